import { act, type Act, type JobKind, theHouse, type Works } from '../../platform/platform.ts'
import { lockPost, moveTo } from '../posts/posts.store.ts'
import { targetsOfPost } from '../posts/targets.store.ts'
import { SEAL_FOLLOWS, TELL_APPROVERS, TELL_AUTHOR } from '../queues.ts'
import { sealPost } from './seal-picture.ts'
import { afterRelease } from './seal-picture.rule.ts'
import {
  bytesOfSeal,
  findSeal,
  keepReleased,
  lockSeal,
  postsWithBytes,
  type Seal,
  sealsFollowing,
} from './seals.store.ts'

/**
 * What a press at one post means for others: every post that has the same picture is closed with it; and once a safeguarding lead has released the
 * seal, those are opened again, and each stands where it stood. Until this has run the bytes are closed already: they are asked for by themselves.
 * Harmless to repeat.
 */
export const sealFollows: JobKind<Works> = {
  name: SEAL_FOLLOWS,
  async work(works, { trust, subject }) {
    if (subject === undefined) return
    const house = theHouse(trust)
    const seal = await act(works, house, one => findSeal(one.tx, subject))
    if (seal === null) return
    if (seal.releasedAt === null) {
      const others = await act(works, house, async one => postsWithBytes(one.tx, await bytesOfSeal(one.tx, subject)))
      for (const post of others) await act(works, house, one => closeToo(one, post, subject))
      return
    }
    const following = await act(works, house, one => sealsFollowing(one.tx, subject))
    for (const each of [seal, ...following]) await act(works, house, one => openAgain(one, each))
  },
}

async function closeToo(one: Act, id: string, subject: string): Promise<void> {
  const post = await lockPost(one.tx, id)
  const seal = await lockSeal(one.tx, subject)
  if (post === null || post.state === 'sealed' || seal === null || seal.releasedAt !== null) return
  await sealPost(one, post, { call: seal.call, follows: seal.id, bytes: await bytesOfSeal(one.tx, seal.id) })
}

async function openAgain(one: Act, { id, post: postId, was }: Seal): Promise<void> {
  const post = await lockPost(one.tx, postId)
  const seal = await lockSeal(one.tx, id)
  if (post === null || seal === null || post.state !== 'sealed') return
  if (seal.releasedAt === null) await keepReleased(one, id)
  const targets = (await targetsOfPost(one.tx, postId)).filter(target => target.version === post.version)
  const state = afterRelease(
    was,
    targets.map(target => target.state),
  )
  await moveTo(one.tx, postId, state, one.at)
  const about = { trust: one.who.trust, post: postId, version: post.version ?? '' }
  await one.works.jobs.send(one.tx, state === 'waiting' ? TELL_APPROVERS : TELL_AUTHOR, about)
}
