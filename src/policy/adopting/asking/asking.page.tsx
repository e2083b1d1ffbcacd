import type { Visitor } from '../../../people/people.ts'
import { noticeShown } from '../../../people/people.ts'
import { field, type Form } from '../../../platform/platform.ts'
import { Button, InsetText, PrivacyNotice, Select, Textarea, useWords } from '../../../ui/ui.ts'
import type { OpenQuestion } from '../../packs/pack.ts'
import { answerInWords } from '../../pages/answer-in-words.ts'
import { type AtDraft, draftPath } from '../at-draft.tsx'
import { AnswerFields } from '../answer-fields.tsx'
import type { DraftRead } from '../read-draft.ts'
import { titleAt } from '../stand-ins-for-head.rule.ts'
import { WrittenForEngland } from '../../law/written-for-england.tsx'
import { AboutTag, ClausesInFull, Step } from '../step.tsx'
import type { AskedWrong } from './asking.handlers.tsx'
import type { SentQuestion } from './sent-questions.store.ts'

type SendOptions = {
  at: AtDraft
  question: OpenQuestion
  asker: Visitor
  wrong: 'choose-somebody' | 'words-too-long' | null
  form: Form
}

/** To whom the question is sent, with words if they help. */
export function SendPage({ at, question, asker, wrong, form }: SendOptions) {
  const t = useWords()
  const { read } = at
  const path = draftPath(read.draft.id, `/questions/${question.id}`)
  const text = wrong === null ? null : t(`adopting.send-${wrong}`)
  const place = wrong === 'words-too-long' ? 'words' : 'to'
  const error = (field: string) => (text !== null && place === field ? { errorMessage: { text } } : {})
  return (
    <Step at={at} back={path} title={t('adopting.send-title')} wrong={text === null ? [] : [{ text, field: place }]}>
      <InsetText text={question.asks} />
      <p class="govuk-body">{t('adopting.send-body')}</p>
      <form method="post" action={`${path}/send`} novalidate>
        <Select
          name="to"
          id="to"
          label={{ text: t('adopting.send-to') }}
          value={field(form, 'to')}
          {...error('to')}
          items={[{ value: '', text: t('adopting.send-choose') }, ...colleagues(read, asker.identity.person)]}
        />
        <Textarea
          name="words"
          id="words"
          rows={4}
          label={{ text: t('adopting.send-words') }}
          hint={{ text: t('adopting.send-words-hint') }}
          value={field(form, 'words')}
          {...error('words')}
        />
        <PrivacyNotice notice={noticeShown(t, 'adopting')} />
        <Button text={t('adopting.send-button')} preventDoubleClick />
      </form>
    </Step>
  )
}

/** Everybody with a role here today, by name, each once with the first of her roles. */
function colleagues(read: DraftRead, asker: string): { value: string; text: string }[] {
  return read.holders
    .filter((one, index, all) => one.person !== asker && all.findIndex(other => other.person === one.person) === index)
    .map(one => ({ value: one.person, text: `${one.name}, ${titleAt(one.role, read.governance)}` }))
}

export type AskedFacts = {
  readonly sent: SentQuestion
  readonly read: DraftRead
  readonly question: OpenQuestion | null
  readonly name: string
  readonly by: string
  readonly now: Date
}

/** The one question, for the colleague: what is asked and why, what the policy says, and two ways out. */
export function AskedPage({ facts, wrong, form }: { facts: AskedFacts; wrong: AskedWrong | null; form: Form }) {
  const t = useWords()
  const { sent, read, question, by } = facts
  if (question === null) return null
  const text = wrong === null ? null : t(`adopting.answer-${wrong}`)
  const place = wrong === 'not-an-answer' || wrong === 'trusts-answer' ? 'answer' : 'words'
  return (
    <Step at={facts} back="/" title={question.asks} wrong={text === null ? [] : [{ text, field: place }]}>
      <p class="govuk-body">{t('adopting.asked-by', { by, when: t.nearMoment(sent.sentAt, facts.now) })}</p>
      {sent.words !== '' && (
        <div class="govuk-inset-text" dir="auto">
          {sent.words}
        </div>
      )}
      <p class="govuk-body">
        <AboutTag about={question.about} /> <strong>{t('adopting.question-why')}</strong> {question.why}
      </p>
      {question.about === 'law' && <WrittenForEngland nation={read.nation} />}
      {read.pack !== null && <ClausesInFull pack={read.pack} ids={question.clauses} />}
      <form method="post" action={`/policy/asked/${sent.id}`} novalidate>
        <AnswerFields question={question} value={field(form, 'answer')} error={place === 'answer' ? text : null} />
        <Textarea
          name="words"
          id="words"
          rows={3}
          label={{ text: t('adopting.asked-page-words') }}
          hint={{ text: t('adopting.asked-page-words-hint') }}
          value={field(form, 'words')}
          {...(text !== null && place === 'words' ? { errorMessage: { text } } : {})}
        />
        <PrivacyNotice notice={noticeShown(t, 'adopting')} />
        <div class="govuk-button-group">
          <Button text={t('adopting.asked-answer')} name="does" value="answer" preventDoubleClick />
          <Button
            text={t('adopting.asked-send-back')}
            name="does"
            value="send-back"
            classes="govuk-button--secondary"
            preventDoubleClick
          />
        </div>
      </form>
    </Step>
  )
}

/** It is no longer hers: what became of it. */
export function DonePage({ facts }: { facts: AskedFacts }) {
  const t = useWords()
  const { sent, question, read } = facts
  const state = sent.state === 'asked' ? 'called_back' : sent.state
  return (
    <Step at={facts} back="/" title={t(`adopting.done-${state}`)}>
      {question !== null && <p class="govuk-body">{question.asks}</p>}
      {question !== null && state === 'answered' && (
        <p class="govuk-body">
          {t('adopting.done-answer', { answer: answerInWords(t, question, read.answers.open?.[question.id]) })}
        </p>
      )}
      <p class="govuk-body">{t('adopting.done-next')}</p>
      <Button text={t('adopting.done-home')} href="/" />
    </Step>
  )
}
