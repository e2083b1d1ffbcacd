import { type PostingRefusal, roleTitles } from '../../policy/policy.ts'
import { ClauseChip, ClockChip, ErrorSummary, linkTo, NotificationBanner, useWords, type Words } from '../../ui/ui.ts'
import { comparedWords } from '../platforms/problem-words.ts'
import { clausesShown } from '../showing/clause-shown.ts'
import { removeBy } from './remove-within.ts'
import type { NotByHand } from './may-do-by-hand.rule.ts'
import type { TargetRead } from './read-target.ts'

/** At most this many people are named; the others are counted. */
const NAMED = 4

/** Somebody else does it: who, and which clause says so. */
export function NotYoursPage({ read, not }: { read: TargetRead; not: NotByHand }) {
  const t = useWords()
  const { refused } = not
  if (refused === 'not-read' || refused === 'training-missing' || refused === 'training-over')
    return <NotYetPage read={read} not={not} refused={refused} />
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{t('handwork.not-yours-title')}</h1>
        <p class="govuk-body">
          {not.people.length === 0
            ? t('handwork.nobody')
            : t(`handwork.not-yours-${refused}`, { who: whoInWords(t, not.people) })}
        </p>
        <p class="govuk-body">
          {clausesShown(read.policy, [...new Set(not.clauses)]).map(clause => (
            <>
              <ClauseChip clause={clause} />{' '}
            </>
          ))}
        </p>
        <ToThePost read={read} />
      </div>
    </div>
  )
}

/** She does it, once she has read the policy or been trained as it wants: where, and which clause says so. */
function NotYetPage({ read, not, refused }: { read: TargetRead; not: NotByHand; refused: PostingRefusal['refused'] }) {
  const t = useWords()
  const { school } = read.target
  const named =
    not.clauses.length === 0 ? 'ours' : not.clauses.map(id => read.policy.settings.label(id) ?? id).join('; ')
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{t('publishing.not-yet-title')}</h1>
        <p class="govuk-body">{t(`publishing.refused-${refused}`, { clauses: named })}</p>
        <p class="govuk-body">
          <a
            class="govuk-link"
            href={refused === 'not-read' ? `/policy/read?school=${school}` : `/policy/training?school=${school}`}
          >
            {t(refused === 'not-read' ? 'publishing.not-yet-read' : 'publishing.not-yet-training')}
          </a>
        </p>
        <ToThePost read={read} />
      </div>
    </div>
  )
}

function whoInWords(t: Words, people: NotByHand['people']): string {
  const named = people
    .slice(0, NAMED)
    .map(one => t('house.person-chip', { role: roleTitles[one.role], name: one.name }))
  const more = people.length - named.length
  return new Intl.ListFormat(t.lang, { type: 'disjunction' }).format(
    more > 0 ? [...named, t('handwork.who-more', { count: more })] : named,
  )
}

/** Nothing waits here: what was just recorded, or how it stands. */
export function NothingByHandPage({
  read,
  done,
  problem,
}: {
  read: TargetRead
  done: string | null
  problem: string | null
}) {
  const t = useWords()
  const { target } = read
  const byHandAndLive = target.state === 'live' && target.way === 'by_hand'
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {problem !== null && <ErrorSummary errorList={[{ text: problem }]} />}
        {done !== null && target.state === 'gone' && <NotificationBanner type="success" text={done} />}
        <h1 class="govuk-heading-l">{t(byHandAndLive ? 'handwork.posted-title' : 'handwork.not-now-title')}</h1>
        {byHandAndLive ? (
          <Posted read={read} />
        ) : (
          <p class="govuk-body">{t('handwork.not-now', { state: t(`deciding.target-${target.state}`) })}</p>
        )}
        {target.state === 'removing' && <StillTrying read={read} />}
        <ToThePost read={read} />
      </div>
    </div>
  )
}

/** We are taking it down and it is still seen: a person may be quicker, and need not tell us. */
function StillTrying({ read: { target, readAt } }: { read: TargetRead }) {
  const t = useWords()
  return (
    <>
      <p class="govuk-body">
        <ClockChip clock={{ due: removeBy(target.comingDownSince) }} now={readAt} />
      </p>
      <p class="govuk-body">{t('handwork.still-trying', { account: target.accountName })}</p>
      {target.link !== null && (
        <p class="govuk-body">
          <a {...linkTo(target.link)} class="govuk-link cw-address" rel="noreferrer noopener" target="_blank">
            {target.link}
          </a>
        </p>
      )}
    </>
  )
}

/** How the pasted link compares with what was approved, in words. */
function Posted({ read: { target, outgoing } }: { read: TargetRead }) {
  const t = useWords()
  return (
    <>
      {target.link !== null && (
        <p class="govuk-body">
          <a {...linkTo(target.link)} class="govuk-link" rel="noreferrer noopener" target="_blank">
            {t('deciding.target-open', { account: target.accountName })}
          </a>
        </p>
      )}
      <p class="govuk-body">{comparedWords(target.compared ?? '', t)}</p>
      {target.compared !== 'same' && <p class="govuk-body">{t('handwork.posted-look')}</p>}
      {outgoing.pictures.length > 0 && <p class="govuk-body">{t('handwork.posted-alts')}</p>}
    </>
  )
}

export function ToThePost({ read }: { read: TargetRead }) {
  const t = useWords()
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={`/posts/${read.target.post}`}>
        {t('handwork.to-the-post')}
      </a>
    </p>
  )
}
