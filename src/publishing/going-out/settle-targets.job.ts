import { act, type JobKind, theHouse, type Works } from '../../platform/platform.ts'
import { HAND_OVER, PUBLISH, REMOVE, SETTLE } from '../queues.ts'
import { STILL_UNDER_WAY } from './begin-attempt.ts'

/**
 * Every minute: wakes what no job holds any more. A target whose answer was lost, one left "sending" by a killed process, one whose time has
 * come (its own job may have been lost with a restored database), one that is being removed. What is woken twice does nothing the second time.
 */
export const settleTargets: JobKind<Works> = {
  name: SETTLE,
  every: '* * * * *',
  async work(works, { trust }) {
    await act(works, theHouse(trust), async one => {
      const stale = new Date(one.at.getTime() - STILL_UNDER_WAY)
      const rows = await one.tx
        .selectFrom('post_targets')
        .innerJoin('posts', join =>
          join.onRef('posts.trust_id', '=', 'post_targets.trust_id').onRef('posts.id', '=', 'post_targets.post_id'),
        )
        .innerJoin('accounts', join =>
          join
            .onRef('accounts.trust_id', '=', 'post_targets.trust_id')
            .onRef('accounts.id', '=', 'post_targets.account_id'),
        )
        .select(['post_targets.id', 'post_targets.state', 'accounts.way'])
        .where('post_targets.state', 'in', ['planned', 'sending', 'unknown', 'removing'])
        .where(eb => eb.or([eb('post_targets.state', '<>', 'sending'), eb('post_targets.changed_at', '<=', stale)]))
        .where(eb => eb.or([eb('post_targets.next_try_at', 'is', null), eb('post_targets.next_try_at', '<=', one.at)]))
        .where(eb =>
          eb.or([
            eb('post_targets.state', '<>', 'planned'),
            eb('posts.planned_for', 'is', null),
            eb('posts.planned_for', '<=', one.at),
          ]),
        )
        .orderBy('post_targets.changed_at')
        .limit(200)
        .execute()
      for (const { id, state, way } of rows) {
        const queue = state === 'removing' ? REMOVE : way === 'by_hand' ? HAND_OVER : PUBLISH
        await one.works.jobs.send(one.tx, queue, { trust, target: id })
      }
    })
  },
}
