import { append } from '../../history/history.ts'
import { act, type Act, eachByItself, type JobKind, theHouse, type Works } from '../../platform/platform.ts'
import { control } from '../../policy/policy.ts'
import { EXPIRE, TELL_AUTHOR } from '../queues.ts'
import { NEVER_LATE } from './decide.rule.ts'
import { lockPost, moveTo } from './posts.store.ts'

/** A post whose approval did not come by its planned time expires: nothing goes out late because somebody was in a lesson. */
export const expirePosts: JobKind<Works> = {
  name: EXPIRE,
  every: '* * * * *',
  async work(works, { trust }) {
    const now = works.clock.now()
    const due = await act(works, theHouse(trust), one =>
      one.tx
        .selectFrom('posts')
        .select('id')
        .where('state', '=', 'waiting')
        .where('planned_for', '<=', now)
        .limit(200)
        .execute(),
    )
    await eachByItself(
      due,
      ({ id }) => act(works, theHouse(trust), one => expireOne(one, id)),
      error => works.report(error, EXPIRE),
    )
  },
}

async function expireOne(one: Act, id: string): Promise<void> {
  const post = await lockPost(one.tx, id)
  if (post === null || post.state !== 'waiting' || post.plannedFor === null) return
  if (!control('never_late', post.plannedFor <= one.at)) return
  await moveTo(one.tx, id, 'expired', one.at)
  await append(one, {
    kind: 'post-expired',
    school: post.school,
    subject: id,
    clauses: [NEVER_LATE],
    facts: { version_id: post.version },
    words: {},
  })
  const about = { trust: one.who.trust, post: id, version: post.version ?? '' }
  await one.works.jobs.send(one.tx, TELL_AUTHOR, about)
}
