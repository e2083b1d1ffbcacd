import type { ToAsk } from '../../pupils/pupils.ts'
import { outwardSentence, type PlaceResult, reachedHow } from '../../pupils/pupils.ts'
import { BackLink, Button, ErrorSummary, NotificationBanner, useWords } from '../../ui/ui.ts'
import type { ConsentQuestion } from './consent-questions.store.ts'

export type QuestionSeen = {
  readonly question: ConsentQuestion
  readonly school: string
  readonly author: string
  /** Where it may go today. */
  readonly mayGo: readonly PlaceResult[]
  readonly missing: readonly ToAsk[]
  readonly now: Date
}

/** For whoever keeps the register: whose answer is missing, and two presses. */
export function ConsentQuestionPage({
  seen,
  problem,
  saying,
}: {
  seen: QuestionSeen
  problem: string | null
  saying: string | null
}) {
  const t = useWords()
  const { question, author, mayGo, missing, now } = seen
  const open = question.settledAt === null
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href="/" text={t('askoffice.back')} />
        {problem !== null && <ErrorSummary errorList={[{ text: problem, href: '#missing' }]} />}
        {saying !== null && <NotificationBanner type="success" text={saying} />}
        <span class="govuk-caption-l">{seen.school}</span>
        <h1 class="govuk-heading-l">{t('askoffice.title')}</h1>
        <p class="govuk-body">{t('askoffice.body', { name: author, when: t.nearMoment(question.askedAt, now) })}</p>
        <p class="govuk-inset-text">{outwardSentence(t, mayGo)}</p>
        {open ? (
          <>
            <h2 class="govuk-heading-m" id="missing">
              {t('askoffice.missing-title')}
            </h2>
            <Missing seen={seen} />
            <Presses
              question={question}
              canMail={missing.some(one => reachedHow(one, now) === 'mail')}
              author={author}
            />
          </>
        ) : (
          <p class="govuk-body">{t(`askoffice.settled-${question.settledHow ?? 'may-go'}`, { name: author })}</p>
        )}
      </div>
    </div>
  )
}

function Missing({ seen: { missing, question, now } }: { seen: QuestionSeen }) {
  const t = useWords()
  if (missing.length === 0) return <p class="govuk-body">{t('askoffice.missing-none')}</p>
  const classes = [...new Set(missing.filter(one => reachedHow(one, now) === 'letter').map(one => one.className))]
  return (
    <>
      <ul class="govuk-list govuk-list--spaced">
        {missing.map(one => (
          <li>
            <strong>
              <a class="govuk-link" href={`/pupils/${one.pupil}`}>
                {t('writing.who-pupil', { name: one.child, className: one.className })}
              </a>
            </strong>
            <br />
            {t(`askoffice.reached-${reachedHow(one, now)}`, { name: one.name })}{' '}
            {one.lastAsked === null
              ? t('family.ask-never')
              : t('family.ask-asked', { count: one.asked, when: t.day(one.lastAsked) })}
          </li>
        ))}
      </ul>
      {classes.map(className => (
        <p class="govuk-body">
          <a
            class="govuk-link"
            href={`/pupils/ask?${new URLSearchParams({ school: question.school, class: className }).toString()}`}
          >
            {t('askoffice.letters', { className })}
          </a>
        </p>
      ))}
    </>
  )
}

function Presses({ question, canMail, author }: { question: ConsentQuestion; canMail: boolean; author: string }) {
  const t = useWords()
  return (
    <form method="post" action={`/consent-questions/${question.id}`} novalidate>
      <div class="govuk-button-group">
        {canMail && <Button text={t('askoffice.send-button')} name="do" value="send" preventDoubleClick />}
        <Button
          text={t('askoffice.nothing-button', { name: author })}
          name="do"
          value="nothing-more"
          classes="govuk-button--secondary"
          preventDoubleClick
        />
      </div>
      <p class="govuk-body">{t('askoffice.nothing-body')}</p>
    </form>
  )
}
