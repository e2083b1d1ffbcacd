import { Button, NotificationBanner, Tag, useWords } from '../../ui/ui.ts'
import { shortened } from '../deciding/queue.page.tsx'
import { REMINDED_AFTER } from './comment-policy.ts'
import type { Comment } from './comments.store.ts'
import type { Inbox, Listed } from './see-comments.ts'

/** What waits for her, what cannot wait first; then what lies with others, and what was decided lately. */
export function InboxPage({ inbox, done }: { inbox: Inbox; done: 'decided' | 'passed' | 'entered' | null }) {
  const t = useWords()
  const { school, hers, elsewhere, counts, decided, keeps } = inbox
  const hidden = counts.hers + counts.elsewhere > hers.length + elsewhere.length
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {done !== null && <NotificationBanner type="success" text={t(`comments.done-${done}`)} />}
        <span class="govuk-caption-l">{school.name}</span>
        <h1 class="govuk-heading-l">{t('comments.title')}</h1>
        <p class="govuk-body">{t('comments.body')}</p>
        {inbox.read !== null && (
          <p class="govuk-body">
            {t('comments.last-read', { when: t.moment(inbox.read.at, inbox.now) })}
            {!inbox.read.whole && ` ${t('comments.not-all-read')}`}
          </p>
        )}
        <h2 class="govuk-heading-m">{t('comments.open-title', { count: counts.hers })}</h2>
        {hidden && <p class="govuk-body">{t('comments.not-all')}</p>}
        {hers.length === 0 && <p class="govuk-body">{t('comments.nothing')}</p>}
        <Lines listed={hers} now={inbox.now} />
        {keeps && (
          <Button
            href={`/comments/new?school=${school.id}`}
            classes="govuk-button--secondary"
            html={t.rich('comments.enter-button', {
              school: school.name,
              hidden: inside => <span class="govuk-visually-hidden">{inside}</span>,
            })}
          />
        )}
        {elsewhere.length > 0 && (
          <h2 class="govuk-heading-m">{t('comments.elsewhere-title', { count: counts.elsewhere })}</h2>
        )}
        <Lines listed={elsewhere} now={inbox.now} />
        {decided.length > 0 && <h2 class="govuk-heading-m">{t('comments.decided-title')}</h2>}
        <Lines listed={decided} now={inbox.now} />
        <OldEvidence evidence={inbox.evidence} now={inbox.now} />
      </div>
    </div>
  )
}

/** Nothing is deleted where the school has named no number; so it is brought to mind, and the number is said to be ours. */
function OldEvidence({ evidence: { count, oldest }, now }: Pick<Inbox, 'evidence' | 'now'>) {
  const t = useWords()
  const since = oldest[0]?.comment.evidenceAt
  if (since == null) return null
  return (
    <section aria-labelledby="old-evidence">
      <h2 class="govuk-heading-m" id="old-evidence">
        {t('comments.evidence-old-title', { months: REMINDED_AFTER })}
      </h2>
      <p class="govuk-body">
        {t('comments.evidence-old', { count, since: t.day(since, now), months: REMINDED_AFTER })}
      </p>
      <Lines listed={oldest} now={now} />
    </section>
  )
}

function Lines({ listed, now }: { listed: readonly Listed[]; now: Date }) {
  const t = useWords()
  if (listed.length === 0) return null
  return (
    <ul class="cw-lines">
      {listed.map(({ comment, words }) => (
        <li class="cw-line">
          <a class="cw-line__what govuk-link" href={`/comments/${comment.id}`}>
            {t(`comments.kind-${comment.category}`)}
          </a>
          <span class="cw-line__about">
            {t('comments.line-about', {
              account: comment.accountName,
              // Whoever entered it by hand gave a day.
              when:
                comment.how === 'by_hand' && comment.writtenAt !== null
                  ? t.day(comment.writtenAt, now)
                  : t.nearMoment(comment.writtenAt ?? comment.foundAt, now),
            })}
          </span>
          {words !== null && (
            <span class="cw-line__about" dir="auto">
              {shortened(words) || t('comments.no-words')}
            </span>
          )}
          <span class="cw-line__about">
            <StateTags comment={comment} />
            {words === null && !comment.forgotten && ` ${t('comments.words-behind-press')}`}
          </span>
        </li>
      ))}
    </ul>
  )
}

const COLOUR = ['govuk-tag--red', 'govuk-tag--yellow', 'govuk-tag--grey'] as const

export function StateTags({
  comment: { state, rank, passedTo },
}: {
  comment: Pick<Comment, 'state' | 'rank' | 'passedTo'>
}) {
  const t = useWords()
  const urgent = rank === 0 ? 0 : rank === 1 ? 1 : 2
  return (
    <>
      {state !== 'decided' && <Tag text={t(`comments.rank-${urgent}`)} classes={COLOUR[urgent]} />}
      {state !== 'decided' && ' '}
      <Tag
        text={state === 'passed' ? t('comments.state-passed', { to: passedTo ?? '' }) : t(`comments.state-${state}`)}
        classes="govuk-tag--grey"
      />
    </>
  )
}
