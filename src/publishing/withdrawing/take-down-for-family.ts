import { append } from '../../history/history.ts'
import type { Act } from '../../platform/platform.ts'
import { findAccount } from '../accounts/accounts.store.ts'
import { tellAuthor } from '../going-out/look-at-target.ts'
import { aboutTarget } from '../posts/about-target.ts'
import { changeTarget, type Target } from '../posts/targets.store.ts'
import { REMOVE, TELL_PUBLISHERS } from '../queues.ts'

/** As when somebody withdraws it, but there alone, and without a reason: by us where we can, else a task with its address. */
export async function takeDownForFamily(one: Act, target: Target, clauses: readonly string[]): Promise<void> {
  const account = await findAccount(one.tx, target.account)
  const byHand = target.way === 'by_hand' || account === null || account.state === 'closed'
  const state = byHand ? 'to_remove_by_hand' : 'removing'
  await changeTarget(one.tx, target.id, { state, problem: null, next_try_at: null }, one.at)
  await append(one, {
    ...aboutTarget(target),
    clauses,
    kind: 'target-coming-down',
    facts: { target_id: target.id, how: byHand ? 'by_hand' : 'sent' },
  })
  await one.works.jobs.send(one.tx, byHand ? TELL_PUBLISHERS : REMOVE, { trust: one.who.trust, target: target.id })
  await tellAuthor(one, target)
}
