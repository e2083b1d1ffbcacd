import { act, type Act, eachByItself, type JobKind, theHouse, type Works } from '../../platform/platform.ts'
import { markReminded } from '../posts/targets.store.ts'
import { LOOK_AT_HANDED_OVER, TELL_PUBLISHERS } from '../queues.ts'
import { remindsOnceADay } from '../telling/once-a-day.rule.ts'
import { clearToGo, lockWithPost, lookAtTarget } from './look-at-target.ts'

/**
 * Every hour: what waits to be posted by hand is judged again, as a machine judges in each attempt, because a yes ends on its day and a window closes
 * without anything that happens. What may not go any more is stopped, and whoever waits is told; whoever may post hears of the rest once a day, and of one with a planned time while there is still time.
 */
export const lookAtHandedOver: JobKind<Works> = {
  name: LOOK_AT_HANDED_OVER,
  every: '10 * * * *',
  async work(works, { trust }) {
    const targets = await act(works, theHouse(trust), one =>
      one.tx
        .selectFrom('post_targets')
        .select('id')
        .where('state', '=', 'to_post_by_hand')
        .orderBy('changed_at')
        .execute(),
    )
    // One transaction each: a post that cannot be read holds up no other.
    await eachByItself(
      targets,
      ({ id }) => act(works, theHouse(trust), one => lookAgain(one, id)),
      error => works.report(error, LOOK_AT_HANDED_OVER),
    )
  },
}

async function lookAgain(one: Act, id: string): Promise<void> {
  const locked = await lockWithPost(one, id)
  if (locked === null || locked.target.state !== 'to_post_by_hand') return
  const { changedAt: since, remindedAt } = locked.target
  const looked = await lookAtTarget(one, locked.post, locked.target)
  if (!(await clearToGo(one, looked)) || !remindsOnceADay({ since, remindedAt, until: looked.until }, one.at)) return
  await markReminded(one.tx, id, one.at)
  await one.works.jobs.send(one.tx, TELL_PUBLISHERS, { trust: one.who.trust, target: id })
}
