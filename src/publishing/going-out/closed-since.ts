import type { Act } from '../../platform/platform.ts'
import { type FindingOutcome, type Kind, strictest } from '../../checks/checks.ts'
import { dayOf } from '../../people/people.ts'
import { policyInForce } from '../../policy/policy.ts'
import { versionToCheck } from '../media/version-to-check.ts'
import { asDraftKeeps, withAnswers } from '../posts/author-answers.ts'
import { checkPost } from '../posts/check-post.ts'
import type { Version } from '../posts/versions.store.ts'
import { type Watched, watchedOf } from '../watched-words/watched-words.store.ts'
import { changedByPolicy, type Change, type SubjectClosed } from './check-again.ts'

/** What the school's own list is behind; politics while an election is on. */
const WATCHED: ReadonlySet<Kind> = new Set(['own_word', 'closed_subject', 'political_view'])

/** What keeps a version from standing as it was judged when it was handed in. Null: it stands. */
export async function changedSince(one: Act, version: Version): Promise<Change | null> {
  return (await changedByPolicy(one, version)) ?? (await closedSince(one, version))
}

/**
 * Does it speak of a subject that the head has closed since it was handed in, or hold a word that stops a post since then? A version that was
 * handed in afterwards was judged with that knowledge, and whoever approved it saw the finding.
 */
async function closedSince(one: Act, version: Version): Promise<SubjectClosed | null> {
  const watched = await watchedOf(one.tx, version.school, dayOf(one.at))
  // Asked at every attempt: without a new word there is nothing to look for.
  const since = new Date(version.handedInAt.getTime() - SAME_TIME)
  if (!watched.some(({ does, addedAt }) => does !== 'warns' && addedAt > since)) return null
  const inForce = await policyInForce(one.tx, version.school, one.at)
  const looked = await checkPost(one.tx, version.school, inForce, await versionToCheck(one, version))
  // With what its author answered: else whoever said that a post takes no side would get it back for any other word of the list.
  const { findings } = withAnswers(looked, asDraftKeeps(version.answers))
  const before = new Map(version.check.findings.map(({ key, outcome }) => [key, outcome]))
  // What the head let go was that closing; closed again, it is another word of hers.
  const closedAgain = (span: string) =>
    !watched.some(one => one.does === 'subject' && one.addedAt <= version.handedInAt && speaksOf(one, span))
  const found = findings.find(
    ({ key, kind, outcome, span }) =>
      WATCHED.has(kind) &&
      outcome !== 'advise' &&
      (!asStrict(before.get(key), outcome) || (kind === 'closed_subject' && closedAgain(span))),
  )
  return found === undefined ? null : { of: 'subject', name: found.span, clauses: found.clauses }
}

/**
 * Both times are when an act began: somebody who handed in a moment after the head began to close a subject may not have read her word yet. What
 * was judged with that knowledge is not sent back by it. Milliseconds.
 */
const SAME_TIME = 60_000

/** The words found are one of the subject's own, or begin with it ("walkout", "walkouts"). */
function speaksOf({ words, name }: Watched, span: string): boolean {
  const said = span.toLowerCase()
  return [...words, name].some(word => said.startsWith(word.toLowerCase()) || word.toLowerCase().startsWith(said))
}

/** A word that only warned then and stops now is found under the same key: whoever approved it saw advice, no more. */
function asStrict(before: FindingOutcome | undefined, now: FindingOutcome): boolean {
  return before !== undefined && strictest([before, now]) === before
}
