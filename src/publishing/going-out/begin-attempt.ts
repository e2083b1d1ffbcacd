import { randomInt } from 'node:crypto'
import { append, canonicalJson, sha256 } from '../../history/history.ts'
import type { Act } from '../../platform/platform.ts'
import { connectorFor } from '../platforms/connectors.ts'
import type { Slot } from '../platforms/outgoing.ts'
import { aboutTarget } from '../posts/about-target.ts'
import { changeTarget } from '../posts/targets.store.ts'
import { type Attempt, insertAttempt, lastAttempt } from './attempts.store.ts'
import { clearToGo, type Looked, lockWithPost, lookAtTarget } from './look-at-target.ts'

/** `send`: a fresh attempt in its slot. `settle`: an earlier attempt whose answer was lost; ask before sending again. */
export type Begun = Looked & {
  readonly mode: 'send' | 'settle'
  readonly slot: Slot
  readonly attempt: string
  readonly startedAt: Date
}

/** Longer than any call that sends no bytes may take: so long nobody else asks or removes. A sending takes longer with each picture (`sendingMayTake`). Milliseconds. */
export const STILL_UNDER_WAY = 120_000

/**
 * Locks the target, asks the rule and writes the attempt row before anything is sent: the record's key and its time are ours, the same for
 * every repeat, so that a repeat cannot make a second post. Null: nothing to do now.
 */
export async function beginAttempt(one: Act, targetId: string): Promise<Begun | null> {
  const locked = await lockWithPost(one, targetId)
  if (locked === null || locked.target.way === 'by_hand') return null
  const { post, target } = locked
  if (target.nextTryAt !== null && target.nextTryAt > one.at) return null
  const last = await lastAttempt(one.tx, targetId, 'publish')
  const open = target.state === 'sending' || target.state === 'unknown'
  if (!open && target.state !== 'planned') return null
  const looked = await lookAtTarget(one, post, target)
  if (open) return beginSettling(one, looked, last)
  if (!(await clearToGo(one, looked))) return null
  return { mode: 'send', ...looked, ...(await writeAttempt(one, looked, last?.slot ?? null)) }
}

/** Takes the question upon itself for as long as a call may take, so that two jobs do not both ask. */
async function beginSettling(one: Act, looked: Looked, last: Attempt | null): Promise<Begun | null> {
  const { target } = looked
  if (last === null) throw new Error(`Target ${target.id} is being sent without an attempt row. Nothing was repeated.`)
  if (target.state === 'sending') {
    if (one.at.getTime() - last.startedAt.getTime() < sendingMayTake(looked)) return null
    await append(one, {
      ...aboutTarget(target),
      kind: 'target-unknown',
      facts: { target_id: target.id, attempt_id: last.id },
    })
  }
  await changeTarget(one.tx, target.id, { state: 'unknown', next_try_at: afterTheCall(one.at) }, one.at)
  return { mode: 'settle', ...looked, slot: last.slot, attempt: last.id, startedAt: last.startedAt }
}

/** One whose pictures or video still upload is not taken for lost: asked about, it would be found absent, and sent a second time beside the first. */
function sendingMayTake({ account, outgoing }: Looked): number {
  return Math.max(STILL_UNDER_WAY, connectorFor(account.way).longest(outgoing))
}

export function afterTheCall(at: Date): Date {
  return new Date(at.getTime() + STILL_UNDER_WAY)
}

async function writeAttempt(
  one: Act,
  looked: Looked,
  earlier: Slot | null,
): Promise<{ slot: Slot; attempt: string; startedAt: Date }> {
  const { target, account, outgoing, seal } = looked
  const connector = connectorFor(account.way)
  const slot = earlier ?? connector.newSlot(one.at, below => randomInt(below))
  const recordHash = sha256(canonicalJson(connector.recordOf(outgoing, slot, account.remoteId ?? account.handle) ?? {}))
  const attempt = await insertAttempt(one, target, 'publish', { seal, slot, recordHash })
  await changeTarget(one.tx, target.id, { state: 'sending', problem: null, next_try_at: null }, one.at)
  await append(one, {
    ...aboutTarget(target),
    kind: 'target-sending',
    facts: { target_id: target.id, attempt_id: attempt, seal, record_hash: recordHash },
  })
  return { slot, attempt, startedAt: one.at }
}
