import { act, type Act, eachByItself, type JobKind, theHouse, type Works } from '../../platform/platform.ts'
import { lockPost } from '../posts/posts.store.ts'
import { findVersion } from '../posts/versions.store.ts'
import { targetsOfPost } from '../posts/targets.store.ts'
import { CHECK_AGAIN } from '../queues.ts'
import { sendBack } from './check-again.ts'
import { changedSince } from './closed-since.ts'

/** A policy begins for a school or, named without one, for its whole trust, or a head closes a subject: what waits there, or is approved and not yet sent, is looked at again. */
export const checkPostsAgain: JobKind<Works> = {
  name: CHECK_AGAIN,
  async work(works, { trust, school }) {
    const posts = await act(works, theHouse(trust), one =>
      one.tx
        .selectFrom('posts')
        .select('id')
        .$if(school !== undefined, query => query.where('school_id', '=', school ?? ''))
        .where('state', 'in', ['waiting', 'approved'])
        .orderBy('changed_at')
        .execute(),
    )
    // One transaction each: a post that cannot be read holds up no other.
    await eachByItself(
      posts,
      ({ id }) => act(works, theHouse(trust), one => checkOne(one, id)),
      error => works.report(error, CHECK_AGAIN),
    )
  },
}

async function checkOne(one: Act, id: string): Promise<void> {
  const post = await lockPost(one.tx, id)
  if (post === null || post.version === null || (post.state !== 'waiting' && post.state !== 'approved')) return
  const targets = (await targetsOfPost(one.tx, id)).filter(target => target.version === post.version)
  const notSent = targets.some(target => target.state === 'planned' || target.state === 'to_post_by_hand')
  if (post.state === 'approved' && !notSent) return
  const version = await findVersion(one.tx, post.version)
  const change = version === null ? null : await changedSince(one, version)
  if (version !== null && change !== null) await sendBack(one, post, version, change)
}
