import type { ComponentChildren } from 'preact'
import { noticeShown } from '../../people/people.ts'
import {
  Button,
  ClauseChip,
  type ClauseShown,
  ClockChip,
  ErrorSummary,
  NotificationBanner,
  PrivacyNotice,
  Textarea,
  useWords,
} from '../../ui/ui.ts'

/** A question as one reader sees it. */
export type QuestionShown = {
  readonly id: string
  readonly school: string
  /** Who asked; null where the reader asked herself. */
  readonly asker: string | null
  readonly askedAt: Date
  readonly words: string
  readonly clause: ClauseShown | null
  /** To whom it has come, in words. */
  readonly to: string
  readonly dueAt: Date
  readonly answer: { readonly words: string; readonly by: string; readonly at: Date } | null
}

export type QuestionsFacts = {
  readonly now: Date
  readonly waiting: readonly QuestionShown[]
  readonly mine: readonly QuestionShown[]
  readonly answered: readonly QuestionShown[]
  readonly done: 'asked' | 'answered' | null
  /** An answer that was refused: which, why, and what was typed. */
  readonly problem: { readonly id: string; readonly code: AnswerCode; readonly typed: string } | null
}

export type AnswerCode = 'words-missing' | 'too-long' | 'not-yours' | 'answered-already'

/** Questions that wait for me, oldest first; then mine, with their answers; then those I can look back on. */
export function QuestionsPage({ facts }: { facts: QuestionsFacts }) {
  const t = useWords()
  const { problem } = facts
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {problem !== null && (
          <ErrorSummary
            errorList={[{ text: t(`acknowledging.answer-${problem.code}`), href: `#answer-${problem.id}` }]}
          />
        )}
        {facts.done !== null && <NotificationBanner type="success" text={t(`acknowledging.done-${facts.done}`)} />}
        <h1 class="govuk-heading-l">{t('acknowledging.questions-title')}</h1>
        <p class="govuk-body">{t('acknowledging.questions-body')}</p>
        <Button
          href="/policy/questions/ask"
          text={t('acknowledging.questions-ask')}
          classes="govuk-button--secondary"
        />
        <h2 class="govuk-heading-m">{t('acknowledging.questions-waiting', { count: facts.waiting.length })}</h2>
        {facts.waiting.map(question => (
          <OneQuestion question={question} now={facts.now}>
            <AnswerForm question={question} problem={problem?.id === question.id ? problem : null} />
          </OneQuestion>
        ))}
        <h2 class="govuk-heading-m">{t('acknowledging.questions-mine', { count: facts.mine.length })}</h2>
        {facts.mine.map(question => (
          <OneQuestion question={question} now={facts.now} />
        ))}
        {facts.answered.length > 0 && (
          <>
            <h2 class="govuk-heading-m">{t('acknowledging.questions-answered')}</h2>
            {facts.answered.map(question => (
              <OneQuestion question={question} now={facts.now} />
            ))}
          </>
        )}
      </div>
    </div>
  )
}

function OneQuestion({
  question,
  now,
  children,
}: {
  question: QuestionShown
  now: Date
  children?: ComponentChildren
}) {
  const t = useWords()
  const { asker, answer } = question
  return (
    <article class="govuk-inset-text" id={`question-${question.id}`}>
      <p class="govuk-body" dir="auto">
        {question.words}
      </p>
      {question.clause !== null && (
        <p class="govuk-body">
          {t('acknowledging.question-about')} <ClauseChip clause={question.clause} />
        </p>
      )}
      <p class="govuk-hint">
        {t(asker === null ? 'acknowledging.question-by-me' : 'acknowledging.question-by', {
          who: asker ?? '',
          school: question.school,
          when: t.nearMoment(question.askedAt, now),
          to: question.to,
        })}
      </p>
      {answer === null ? (
        <p class="govuk-body">
          {t('acknowledging.question-age', { span: t.span(Math.max(0, now.getTime() - question.askedAt.getTime())) })}{' '}
          <ClockChip clock={{ due: question.dueAt }} now={now} />
        </p>
      ) : (
        <>
          <p class="govuk-body">
            <strong>
              {t('acknowledging.question-answer', { who: answer.by, when: t.nearMoment(answer.at, now) })}
            </strong>
          </p>
          <p class="govuk-body" dir="auto">
            {answer.words}
          </p>
        </>
      )}
      {children}
    </article>
  )
}

function AnswerForm({ question, problem }: { question: QuestionShown; problem: QuestionsFacts['problem'] }) {
  const t = useWords()
  return (
    <form method="post" action={`/policy/questions/${question.id}/answer`} novalidate>
      <Textarea
        id={`answer-${question.id}`}
        name="answer"
        rows={4}
        label={{ text: t('acknowledging.answer-label') }}
        hint={{ text: t('acknowledging.answer-hint') }}
        value={problem?.typed ?? ''}
        {...(problem === null ? {} : { errorMessage: { text: t(`acknowledging.answer-${problem.code}`) } })}
      />
      <PrivacyNotice notice={noticeShown(t, 'reading-a-policy')} />
      <Button text={t('acknowledging.answer-press')} preventDoubleClick />
    </form>
  )
}
