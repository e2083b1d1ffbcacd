import { randomInt, randomUUID } from 'node:crypto'
import { append, canonicalJson, sha256 } from '../../history/history.ts'
import type { Act } from '../../platform/platform.ts'
import { type Account, findAccount } from '../accounts/accounts.store.ts'
import { connectorFor } from '../platforms/connectors.ts'
import type { Outgoing, Slot } from '../platforms/outgoing.ts'
import { contentHash, outgoingOf, sealOf } from '../posts/post.ts'
import { findPost } from '../posts/posts.store.ts'
import { changeTarget, clearingsOf, decisionOn, findVersion, lockTarget, type Target } from '../posts/versions.store.ts'
import { mayGoOut } from './may-go-out.rule.ts'

/** `send`: a fresh attempt in its slot. `settle`: an earlier attempt whose answer was lost; ask before sending again. */
export type Begun = { readonly mode: 'send' | 'settle'; readonly target: Target; readonly account: Account; readonly outgoing: Outgoing; readonly slot: Slot; readonly attempt: string }

/** A call that is still under way is not disturbed before this. Milliseconds; longer than any call to a platform may take. */
const STILL_UNDER_WAY = 120_000

/**
 * Locks the target, asks the rule and writes the attempt row before anything is sent: the record's key and its time are ours, the same for
 * every repeat, so that a repeat cannot make a second post. Null: nothing to do now.
 */
export async function beginAttempt(one: Act, targetId: string): Promise<Begun | null> {
  const target = await lockTarget(one.tx, targetId)
  if (target === null || target.way === 'by_hand') return null
  const account = await findAccount(one.tx, target.account)
  const version = await findVersion(one.tx, target.version)
  const outgoing = version === null ? null : outgoingOf(version.content, target.account)
  if (account === null || version === null || outgoing === null) throw new Error(`Target ${targetId} has lost its account or version; it cannot be sent. Restore them from a backup.`)
  const last = await lastAttempt(one, targetId)
  if (target.state === 'sending' || target.state === 'unknown') {
    if (last === null) throw new Error(`Target ${targetId} is being sent without an attempt row. Nothing was repeated.`)
    if (target.state === 'sending' && one.at.getTime() - last.startedAt.getTime() < STILL_UNDER_WAY) return null
    return { mode: 'settle', target, account, outgoing, slot: last.slot, attempt: last.id }
  }
  if (target.state !== 'planned' || (target.nextTryAt !== null && target.nextTryAt > one.at)) return null
  const post = await findPost(one.tx, target.post)
  const decision = await decisionOn(one.tx, version.id)
  const seal = sealOf(version.hash, await clearingsOf(one.tx, version.id), decision?.confirmed ?? '')
  const verdict = mayGoOut(
    {
      state: post?.state ?? 'draft',
      current: post?.version === version.id,
      sealApproved: decision?.seal ?? null,
      sealNow: seal,
      contentUntouched: sha256(version.contentText) === version.hash && contentHash(version.content) === version.hash,
      window: { from: dateOf(version.content.window.from), until: dateOf(version.content.window.until) },
      accountOpen: account.state !== 'closed',
    },
    one.at,
  )
  if ('stays' in verdict) return null
  if ('stopped' in verdict) {
    await changeTarget(one.tx, targetId, { state: 'failed', problem: verdict.stopped, next_try_at: null }, one.at)
    await append(one, { kind: 'target-failed', school: target.school, subject: target.post, clauses: ['ours-two-people'], facts: { target_id: targetId, code: verdict.stopped }, words: { account: target.accountName } })
    return null
  }
  return { mode: 'send', target, account, outgoing, ...(await writeAttempt(one, target, account, outgoing, seal, last?.slot ?? null)) }
}

function dateOf(text: string | null): Date | null {
  return text === null ? null : new Date(text)
}

async function lastAttempt(one: Act, target: string): Promise<{ id: string; slot: Slot; startedAt: Date } | null> {
  const row = await one.tx.selectFrom('attempts').select(['id', 'record_key', 'record_created_at', 'started_at']).where('target_id', '=', target).where('kind', '=', 'publish').orderBy('started_at', 'desc').limit(1).executeTakeFirst()
  return row === undefined ? null : { id: row.id, slot: { key: row.record_key, createdAt: row.record_created_at }, startedAt: row.started_at }
}

async function writeAttempt(one: Act, target: Target, account: Account, outgoing: Outgoing, seal: string, earlier: Slot | null): Promise<{ slot: Slot; attempt: string }> {
  const connector = connectorFor(account.way)
  const slot = earlier ?? connector.newSlot(one.at, below => randomInt(below))
  const attempt = randomUUID()
  const recordHash = sha256(canonicalJson(connector.recordOf(outgoing, slot, account.remoteId ?? account.handle) ?? {}))
  await one.tx
    .insertInto('attempts')
    .values({ trust_id: one.who.trust, id: attempt, target_id: target.id, school_id: target.school, kind: 'publish', seal, record_key: slot.key, record_created_at: slot.createdAt, record_hash: recordHash, started_at: one.at })
    .execute()
  await changeTarget(one.tx, target.id, { state: 'sending', problem: null, next_try_at: null }, one.at)
  await append(one, { kind: 'target-sending', school: target.school, subject: target.post, clauses: [], facts: { target_id: target.id, attempt_id: attempt, seal, record_hash: recordHash }, words: { account: target.accountName } })
  return { slot, attempt }
}
