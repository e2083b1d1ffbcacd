import { randomUUID } from 'node:crypto'
import { append, historyOf } from '../../history/history.ts'
import { noticeVersion, rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Act, type Works } from '../../platform/platform.ts'
import { tellAuthor } from '../going-out/look-at-target.ts'
import { bytesOfPost } from '../media/pictures.store.ts'
import { partsOfVideos } from '../media/videos.store.ts'
import { findPost, lockPost, moveTo, type Post } from '../posts/posts.store.ts'
import { SEAL_FOLLOWS } from '../queues.ts'
import { takeFromPublic } from '../withdrawing/withdraw-post.ts'
import { type Called, callDslIn, STOP_QUESTION } from './call-dsl.ts'
import { type SealRefusal, sealPicture } from './seal-picture.rule.ts'
import { insertSeal } from './seals.store.ts'

/**
 * One press at a picture that should never have been there: in one transaction nobody can open it any more, the post goes nowhere or comes
 * down, and the safeguarding lead is called; if it cannot be closed, she is called all the same. Nothing is copied, described or deleted: what becomes of the file is for her and the police to say.
 * @param sha256 the bytes that were seen
 */
export async function sealPictureOf(
  works: Works,
  visitor: Visitor,
  id: string,
  sha256: string,
): Promise<(Called & { readonly closed: boolean }) | SealRefusal | { readonly refused: 'not-there' }> {
  try {
    return await closeAndCall(works, visitor, id, sha256)
  } catch (error) {
    works.report(error, 'closing a picture')
    return callAlone(works, visitor, id)
  }
}

/** Whatever broke took the call back with it. A child may be hurt in that picture: somebody is called, and told that it stands open. */
async function callAlone(
  works: Works,
  visitor: Visitor,
  id: string,
): Promise<(Called & { readonly closed: boolean }) | { readonly refused: 'not-there' | 'not-your-school' }> {
  return act(works, visitor.identity, async one => {
    const post = await findPost(one.tx, id)
    if (post === null) return { refused: 'not-there' }
    if (rolesAt(visitor, post.school).size === 0) return { refused: 'not-your-school' }
    return { ...(await callDslIn(one, post.school, post.author)), closed: false }
  })
}

async function closeAndCall(works: Works, visitor: Visitor, id: string, sha256: string) {
  return act(works, visitor.identity, async (one): ReturnType<typeof sealPictureOf> => {
    const post = await lockPost(one.tx, id)
    if (post === null) return { refused: 'not-there' }
    const next = sealPicture({
      atSchool: rolesAt(visitor, post.school).size > 0,
      state: post.state,
      bytes: await bytesOfPost(one.tx, id),
      covered: [...(await coversOf(one, id)), ...(await partsOfVideos(one.tx, id))],
      pressed: sha256,
    })
    if ('refused' in next) return next
    const called = await callDslIn(one, post.school, post.author)
    const seal = await sealPost(one, post, { call: called.called, follows: null, bytes: next.seals })
    await one.works.jobs.send(one.tx, SEAL_FOLLOWS, { trust: one.who.trust, subject: seal })
    return { ...called, closed: true }
  })
}

/** Closes one post that the caller has locked. @returns the id of its seal */
export async function sealPost(
  one: Act,
  post: Post,
  { call, follows, bytes }: { call: string; follows: string | null; bytes: readonly string[] },
): Promise<string> {
  if (post.state === 'sealed') throw new Error(`Post ${post.id} is sealed already. Nothing was changed.`)
  const id = randomUUID()
  const { school, author } = post
  await insertSeal(
    one,
    { id, post: post.id, school, author, call, follows, was: post.state, by: one.who.person, at: one.at },
    bytes,
  )
  const targets = await takeFromPublic(one, post)
  await moveTo(one.tx, post.id, 'sealed', one.at)
  await append(one, {
    kind: 'picture-sealed',
    school,
    subject: post.id,
    clauses: [STOP_QUESTION],
    facts: {
      seal_id: id,
      pictures: bytes.length,
      was: post.state,
      targets,
      notice: noticeVersion('telling-the-dsl'),
    },
    words: {},
  })
  if (author !== one.who.person) await tellAuthor(one, { post: post.id, version: post.version ?? '' })
  return id
}

/** What was drawn out of what: kept in history, because the bytes before a cover are not. */
async function coversOf(one: Act, post: string) {
  return (await historyOf(one.tx, post))
    .filter(({ kind }) => kind === 'picture-covered')
    .map(({ facts }) => ({ was: String(facts['was']), sha256: String(facts['sha256']) }))
}
