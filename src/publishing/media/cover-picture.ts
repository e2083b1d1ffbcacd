import { append } from '../../history/history.ts'
import type { Visitor } from '../../people/people.ts'
import { type Act, act, drawCovers, type Works } from '../../platform/platform.ts'
import { lockPost, type Picture, picturesOf, type Post, saveDraftOf } from '../posts/posts.store.ts'
import { FORGET_PICTURE } from '../queues.ts'
import { type CoverAsked, type CoverPlan, type CoverRefusal, planCover } from './cover-picture.rule.ts'
import { withoutContestsOf } from './contests-of-picture.rule.ts'
import { onlyOneAtATime } from './forget-picture.job.ts'
import { askLook } from './looks.store.ts'
import { ifSealed, readPicture } from './read-picture.ts'

export type CoverOutcome =
  | { readonly covered: { readonly boxes: number; readonly cropped: boolean } }
  | CoverRefusal
  | { readonly refused: 'not-there' | 'not-yours' | 'handed-in' | 'changed-since' | 'no-room' }

/**
 * Draws a picture of a draft anew with places covered, and cut. Only the result is kept; a version that was handed in keeps what it had. The
 * description and who is in it stay as they were said, and the new picture is looked at again.
 * @param looked SHA-256 of the picture on which the boxes were drawn: they mean nothing on any other
 */
export async function coverPicture(
  works: Works,
  visitor: Visitor,
  post: string,
  picture: string,
  looked: string,
  asked: CoverAsked,
): Promise<CoverOutcome> {
  const before = await act(works, visitor.identity, one => mayCover(one, post, picture, looked))
  if ('refused' in before) return before
  const plan = planCover(before.picture, asked)
  if ('refused' in plan) return plan
  const { trust } = visitor.identity
  const bytes = await readPicture(works, trust, looked).catch(ifSealed)
  if (bytes === null) return { refused: 'not-there' }
  const drawn = await drawCovers(bytes, plan)
  const kept = await works.files.put(trust, drawn.bytes)
  if ('refused' in kept) return { refused: 'no-room' }
  const size = { ...kept, width: drawn.width, height: drawn.height }
  const outcome = await act(works, visitor.identity, async (one): Promise<CoverOutcome> => {
    const current = await mayCover(one, post, picture, looked)
    if ('refused' in current) {
      // Somebody was quicker: what was drawn is nobody's.
      await forget(one, kept.sha256)
      return current
    }
    return exchange(one, current, size, plan)
  })
  if ('covered' in outcome && !(await works.files.has(trust, kept.sha256))) await works.files.put(trust, drawn.bytes)
  return outcome
}

/** `position`: which of the post's pictures it is, from 1. */
type Mine = { readonly post: Post; readonly picture: Picture; readonly position: number }

async function mayCover(
  one: Act,
  id: string,
  picture: string,
  looked: string,
): Promise<Mine | { refused: 'not-there' | 'not-yours' | 'handed-in' | 'changed-since' }> {
  const post = await lockPost(one.tx, id)
  if (post === null) return { refused: 'not-there' }
  if (post.author !== one.who.person) return { refused: 'not-yours' }
  if (post.state !== 'draft' && post.state !== 'changes_asked') return { refused: 'handed-in' }
  const pictures = await picturesOf(one.tx, id)
  const at = pictures.findIndex(each => each.id === picture)
  const found = pictures[at]
  if (found === undefined) return { refused: 'not-there' }
  return found.sha256 === looked ? { post, picture: found, position: at + 1 } : { refused: 'changed-since' }
}

async function exchange(
  one: Act,
  { post, picture, position }: Mine,
  drawn: { sha256: string; size: number; width: number; height: number },
  plan: CoverPlan,
): Promise<CoverOutcome> {
  await onlyOneAtATime(one.tx, drawn.sha256)
  const { sha256, size, width, height } = drawn
  const result = await one.tx
    .updateTable('post_pictures')
    .set({ sha256, size, width, height })
    .where('id', '=', picture.id)
    .executeTakeFirstOrThrow()
  if (result.numUpdatedRows !== 1n) throw new Error('This picture could not be changed. Nothing was kept.')
  // Another page of hers that still shows the picture as it was is told so when it saves.
  await saveDraftOf(one.tx, post.id, withoutContestsOf(post.draft, position, false), post.revision + 1, one.at)
  await askLook(one, { id: picture.id, sha256 })
  const covered = { boxes: plan.boxes.length, cropped: plan.crop !== null }
  await append(one, {
    kind: 'picture-covered',
    school: post.school,
    subject: post.id,
    clauses: [],
    facts: { picture_id: picture.id, sha256, was: picture.sha256, ...covered },
    words: {},
  })
  if (sha256 !== picture.sha256) await forget(one, picture.sha256)
  return { covered }
}

async function forget(one: Act, sha256: string): Promise<void> {
  await one.works.jobs.send(one.tx, FORGET_PICTURE, { trust: one.who.trust, sha256 })
}
