import { append } from '../../history/history.ts'
import type { Act } from '../../platform/platform.ts'
import { needsAttention } from '../accounts/needs-attention.ts'
import type { FindOutcome, FinishOutcome, NoSuchThing, Published, Trouble } from '../platforms/outcomes.ts'
import { photosAreOut } from '../phone-photos/ask-to-delete.ts'
import { aboutTarget } from '../posts/about-target.ts'
import { changeTarget, type Target } from '../posts/targets.store.ts'
import { PUBLISH, REMOVE } from '../queues.ts'
import { type AttemptOutcome, countAttempts, countOutcomes, insertOutcome, lastAttempt } from './attempts.store.ts'
import { type Begun, STILL_UNDER_WAY } from './begin-attempt.ts'
import { failTarget, lockWithPost, tellAuthor } from './look-at-target.ts'
import { nextTry, nextTryWithin } from './next-try.rule.ts'

/** What came of sending, or of asking about an earlier sending. */
export type Came = Exclude<FinishOutcome | FindOutcome, NoSuchThing>

/** A post that was stopped while its call was lost is believed absent only this long after the call began; it may still arrive. */
const LATE_ARRIVAL = 5 * STILL_UNDER_WAY

const KEPT_AS: Record<Came['outcome'], AttemptOutcome> = {
  published: 'published',
  refused: 'refused',
  'rate-limited': 'limited',
  'try-later': 'later',
  unknown: 'unknown',
  absent: 'absent',
}

/** One transaction for what came of it. 'again': it is certain that nothing was sent, and it may be sent at once. */
export async function keepOutcome(one: Act, begun: Begun, came: Came): Promise<'done' | 'again'> {
  const locked = await lockWithPost(one, begun.target.id)
  if (locked === null)
    throw new Error(`Target ${begun.target.id} is gone. What came of its attempt ${begun.attempt} is: ${came.outcome}`)
  const { post, target } = locked
  await insertOutcome(one, target, begun.attempt, KEPT_AS[came.outcome], detailOf(came))
  if (came.outcome === 'published') {
    if (!SEEN.includes(target.state)) await goLive(one, target, came, begun.mode, post.state !== 'approved')
    return 'done'
  }
  // A later attempt has taken over, or the target is settled already.
  const mine = (await lastAttempt(one.tx, target.id, 'publish'))?.id === begun.attempt
  if (!mine || (target.state !== 'sending' && target.state !== 'unknown')) return 'done'
  if (came.outcome === 'absent') return afterAbsent(one, target, begun, post.state !== 'approved')
  if (came.outcome === 'unknown') await toUnknown(one, target, begun)
  else if (begun.mode === 'settle' && !(came.outcome === 'refused' && came.code === 'place-taken'))
    await askLater(one, begun, target, came)
  else if (post.state !== 'approved') await neverWent(one, target, begun, came)
  else await afterTrouble(one, target, begun, came)
  return 'done'
}

const SEEN: readonly Target['state'][] = ['live', 'removing', 'to_remove_by_hand', 'gone']

function detailOf(came: Came): string {
  if (came.outcome === 'published') return came.uri
  if (came.outcome === 'absent') return 'nothing stands under the key of this attempt'
  if (came.outcome === 'rate-limited') return `asked to wait ${came.retryAfterSeconds} s`
  return came.outcome === 'refused' ? `${came.code}: ${came.detail}` : came.detail
}

async function goLive(one: Act, target: Target, came: Published, mode: Begun['mode'], stopped: boolean): Promise<void> {
  const { uri, cid, link } = came
  const known = { remote_uri: uri, remote_cid: cid, link, live_at: one.at, problem: null, next_try_at: null }
  // Stopped meanwhile: it was live for a moment, which history says, and comes down at once.
  await changeTarget(one.tx, target.id, { state: stopped ? 'removing' : 'live', ...known }, one.at)
  const how = mode === 'settle' ? ('found' as const) : ('sent' as const)
  await append(one, {
    kind: 'target-live',
    school: target.school,
    subject: target.post,
    clauses: [],
    facts: { target_id: target.id, how },
    words: { account: target.accountName, link },
  })
  await photosAreOut(one, target)
  if (stopped) await one.works.jobs.send(one.tx, REMOVE, { trust: one.who.trust, target: target.id })
  else await tellAuthor(one, target)
}

async function afterAbsent(one: Act, target: Target, begun: Begun, stopped: boolean): Promise<'done' | 'again'> {
  if (stopped && one.at.getTime() - begun.startedAt.getTime() < LATE_ARRIVAL) {
    await changeTarget(
      one.tx,
      target.id,
      { state: 'unknown', next_try_at: new Date(begun.startedAt.getTime() + LATE_ARRIVAL) },
      one.at,
    )
    return 'done'
  }
  await changeTarget(one.tx, target.id, { state: stopped ? 'stopped' : 'planned', next_try_at: null }, one.at)
  await append(one, {
    ...aboutTarget(target),
    kind: 'target-absent',
    facts: { target_id: target.id, attempt_id: begun.attempt },
  })
  return stopped ? 'done' : 'again'
}

async function toUnknown(one: Act, target: Target, begun: Begun): Promise<void> {
  const next = nextTry(1, one.at)
  await changeTarget(one.tx, target.id, { state: 'unknown', problem: 'unknown', next_try_at: next }, one.at)
  await append(one, {
    ...aboutTarget(target),
    kind: 'target-unknown',
    facts: { target_id: target.id, attempt_id: begun.attempt },
  })
  await one.works.jobs.send(one.tx, PUBLISH, { trust: one.who.trust, target: target.id }, { after: next })
}

/** The network could not be asked. It stays unknown, however long that takes: giving up would be saying something nobody knows. */
async function askLater(one: Act, begun: Begun, target: Target, came: Trouble): Promise<void> {
  if (came.outcome === 'refused' && came.signIn === 'dead') await needsAttention(one, begun.account, came.code)
  const tries = await countOutcomes(one.tx, begun.attempt)
  const next = nextTry(tries, one.at, came.outcome === 'rate-limited' ? came.retryAfterSeconds : undefined)
  await changeTarget(one.tx, target.id, { state: 'unknown', problem: 'unknown', next_try_at: next }, one.at)
  await one.works.jobs.send(one.tx, PUBLISH, { trust: one.who.trust, target: target.id }, { after: next })
}

/** Withdrawn while it was being sent, and it is certain that nothing of it is to be seen: it stays so. */
async function neverWent(one: Act, target: Target, begun: Begun, came: Trouble): Promise<void> {
  if (came.outcome === 'refused' && came.signIn === 'dead') await needsAttention(one, begun.account, came.code)
  await changeTarget(one.tx, target.id, { state: 'stopped', problem: null, next_try_at: null }, one.at)
  await append(one, {
    ...aboutTarget(target),
    kind: 'target-stopped',
    facts: { target_id: target.id, code: 'withdrawn' },
  })
}

/** It is certain that nothing of the post is to be seen. */
async function afterTrouble(one: Act, target: Target, begun: Begun, came: Trouble): Promise<void> {
  if (came.outcome === 'refused' && came.signIn === 'dead') {
    await needsAttention(one, begun.account, came.code)
    await putOff(one, target, came.code, null)
    return
  }
  const code = came.outcome === 'refused' ? came.code : came.outcome
  const asked = came.outcome === 'rate-limited' ? came.retryAfterSeconds : undefined
  const tries = await countAttempts(one.tx, target.id, 'publish')
  const next = came.outcome === 'refused' ? null : nextTryWithin(begun.until, tries, one.at, asked)
  if (next === null) await failTarget(one, target, code)
  else await putOff(one, target, code, next)
}

/** `next` null: until somebody has connected the account again. */
async function putOff(one: Act, target: Target, code: string, next: Date | null): Promise<void> {
  await changeTarget(one.tx, target.id, { state: 'planned', problem: code, next_try_at: next }, one.at)
  await append(one, {
    ...aboutTarget(target),
    kind: 'target-put-off',
    facts: { target_id: target.id, code, next_try_at: next === null ? null : next.toISOString() },
  })
  if (next !== null)
    await one.works.jobs.send(one.tx, PUBLISH, { trust: one.who.trust, target: target.id }, { after: next })
}
