import { act, type JobKind, theHouse, type Works } from '../../platform/platform.ts'
import { REMIND_APPROVERS, TELL_APPROVERS } from '../queues.ts'
import { remindsOnceADay } from './once-a-day.rule.ts'

/**
 * Every hour: whoever may decide on a post that has waited for a whole day hears of it again, once a day, until somebody has. One without a planned time
 * never expires, so without this a single lost mail left it waiting for ever.
 */
export const remindApprovers: JobKind<Works> = {
  name: REMIND_APPROVERS,
  every: '25 * * * *',
  async work(works, { trust }) {
    await act(works, theHouse(trust), async one => {
      const waiting = await one.tx
        .selectFrom('posts')
        .innerJoin('post_versions', join =>
          join
            .onRef('post_versions.trust_id', '=', 'posts.trust_id')
            .onRef('post_versions.id', '=', 'posts.version_id'),
        )
        .select([
          'posts.id',
          'posts.version_id as version',
          'post_versions.handed_in_at as since',
          'posts.reminded_at as remindedAt',
        ])
        .where('posts.state', '=', 'waiting')
        .orderBy('post_versions.handed_in_at')
        .execute()
      for (const { id, version, since, remindedAt } of waiting) {
        if (version === null || !remindsOnceADay({ since, remindedAt }, one.at)) continue
        await one.tx.updateTable('posts').set({ reminded_at: one.at }).where('id', '=', id).execute()
        await one.works.jobs.send(one.tx, TELL_APPROVERS, { trust, post: id, version })
      }
    })
  },
}
