import { Input, Radios, useWords, type Words } from '../../ui/ui.ts'
import type { OpenChoice, OpenQuestion } from '../packs/pack.ts'
import { effectInWords, settingOfAll, valueOfChoice } from '../pages/answer-in-words.ts'
import { valueInWords } from '../pages/value-in-words.ts'
import { settings } from '../settings/settings.ts'
import { OursTag } from './step.tsx'

/** The choices, or a field for a number. Nothing is chosen beforehand: the programme never chooses silently. */
export function AnswerFields({
  question,
  value,
  error,
}: {
  question: OpenQuestion
  value: string
  error: string | null
}) {
  const t = useWords()
  const range = rangeOf(question)
  const told = error === null ? {} : { errorMessage: { text: error } }
  if (range !== null && question.numberFor !== undefined)
    return (
      <Input
        name="answer"
        id="answer"
        inputmode="numeric"
        classes="govuk-input--width-4"
        label={{ text: t('adopting.question-number-label', range), classes: 'govuk-label--m' }}
        hint={{
          text: t('adopting.question-number-ours', { value: valueInWords(t, question.numberFor, question.ours) }),
        }}
        value={value}
        {...told}
      />
    )
  const about = settingOfAll(question)
  const hint = said(t, question, about)
  return (
    <Radios
      name="answer"
      idPrefix="answer"
      fieldset={{ legend: { text: t('adopting.question-answer'), classes: 'govuk-fieldset__legend--m' } }}
      {...(hint === null ? {} : { hint: { text: hint } })}
      value={value}
      {...told}
      items={question.choices.map(choice => {
        const does = whatItDoes(t, choice, about)
        return {
          value: choice.id,
          html: (
            <>
              {choice.label} {choice.id === question.ours && <OursTag />}
            </>
          ),
          ...(does === null ? {} : { hint: { text: does } }),
        }
      })}
    />
  )
}

type About = ReturnType<typeof settingOfAll>

/** What all choices decide, once above them instead of in each; nothing where the heading has asked just that. */
function said(t: Words, question: OpenQuestion, about: About): string | null {
  if (about === 'none') return t('adopting.question-words-only')
  if (about === null || settings[about].question === question.asks) return null
  return t('adopting.question-decides', { question: settings[about].question })
}

function whatItDoes(t: Words, choice: OpenChoice, about: About): string | null {
  if (about === 'none') return null
  if (about === null) return effectInWords(t, choice).join(' ') || t('policy.choice-words-only')
  const value = valueOfChoice(t, choice, about)
  if (value === null) return t('policy.choice-words-only')
  // "No" under "No" tells nobody anything.
  return choice.label.toLowerCase().startsWith(value.toLowerCase()) ? null : value
}

export function rangeOf(question: OpenQuestion): { unit: string; from: number; to: number } | null {
  const setting = question.numberFor === undefined ? undefined : settings[question.numberFor]
  return setting?.kind === 'count' ? { unit: setting.unit, from: setting.from, to: setting.to } : null
}
