import { append } from '../../history/history.ts'
import { act, type Act, type JobKind, theHouse, type Works } from '../../platform/platform.ts'
import { type Account, findAccount } from '../accounts/accounts.store.ts'
import { connectionOf } from '../accounts/connection.ts'
import { needsAttention } from '../accounts/needs-attention.ts'
import { countAttempts, insertAttempt, insertOutcome, lastAttempt } from '../going-out/attempts.store.ts'
import { afterTheCall } from '../going-out/begin-attempt.ts'
import { lockWithPost, tellAuthor } from '../going-out/look-at-target.ts'
import { nextTry } from '../going-out/next-try.rule.ts'
import { connectorFor } from '../platforms/connectors.ts'
import type { ObserveOutcome, RemoveOutcome } from '../platforms/outcomes.ts'
import { aboutTarget } from '../posts/about-target.ts'
import { changeTarget, type Target } from '../posts/targets.store.ts'
import { REMOVE, TELL_FAMILIES, TELL_PUBLISHERS } from '../queues.ts'

/** Deletes one target and looks whether it is gone. Only what was seen to be gone is called gone; else it is tried again. */
export const removeTarget: JobKind<Works> = {
  name: REMOVE,
  async work(works, { trust, target }) {
    if (target === undefined) return
    const begun = await act(works, theHouse(trust), one => beginRemoval(one, target))
    if (begun === null) return
    const came = await removeAndLook(works, trust, begun)
    await act(works, theHouse(trust), one => keepRemoval(one, begun, came))
  },
}

type Begun = { readonly target: Target; readonly account: Account; readonly attempt: string; readonly uri: string }

async function beginRemoval(one: Act, id: string): Promise<Begun | null> {
  const locked = await lockWithPost(one, id)
  if (locked === null || locked.target.state !== 'removing') return null
  const { target } = locked
  if (target.nextTryAt !== null && target.nextTryAt > one.at) return null
  const account = await findAccount(one.tx, target.account)
  const published = await lastAttempt(one.tx, id, 'publish')
  if (account === null || published === null || target.remoteUri === null)
    throw new Error(
      `Target ${id} is to be removed, but where it stands is not kept. Remove it by hand and restore the row from a backup.`,
    )
  const attempt = await insertAttempt(one, target, 'remove', published)
  // Nobody else begins while this call may be under way.
  await changeTarget(one.tx, id, { state: 'removing', next_try_at: afterTheCall(one.at) }, one.at)
  return { target, account, attempt, uri: target.remoteUri }
}

type Came = { readonly removed: RemoveOutcome; readonly seen: ObserveOutcome }

/** Outside any transaction. Looks whatever the answer to the removal was: somebody may have deleted it already. */
async function removeAndLook(works: Works, trust: string, { account, uri }: Begun): Promise<Came> {
  const connector = connectorFor(account.way)
  const connection = connectionOf(works, trust, account)
  const failed = (error: unknown) => {
    works.report(error, REMOVE)
    return String(error)
  }
  const removed = await connector
    .remove(connection, { uri })
    .catch((error: unknown): RemoveOutcome => ({ outcome: 'unknown', detail: failed(error) }))
  const seen = await connector
    .observe(connection, { uri })
    .catch((error: unknown): ObserveOutcome => ({ outcome: 'try-later', detail: failed(error) }))
  return { removed, seen }
}

async function keepRemoval(one: Act, begun: Begun, { removed, seen }: Came): Promise<void> {
  const locked = await lockWithPost(one, begun.target.id)
  if (locked === null) throw new Error(`Target ${begun.target.id} is gone while it was being removed.`)
  const { target } = locked
  await insertOutcome(one, target, begun.attempt, keptAs(removed, seen), `${said(removed)}; looked: ${said(seen)}`)
  if (target.state !== 'removing') return
  const about = aboutTarget(target)
  if (seen.outcome === 'gone') {
    await changeTarget(one.tx, target.id, { state: 'gone', gone_at: one.at, problem: null, next_try_at: null }, one.at)
    if (removed.outcome === 'removed')
      await append(one, { ...about, kind: 'target-removed', facts: { target_id: target.id, how: 'sent' } })
    await append(one, { ...about, kind: 'target-observed-gone', facts: { target_id: target.id } })
    await one.works.jobs.send(one.tx, TELL_FAMILIES, { trust: one.who.trust, target: target.id })
    await tellAuthor(one, target)
    return
  }
  const refused = removed.outcome === 'refused' ? removed : null
  if (refused !== null && refused.signIn === 'works') return byHandInstead(one, target, refused.code)
  if (refused !== null) await needsAttention(one, begun.account, refused.code)
  await again(one, target, removed)
}

/** The network will not let us; a person can still delete it there. */
async function byHandInstead(one: Act, target: Target, code: string): Promise<void> {
  await changeTarget(one.tx, target.id, { state: 'to_remove_by_hand', problem: code, next_try_at: null }, one.at)
  await append(one, {
    ...aboutTarget(target),
    kind: 'target-to-remove-by-hand',
    facts: { target_id: target.id, code },
  })
  await one.works.jobs.send(one.tx, TELL_PUBLISHERS, { trust: one.who.trust, target: target.id })
}

async function again(one: Act, target: Target, removed: RemoveOutcome): Promise<void> {
  const tries = await countAttempts(one.tx, target.id, 'remove')
  const next = nextTry(tries, one.at, removed.outcome === 'rate-limited' ? removed.retryAfterSeconds : undefined)
  const problem =
    removed.outcome === 'refused' ? removed.code : removed.outcome === 'removed' ? 'still-seen' : removed.outcome
  await changeTarget(one.tx, target.id, { state: 'removing', problem, next_try_at: next }, one.at)
  await one.works.jobs.send(one.tx, REMOVE, { trust: one.who.trust, target: target.id }, { after: next })
}

function keptAs(removed: RemoveOutcome, seen: ObserveOutcome) {
  if (seen.outcome === 'gone') return 'removed' as const
  if (seen.outcome === 'there' || seen.outcome === 'changed')
    return removed.outcome === 'refused' ? ('refused' as const) : ('there' as const)
  if (removed.outcome === 'rate-limited') return 'limited' as const
  return removed.outcome === 'refused' ? ('refused' as const) : ('unknown' as const)
}

function said(came: RemoveOutcome | ObserveOutcome): string {
  if (came.outcome === 'refused') return `${came.code} ${came.detail}`
  return 'detail' in came ? `${came.outcome} ${came.detail}` : came.outcome
}
