import { Button, InsetText, SummaryList, TaskList, useWords } from '../../ui/ui.ts'
import { WrittenForEngland } from '../law/written-for-england.tsx'
import type { OpenQuestion } from '../packs/pack.ts'
import { answerInWords } from '../pages/answer-in-words.ts'
import { AnswerFields, rangeOf } from './answer-fields.tsx'
import { WayTag } from './answers-shown.tsx'
import { draftPath } from './at-draft.tsx'
import type { NotChangeable } from './change-draft.ts'
import type { Entry } from './draft.ts'
import { type AtQuestions, entryOf } from './questions.handlers.tsx'
import { type AnswerNot, isTrustsOwn } from './say.rule.ts'
import { AboutTag, ClausesInFull, SeenTurn, Step, toTasks, type Wrong } from './step.tsx'
import { isAnswered, questionsOf } from './tasks.rule.ts'

/** All questions: those that are asked one by one, and behind them those that our suggestions can answer. */
export function QuestionsPage({ at }: { at: AtQuestions }) {
  const t = useWords()
  const { read } = at
  const { always, suggested } = questionsOf(read)
  const open = suggested.filter(question => !isAnswered(read, question))
  return (
    <Step at={at} back={toTasks(at)} title={t('adopting.questions-title')}>
      <p class="govuk-body">{t('adopting.how-long', { questions: always.length, suggested: suggested.length })}</p>
      <h2 class="govuk-heading-m">{t('adopting.questions-always', { count: always.length })}</h2>
      <QuestionList at={at} questions={always} prefix="always" />
      {suggested.length > 0 && (
        <>
          <h2 class="govuk-heading-m" id="suggested">
            {t('adopting.questions-suggested', { count: suggested.length })}
          </h2>
          <p class="govuk-body">{t('adopting.questions-suggested-why')}</p>
          <QuestionList at={at} questions={suggested} prefix="suggested" />
          {open.length > 0 && (
            <form method="post" action={draftPath(read.draft.id, '/suggestions')}>
              <Button text={t('adopting.take-suggestions', { count: open.length })} preventDoubleClick />
            </form>
          )}
        </>
      )}
    </Step>
  )
}

function QuestionList(props: { at: AtQuestions; questions: readonly OpenQuestion[]; prefix: string }) {
  const t = useWords()
  const { at, questions, prefix } = props
  return (
    <TaskList
      idPrefix={prefix}
      items={questions.map(question => {
        const answered = isAnswered(at.read, question)
        const waits = at.more.sent.some(sent => sent.question === question.id && sent.state === 'asked')
        const suggestion = t('adopting.suggestion', { answer: answerInWords(t, question, question.ours) })
        return {
          title: { text: question.asks },
          href: draftPath(at.read.draft.id, `/questions/${question.id}`),
          ...(prefix === 'suggested' && !answered ? { hint: { text: suggestion } } : {}),
          status: answered
            ? { text: answerInWords(t, question, at.read.answers.open?.[question.id]) }
            : {
                tag: { text: t(waits ? 'adopting.status-asked' : 'adopting.status-to-do'), classes: 'govuk-tag--blue' },
              },
        }
      })}
    />
  )
}

export type QuestionWrong = { readonly meanwhile: Entry } | { readonly not: (AnswerNot | NotChangeable)['refused'] }

type QuestionOptions = {
  at: AtQuestions
  question: OpenQuestion
  wrong: QuestionWrong | null
  /** What was chosen or typed and could not be kept; null: what stands in the draft. */
  typed: string | null
}

/** One open question: what kind it is, why it is asked, what the clauses say, the choices with their effect, our suggestion marked as ours. */
export function QuestionPage({ at, question, wrong, typed }: QuestionOptions) {
  const t = useWords()
  const { read } = at
  const text = useWrongText(at, question, wrong)
  const errors: Wrong[] = text === null ? [] : [{ text, field: 'answer' }]
  const { always } = questionsOf(read)
  const place = always.indexOf(question)
  return (
    <Step at={at} back={toTasks(at)} title={question.asks} wrong={errors}>
      <p class="govuk-body">
        {place >= 0 && <>{t('adopting.question-place', { place: place + 1, count: always.length })} </>}
        <AboutTag about={question.about} />
      </p>
      <p class="govuk-body">
        <strong>{t('adopting.question-why')}</strong> {question.why}
      </p>
      {question.about === 'law' && <WrittenForEngland nation={read.nation} />}
      {read.pack !== null && <ClausesInFull pack={read.pack} ids={question.clauses} />}
      <WordAndNumber at={at} question={question} />
      {isTrustsOwn(read, question) ? (
        <InsetText
          text={t('adopting.question-trusts', { answer: answerInWords(t, question, read.answers.open?.[question.id]) })}
        />
      ) : (
        <AnswerForm at={at} question={question} error={text} typed={typed} />
      )}
      <SendOn at={at} question={question} />
    </Step>
  )
}

function useWrongText(at: AtQuestions, question: OpenQuestion, wrong: QuestionWrong | null): string | null {
  const t = useWords()
  if (wrong === null) return null
  if ('meanwhile' in wrong)
    return t('adopting.question-meanwhile', {
      name: at.more.names.get(wrong.meanwhile.by) ?? '',
      answer: answerInWords(t, question, at.read.answers.open?.[question.id]),
    })
  if (wrong.not === 'trusts-answer') return t('adopting.question-is-trusts')
  const range = rangeOf(question)
  return range === null ? t('adopting.question-choose') : t('adopting.question-number', range)
}

/** The policy's own word beside the number that stands for it: both are kept, and neither hides the other. */
function WordAndNumber({ at, question }: { at: AtQuestions; question: OpenQuestion }) {
  const t = useWords()
  if (question.word === undefined || question.numberFor === undefined) return null
  const answer = at.read.answers.open?.[question.id]
  return (
    <SummaryList
      rows={[
        { key: { text: t('adopting.word-of-policy') }, value: { text: `“${question.word}”` } },
        { key: { text: t('adopting.word-number') }, value: { text: answerInWords(t, question, answer) } },
      ]}
    />
  )
}

function AnswerForm({ at, question, error, typed }: Omit<QuestionOptions, 'wrong'> & { error: string | null }) {
  const t = useWords()
  const entry = entryOf(at, question)
  const stands = at.read.answers.open?.[question.id]
  const value = typed ?? (stands === undefined || !isAnswered(at.read, question) ? '' : String(stands))
  return (
    <form method="post" action={draftPath(at.read.draft.id, `/questions/${question.id}`)} novalidate>
      <SeenTurn entry={entry} />
      <AnswerFields question={question} value={value} error={error} />
      {entry !== undefined && entry.way !== 'own' && (
        <p class="govuk-body">
          <WayTag way={entry.way} ours={stands === question.ours} />
        </p>
      )}
      <Button text={t('adopting.save')} preventDoubleClick />
    </form>
  )
}

/** Who was asked, since when, and a way to take it back; or a way to ask. */
function SendOn({ at, question }: { at: AtQuestions; question: OpenQuestion }) {
  const t = useWords()
  const path = draftPath(at.read.draft.id, `/questions/${question.id}`)
  const [last] = at.more.sent.filter(sent => sent.question === question.id)
  if (last?.state === 'asked')
    return (
      <InsetText>
        <p class="govuk-body">
          {t('adopting.asked-asked', {
            name: at.more.names.get(last.to) ?? '',
            when: t.nearMoment(last.sentAt, at.now),
          })}
        </p>
        <form method="post" action={`${path}/call-back`}>
          <Button text={t('adopting.call-back')} classes="govuk-button--secondary" preventDoubleClick />
        </form>
      </InsetText>
    )
  return (
    <>
      {last?.state === 'sent_back' && (
        <InsetText text={t('adopting.sent-back', { name: at.more.names.get(last.to) ?? '', words: last.reply })} />
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`${path}/send`}>
          {t('adopting.send-link')}
        </a>
      </p>
    </>
  )
}
