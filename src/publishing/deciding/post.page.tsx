import type { Remembered } from '../../history/history.ts'
import type { Visitor } from '../../people/people.ts'
import { Button, NotificationBanner, SummaryList, Tag, useWords } from '../../ui/ui.ts'
import { overall } from '../posts/post.ts'
import type { PostRead } from '../posts/read-post.ts'
import { whoClears } from '../posts/standing.ts'
import { ContentShown } from '../showing/content-shown.tsx'
import { PostTimeline } from '../showing/post-timeline.tsx'
import { WhereItIs } from '../showing/where-it-is.tsx'
import { atAGlance } from './at-a-glance.rule.ts'
import { DecidePost, WaitsForYou, WhatWasFound } from './decide-post.page.tsx'
import { type DecideProblem, RefusalShown, TypedWords, whoInWords } from './refusal-shown.tsx'

export type PostPageOptions = {
  read: PostRead
  visitor: Visitor
  history: readonly Remembered[]
  people: ReadonlyMap<string, { name: string; role: string }>
  problem: DecideProblem | null
  /** What was just done, in words. */
  done: string | null
  mayWithdraw: boolean
}

/** A post's page: where it is, what it looks like, what one can do, and every step of its way. */
export function PostPage({ read, visitor, history, people, problem, done, mayWithdraw }: PostPageOptions) {
  const t = useWords()
  const { post, version, standing } = read
  const state = overall(
    post.state,
    read.targets.map(target => target.state),
  )
  const person = visitor.identity.person
  const decides = post.state === 'waiting' && standing.approvers.people.has(person)
  // A policy can name somebody to clear findings who does not approve: a wrong finding is no dead end for her either.
  const clears =
    post.state === 'waiting' &&
    (standing.clearers.people.has(person) ||
      read.stillStopping.some(finding => whoClears(standing, finding).circle.people.has(person)))
  const author = people.get(post.author)?.name ?? ''
  const accounts = new Map(read.accounts.map(account => [account.id, account.name]))
  return (
    <div class={decides && atAGlance(read) ? 'cw-post-page cw-post-page--glance' : 'cw-post-page'}>
      {problem !== null && <RefusalShown read={read} problem={problem} linked={decides} />}
      {problem !== null && !fieldStands(read, problem, { decides, clears }) && <TypedWords problem={problem} />}
      {done !== null && <NotificationBanner type="success" text={done} />}
      <h1 class="govuk-heading-l">
        {author === '' ? t('deciding.post-title') : t('deciding.post-by', { author })}{' '}
        {!decides && <Tag text={t(`deciding.state-${state}`)} />}
      </h1>
      {decides ? (
        <WaitsForYou read={read} />
      ) : (
        <p class="govuk-body-l">
          {t(`deciding.next-${state}`, {
            who: whoInWords(t, read, standing.approvers),
            when: post.plannedFor === null ? 'none' : t.moment(post.plannedFor, read.readAt),
          })}
        </p>
      )}
      {decides ? (
        <DecidePost read={read} person={person} problem={problem} />
      ) : (
        version !== null &&
        // Of a post that somebody stopped nothing is shown: what stands in its description is as bad as the picture.
        post.state !== 'sealed' && (
          <ContentShown
            post={post.id}
            content={version.content}
            accounts={accounts}
            pupils={read.children}
            looks={read.looks}
            frames={read.frames}
          />
        )
      )}
      {clears && !decides && <WhatWasFound read={read} person={person} problem={problem} notice />}
      <WhereItIs targets={read.targets} now={read.readAt} />
      <WaysOn read={read} person={person} mayWithdraw={mayWithdraw} />
      <h2 class="govuk-heading-m">{t('house.timeline')}</h2>
      <p class="govuk-body">
        {standing.policy.version === null
          ? t('deciding.policy-none')
          : t('deciding.policy-line', { title: standing.policy.version.title, number: standing.policy.version.number })}
      </p>
      <PostTimeline history={history} people={people} policy={standing.policy} now={read.readAt} />
      <Proof read={read} />
    </div>
  )
}

/** Does the page have a field in which the words of this problem stand again? */
function fieldStands(
  read: PostRead,
  { typed }: DecideProblem,
  { decides, clears }: { decides: boolean; clears: boolean },
): boolean {
  if (typed.finding === undefined) return decides
  return clears && read.stillStopping.some(finding => finding.key === typed.finding)
}

function WaysOn({ read, person, mayWithdraw }: { read: PostRead; person: string; mayWithdraw: boolean }) {
  const t = useWords()
  const { post, targets } = read
  const mine = post.author === person
  const untouched =
    post.state !== 'sealed' &&
    targets.every(target => ['planned', 'to_post_by_hand', 'stopped', 'failed'].includes(target.state))
  const writing = post.state === 'draft' || post.state === 'changes_asked'
  return (
    <>
      {mine && writing && (
        <p class="govuk-body">
          <a class="govuk-button" href={`/posts/${post.id}/write`}>
            {t('deciding.go-on-writing')}
          </a>
        </p>
      )}
      {mine && !writing && untouched && (
        <form method="post" action={`/posts/${post.id}/take-back`}>
          <Button text={t('deciding.change-it')} classes="govuk-button--secondary" preventDoubleClick />
          <p class="govuk-hint">{t('deciding.change-hint')}</p>
        </form>
      )}
      {mayWithdraw && (
        <p class="govuk-body">
          <a class="govuk-button govuk-button--warning" href={`/posts/${post.id}/withdraw`}>
            {t('deciding.withdraw')}
          </a>
        </p>
      )}
    </>
  )
}

function Proof({ read: { version, decision, readAt } }: { read: PostRead }) {
  const t = useWords()
  if (version === null) return null
  const rows = [
    { key: { text: t('deciding.proof-hash') }, value: { html: <code class="cw-hash">{version.hash}</code> } },
    ...(decision?.seal
      ? [{ key: { text: t('deciding.proof-seal') }, value: { html: <code class="cw-hash">{decision.seal}</code> } }]
      : []),
    ...(decision?.confirmed
      ? [{ key: { text: t('deciding.proof-confirmed') }, value: { text: decision.confirmed } }]
      : []),
  ]
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{t('deciding.proof-title')}</span>
      </summary>
      <div class="govuk-details__text">
        <p class="govuk-body-s">
          {t('deciding.proof-version', { number: version.number, when: t.moment(version.handedInAt, readAt) })}
        </p>
        <SummaryList rows={rows} />
        <p class="govuk-body-s">{t('deciding.proof-words')}</p>
      </div>
    </details>
  )
}
