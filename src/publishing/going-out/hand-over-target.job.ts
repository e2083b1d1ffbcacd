import { append } from '../../history/history.ts'
import { act, type Act, type JobKind, theHouse, type Works } from '../../platform/platform.ts'
import { aboutTarget } from '../posts/about-target.ts'
import { changeTarget } from '../posts/targets.store.ts'
import { HAND_OVER, TELL_PUBLISHERS } from '../queues.ts'
import { clearToGo, lockWithPost, lookAtTarget } from './look-at-target.ts'

/** At the planned time an approved post of an account without a connection becomes a task for those who may publish. */
export const handOverTarget: JobKind<Works> = {
  name: HAND_OVER,
  async work(works, { trust, target }) {
    if (target !== undefined) await act(works, theHouse(trust), one => handOver(one, target))
  },
}

async function handOver(one: Act, id: string): Promise<void> {
  const locked = await lockWithPost(one, id)
  if (locked === null || locked.target.way !== 'by_hand' || locked.target.state !== 'planned') return
  const looked = await lookAtTarget(one, locked.post, locked.target)
  if (!(await clearToGo(one, looked))) return
  const { target } = looked
  await changeTarget(one.tx, id, { state: 'to_post_by_hand', problem: null, next_try_at: null }, one.at)
  await append(one, {
    ...aboutTarget(target),
    kind: 'target-handed-over',
    facts: { target_id: id },
  })
  await one.works.jobs.send(one.tx, TELL_PUBLISHERS, { trust: one.who.trust, target: id })
}
