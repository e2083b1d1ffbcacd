import type { InRole } from '../../people/people.ts'
import { Button, DateInput, Input, Radios, Tag, useWords } from '../../ui/ui.ts'
import type { OpenQuestion } from '../packs/pack.ts'
import { settings } from '../settings/settings.ts'
import { startOf, type Wish, wishPath } from './adopt.form.ts'
import { Kept, Step } from './adopt-steps.page.tsx'
import { effectInWords } from './answer-in-words.ts'
import { RulesShown } from './ours.page.tsx'
import { valueInWords } from './value-in-words.ts'

/** One open question: what is asked, why, what the clauses say, the choices with their effect, our suggestion marked as ours. */
export function AskQuestion({ wish, question, wrong }: { wish: Wish; question: OpenQuestion; wrong: boolean }) {
  const t = useWords()
  const name = `open.${question.id}`
  const setting = question.numberFor === undefined ? undefined : settings[question.numberFor]
  const range = setting?.kind === 'count' ? { unit: setting.unit, from: setting.from, to: setting.to } : null
  const text = range === null ? t('policy.question-choose') : t('policy.question-number', range)
  return (
    <Step
      school={wish.school}
      back={wishPath(wish)}
      title={question.asks}
      wrong={wrong ? { text, field: 'answer' } : null}
    >
      <p class="govuk-body">
        <strong>{t('policy.question-why')}</strong> {question.why}
      </p>
      <ClausesBehind wish={wish} question={question} />
      <form method="get" action="/policy/adopt" novalidate>
        <Kept wish={wish} without={[name]} />
        <input type="hidden" name="answered" value={question.id} />
        {range === null ? (
          <Choices wish={wish} question={question} error={wrong ? text : null} />
        ) : (
          <Input
            name={name}
            id="answer"
            inputmode="numeric"
            classes="govuk-input--width-4"
            label={{ text: t('policy.question-number-label', range), classes: 'govuk-label--m' }}
            hint={{
              text: t('policy.question-number-ours', {
                value: question.numberFor === undefined ? '' : valueInWords(t, question.numberFor, question.ours),
              }),
            }}
            value={wish.open[question.id]}
            {...(wrong ? { errorMessage: { text } } : {})}
          />
        )}
        <Button text={t('policy.continue')} />
      </form>
    </Step>
  )
}

function Choices({ wish, question, error }: { wish: Wish; question: OpenQuestion; error: string | null }) {
  const t = useWords()
  return (
    <Radios
      name={`open.${question.id}`}
      idPrefix="answer"
      fieldset={{ legend: { text: t('policy.question-answer'), classes: 'govuk-fieldset__legend--m' } }}
      value={wish.open[question.id]}
      {...(error === null ? {} : { errorMessage: { text: error } })}
      items={question.choices.map(choice => {
        const effects = effectInWords(t, choice)
        return {
          value: choice.id,
          html: (
            <>
              {choice.label}{' '}
              {choice.id === question.ours && <Tag text={t('policy.question-ours')} classes="govuk-tag--grey" />}
            </>
          ),
          hint: { text: effects.length === 0 ? t('policy.choice-words-only') : effects.join(' ') },
        }
      })}
    />
  )
}

/** The clauses that make the question necessary, in full: who answers should not have to open three pages. */
function ClausesBehind({ wish, question }: { wish: Wish; question: OpenQuestion }) {
  const t = useWords()
  const clauses = wish.pack.clauses.filter(clause => question.clauses.includes(clause.id))
  return (
    <>
      <h2 class="govuk-heading-s">{t('policy.question-clauses')}</h2>
      <dl class="govuk-summary-list">
        {clauses.map(clause => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{`${clause.ref} · ${t('house.strength', { strength: clause.strength })}`}</dt>
            <dd class="govuk-summary-list__value">{clause.says}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** The rules that hold whatever the policy says, with who could stand in here today. */
export function AdoptRules({ wish, people }: { wish: Wish; people: readonly InRole[] }) {
  const t = useWords()
  return (
    <Step school={wish.school} back={wishPath(wish)} title={t('policy.rules-title')}>
      <p class="govuk-body">{t('policy.rules-body')}</p>
      <RulesShown level={2} people={people} />
      <Button text={t('policy.continue')} href={wishPath(wish)} />
    </Step>
  )
}

export function AskStart({ wish, now, tried }: { wish: Wish; now: Date; tried: boolean }) {
  const t = useWords()
  const read = startOf(wish, now)
  const wrong = tried && 'wrong' in read ? { text: t(read.wrong), field: read.field } : null
  const error = (field: string) => (wrong?.field === field ? { errorMessage: { text: wrong.text } } : {})
  return (
    <Step school={wish.school} back={wishPath(wish)} wrong={wrong}>
      <form method="get" action="/policy/adopt" novalidate>
        <Kept wish={wish} without={['start', 'start-day', 'start-month', 'start-year']} />
        <input type="hidden" name="answered" value="start" />
        <Radios
          name="start"
          idPrefix="start"
          fieldset={{
            legend: { text: t('policy.start-title'), isPageHeading: true, classes: 'govuk-fieldset__legend--l' },
          }}
          hint={{ text: t('policy.start-hint') }}
          value={wish.start}
          {...error('start')}
          items={[
            { value: 'now', text: t('policy.start-choice-now') },
            {
              value: 'day',
              text: t('policy.start-choice-day'),
              conditional: {
                html: (
                  <DateInput
                    id="start"
                    namePrefix="start"
                    fieldset={{ legend: { text: t('policy.start-day-label') } }}
                    hint={{ text: t('policy.start-day-hint') }}
                    values={{ 'start-day': wish.day.day, 'start-month': wish.day.month, 'start-year': wish.day.year }}
                    {...error('start-day')}
                  />
                ),
              },
            },
          ]}
        />
        <Button text={t('policy.continue')} />
      </form>
    </Step>
  )
}
