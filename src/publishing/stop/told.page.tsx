import type { Nation } from '../../people/people.ts'
import { callWaitMinutes, WrittenForEngland } from '../../policy/policy.ts'
import { ClockChip, PersonChip, type PersonShown, useWords, WarningText } from '../../ui/ui.ts'
import type { SafeguardingCall } from './calls.store.ts'

/** `whom`: a safeguarding lead was asked to call; others instead of one; or there was nobody to ask. */
export type Told = {
  readonly whom: 'lead' | 'instead' | 'nobody'
  /** Whoever called is a safeguarding lead of this school herself. */
  readonly own: boolean
  readonly people: readonly PersonShown[]
  /** Who is asked next if nobody answers. */
  readonly next: readonly PersonShown[]
}

export type ToldOptions = {
  told: Told
  call: Pick<SafeguardingCall, 'at' | 'raiseAt' | 'answeredAt'>
  /** The post one came from. */
  post: string | null
  /** Whether the picture was closed by the same press; null: it was not to be. */
  closed: 'yes' | 'no' | null
  /** Where the school lies: what not to do is guidance for England. */
  nation: Nation
  now: Date
}

/**
 * What happens now and what not to do. UKCIS, Sharing nudes and semi-nudes (March 2024): never view, copy, print, share, store or save such
 * an image, nor ask a child to; and do not delete it before the safeguarding lead has decided. It is the lead who speaks to the police.
 */
export function ToldPage({ told, call, post, closed, nation, now }: ToldOptions) {
  const t = useWords()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{t(told.whom === 'nobody' ? 'handwork.stop-title' : 'handwork.told-title')}</h1>
        <p class="govuk-body">{t('handwork.told-earlier', { when: t.nearMoment(call.at, now) })}</p>
        {call.answeredAt !== null && <p class="govuk-body">{t('handwork.told-answered')}</p>}
        <WarningText text={t('handwork.stop-danger')} />
        <InTheirPlace told={told} />
        {told.people.length > 0 && (
          <>
            <p class="govuk-body">{t('handwork.told-who')}</p>
            <People people={told.people} />
          </>
        )}
        {call.answeredAt === null && told.whom !== 'nobody' && <Waiting told={told} call={call} now={now} />}
        <h2 class="govuk-heading-m">{t('handwork.told-now')}</h2>
        <WrittenForEngland nation={nation} />
        <ul class="govuk-list govuk-list--bullet">
          <li>{t('handwork.told-speak')}</li>
          <li>{t('handwork.told-not-again')}</li>
          <li>{t('handwork.told-not-send')}</li>
          <li>{t('handwork.told-not-delete')}</li>
          <li>{t('handwork.told-not-ask')}</li>
        </ul>
        {post !== null && (
          <p class="govuk-body">
            {t(
              closed === 'yes'
                ? 'handwork.told-closed'
                : closed === 'no'
                  ? 'handwork.told-not-closed'
                  : 'handwork.told-writing',
            )}
          </p>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={post === null ? '/' : `/posts/${post}`}>
            {t(post === null ? 'handwork.told-home' : 'handwork.told-back')}
          </a>
        </p>
      </div>
    </div>
  )
}

function People({ people }: { people: readonly PersonShown[] }) {
  return (
    <ul class="govuk-list">
      {people.map(person => (
        <li>
          <PersonChip person={person} />
        </li>
      ))}
    </ul>
  )
}

/** Why it is not the safeguarding lead who was asked, or why nobody was. */
function InTheirPlace({ told: { whom, own } }: { told: Told }) {
  const t = useWords()
  if (whom === 'nobody')
    return <p class="govuk-body-l">{t(own ? 'handwork.told-own-nobody' : 'handwork.told-nobody')}</p>
  if (own) return <p class="govuk-body-l">{t('handwork.told-own')}</p>
  return whom === 'instead' ? <p class="govuk-body-l">{t('handwork.told-head')}</p> : null
}

/** How long it has waited, and what happens if nobody answers. The minutes are ours, and said to be. */
function Waiting({ told, call, now }: Pick<ToldOptions, 'told' | 'call' | 'now'>) {
  const t = useWords()
  const waited = now.getTime() - call.at.getTime()
  return (
    <>
      {waited >= 60_000 && <p class="govuk-body">{t('handwork.told-waited', { span: t.span(waited) })}</p>}
      {call.raiseAt !== null && told.next.length > 0 ? (
        <>
          <p class="govuk-body">
            {t('handwork.told-next', { time: t.time(call.raiseAt), minutes: callWaitMinutes })}{' '}
            <ClockChip clock={{ due: call.raiseAt }} now={now} />
          </p>
          <People people={told.next} />
        </>
      ) : (
        <p class="govuk-body">{t('handwork.told-next-nobody')}</p>
      )}
    </>
  )
}
