import { Button, Input, Radios, Select, Textarea, useWords } from '../../../ui/ui.ts'
import { effects, occasions } from '../../packs/pack.ts'
import { askedAtNames, MOST_ANSWERS, type PutQuestion } from '../put-question.rule.ts'
import type { PassageFacts } from './passage.page.tsx'
import { Seen } from './passage-shown.tsx'

const blank = (yes: string, no: string): PutQuestion => ({
  asks: '',
  at: 'hand_in',
  on: 'every_post',
  answers: [
    { label: yes, does: 'go_on', then: '' },
    { label: no, does: 'return', then: '' },
  ],
  confirms: '',
})

/** The question a passage puts to a person: its words, who answers and when, on which posts, and what an author's answer does or an approver signs. */
export function QuestionForm(props: { facts: PassageFacts; action: string; error: string | null }) {
  const t = useWords()
  const { facts, action, error } = props
  const { passage, typed } = facts
  const question =
    typed.question ??
    passage.decision.asks ??
    passage.suggested.question ??
    blank(t('importing.question-yes'), t('importing.question-no'))
  return (
    <form method="post" action={action}>
      <Seen passage={passage} />
      <input type="hidden" name="does" value="ask" />
      <Textarea
        name="asks"
        rows={2}
        label={{ text: t('importing.question-asks') }}
        hint={{ text: t('importing.question-asks-hint') }}
        value={question.asks}
        {...(error === null ? {} : { errorMessage: { text: error } })}
      />
      <Radios
        name="at"
        idPrefix="at"
        fieldset={{ legend: { text: t('importing.question-at') } }}
        value={question.at}
        items={askedAtNames.map(value => ({ value, text: t(`importing.question-at-${value}`) }))}
      />
      <Select
        name="on"
        label={{ text: t('importing.question-on') }}
        value={question.on}
        items={occasions.map(value => ({ value, text: t(`importing.question-on-${value}`) }))}
      />
      <p class="govuk-hint">{t('importing.question-answers-hint')}</p>
      {Array.from({ length: MOST_ANSWERS }, (_, nth) => (
        <OneAnswer question={question} nth={nth} />
      ))}
      <Input
        name="confirms"
        label={{ text: t('importing.question-confirms') }}
        hint={{ text: t('importing.question-confirms-hint') }}
        value={question.confirms}
      />
      <Button text={t('importing.question-button')} />
    </form>
  )
}

function OneAnswer({ question, nth }: { question: PutQuestion; nth: number }) {
  const t = useWords()
  const number = nth + 1
  const answer = question.answers[nth]
  return (
    <>
      <Input
        name={`answers[${nth}][label]`}
        id={`answer-${nth}`}
        classes="govuk-input--width-20"
        label={{ text: t('importing.question-answer', { number }) }}
        {...(nth < 2 ? {} : { hint: { text: t('importing.question-answer-spare') } })}
        value={answer?.label ?? ''}
      />
      <Select
        name={`answers[${nth}][does]`}
        id={`answer-does-${nth}`}
        label={{ text: t('importing.question-does', { number }) }}
        value={answer?.does ?? 'go_on'}
        items={effects.map(value => ({ value, text: t(`importing.question-does-${value}`) }))}
      />
      <Input
        name={`answers[${nth}][then]`}
        id={`answer-then-${nth}`}
        label={{ text: t('importing.question-then', { number }) }}
        value={answer?.then ?? ''}
      />
    </>
  )
}
