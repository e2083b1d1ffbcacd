import { act, type Act, type JobKind, theHouse, type Works } from '../../platform/platform.ts'
import { publishersOf } from '../going-out/may-publish.rule.ts'
import { publisherFacts } from '../going-out/publishers.ts'
import { holdsPost } from '../posts/held.rule.ts'
import { findPost } from '../posts/posts.store.ts'
import { standingOf, whoClears } from '../posts/standing.ts'
import { findVersion } from '../posts/versions.store.ts'
import { lockTarget } from '../posts/targets.store.ts'
import { TELL_APPROVERS, TELL_AUTHOR, TELL_PERSON, TELL_PUBLISHERS } from '../queues.ts'
import type { About } from './mail-about.ts'

/** Each of these finds out whom to tell and makes one job for each person, so that a mail that fails is sent again alone. */
async function tellEach(one: Act, people: Iterable<string>, about: About, subject: string): Promise<void> {
  for (const person of new Set(people))
    await one.works.jobs.send(one.tx, TELL_PERSON, { trust: one.who.trust, person, about, subject })
}

/** A post waits: whoever may approve it hears of it, and whoever alone can say that something found may stand. Nobody does when it was decided or taken back meanwhile. */
export const tellApprovers: JobKind<Works> = {
  name: TELL_APPROVERS,
  async work(works, { trust, post: id, version }) {
    if (id === undefined) return
    await act(works, theHouse(trust), async one => {
      const post = await findPost(one.tx, id)
      if (post === null || post.state !== 'waiting' || post.version !== version) return
      const standing = await standingOf(one.tx, post.school, post.author, one.at)
      await tellEach(one, standing.approvers.people.keys(), 'to-approve', id)
      const found = (await findVersion(one.tx, post.version))?.check.findings ?? []
      const settle = found.filter(holdsPost).flatMap(finding => [...whoClears(standing, finding).circle.people.keys()])
      await tellEach(
        one,
        settle.filter(person => !standing.approvers.people.has(person)),
        'to-settle',
        id,
      )
    })
  },
}

/** The author hears where her post is, whenever that changes without her. */
export const tellAuthorOfPost: JobKind<Works> = {
  name: TELL_AUTHOR,
  async work(works, { trust, post: id }) {
    if (id === undefined) return
    await act(works, theHouse(trust), async one => {
      const post = await findPost(one.tx, id)
      if (post !== null) await tellEach(one, [post.author], 'your-post', id)
    })
  },
}

/** Something is to be posted or deleted by hand: whoever may publish hears of it. */
export const tellPublishers: JobKind<Works> = {
  name: TELL_PUBLISHERS,
  async work(works, { trust, target: id }) {
    if (id === undefined) return
    await act(works, theHouse(trust), async one => {
      const target = await lockTarget(one.tx, id)
      if (target === null || (target.state !== 'to_post_by_hand' && target.state !== 'to_remove_by_hand')) return
      const { people } = publishersOf(await publisherFacts(one, target))
      await tellEach(one, people.keys(), target.state === 'to_post_by_hand' ? 'to-post' : 'to-remove', id)
    })
  },
}
