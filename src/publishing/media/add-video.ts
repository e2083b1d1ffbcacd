import { randomUUID } from 'node:crypto'
import { append } from '../../history/history.ts'
import type { Visitor } from '../../people/people.ts'
import {
  type Act,
  act,
  type OpenedVideo,
  openVideo,
  refuseVideo,
  type Upload,
  videoTools,
  type Works,
} from '../../platform/platform.ts'
import { lockPost, picturesOf, type Post, saveDraftOf } from '../posts/posts.store.ts'
import { FORGET_PICTURE } from '../queues.ts'
import { isSealed } from '../stop/seals.store.ts'
import { onlyOneAtATime } from './forget-picture.job.ts'
import { withoutVideo } from './video-of-draft.rule.ts'
import { insertFrames, type VideoOfDraft, videoOf } from './videos.store.ts'

export type VideoAdded =
  | { readonly added: string }
  | { readonly refused: NotNow | 'has-pictures' | 'has-video' | 'sealed' }
  /** `sentence`: what is wrong with this file and what to do, from the room that opens it. */
  | { readonly refused: 'not-taken'; readonly sentence: string }

export type NotNow = 'not-there' | 'not-yours' | 'handed-in'

/**
 * Takes a video into a draft: opened by ffmpeg in a cage, made anew without place, time and device, and kept encrypted with one still picture a second.
 * The original is not kept. One video a post, and no pictures beside it.
 */
export async function addVideo(works: Works, visitor: Visitor, post: string, upload: Upload): Promise<VideoAdded> {
  // Looked at before the slow work, and again under the lock when it is kept.
  const before = await act(works, visitor.identity, async one => mayAdd(one, post))
  if ('refused' in before) return before
  const tools = await videoTools(works.settings.ffmpeg)
  if ('missing' in tools) return { refused: 'not-taken', sentence: refuseVideo('no-ffmpeg').sentence }
  if (upload.tooLarge) return { refused: 'not-taken', sentence: refuseVideo('file-too-large').sentence }
  const opened = await openVideo(upload.path, { tools })
  if ('refused' in opened) return { refused: 'not-taken', sentence: opened.sentence }
  if (!(await keepBytes(works, visitor, opened)))
    return { refused: 'not-taken', sentence: refuseVideo('disk-full').sentence }
  const outcome = await act(works, visitor.identity, one => keepVideo(one, post, opened))
  // The same bytes were being forgotten in another draft at this very moment: `keepVideo` waited for that.
  if ('added' in outcome) await keepBytes(works, visitor, opened)
  return outcome
}

async function keepBytes(works: Works, visitor: Visitor, { bytes, sha256, frames }: OpenedVideo): Promise<boolean> {
  const { trust } = visitor.identity
  for (const file of [{ bytes, sha256 }, ...frames])
    if (!(await works.files.has(trust, file.sha256)) && 'refused' in (await works.files.put(trust, file.bytes)))
      return false
  return true
}

export async function mayChangeVideo(
  one: Act,
  id: string,
): Promise<{ post: Post; video: VideoOfDraft | null } | { refused: NotNow }> {
  const post = await lockPost(one.tx, id)
  if (post === null) return { refused: 'not-there' }
  if (post.author !== one.who.person) return { refused: 'not-yours' }
  if (post.state !== 'draft' && post.state !== 'changes_asked') return { refused: 'handed-in' }
  return { post, video: await videoOf(one.tx, id) }
}

async function mayAdd(
  one: Act,
  id: string,
): Promise<{ post: Post } | { refused: NotNow | 'has-pictures' | 'has-video' }> {
  const found = await mayChangeVideo(one, id)
  if ('refused' in found) return found
  if (found.video !== null) return { refused: 'has-video' }
  return (await picturesOf(one.tx, id)).length > 0 ? { refused: 'has-pictures' } : found
}

/**
 * The same bytes, or two of its still pictures: it is the same film, however it was cut. One alone may be the black from which another film fades
 * in; a film of one still picture is that picture.
 */
async function isSealedFilm({ tx }: Act, sha256: string, frames: OpenedVideo['frames']): Promise<boolean> {
  if (await isSealed(tx, sha256)) return true
  const pictures = [...new Set(frames.map(frame => frame.sha256))]
  let sealed = 0
  for (const picture of pictures) if (await isSealed(tx, picture)) sealed += 1
  return sealed >= Math.min(2, pictures.length) && sealed > 0
}

async function keepVideo(one: Act, id: string, opened: OpenedVideo): Promise<VideoAdded> {
  const current = await mayAdd(one, id)
  if ('refused' in current) return current
  const { sha256, size, width, height, durationMs, sound, found, frames } = opened
  const files = [...new Set([sha256, ...frames.map(frame => frame.sha256)])].toSorted()
  // In one order everywhere, so that no two wait for each other.
  for (const file of files) await onlyOneAtATime(one.tx, file)
  if (await isSealedFilm(one, sha256, frames)) return { refused: 'sealed' }
  const video = randomUUID()
  await one.tx
    .insertInto('post_videos')
    .values({
      ...{
        trust_id: one.who.trust,
        id: video,
        post_id: id,
        sha256,
        size,
        width,
        height,
        duration_ms: durationMs,
        sound,
      },
      ...{ removed: JSON.stringify(found), added_at: one.at },
    })
    .execute()
  await insertFrames(one, video, frames)
  await append(one, {
    kind: 'video-added',
    school: current.post.school,
    subject: id,
    clauses: [],
    facts: {
      ...{ video_id: video, sha256, duration_ms: durationMs, sound },
      ...{ had_place: found.place, had_time: found.time, had_device: found.device },
    },
    words: {},
  })
  return { added: video }
}

/** Takes the video out of a draft. A version that was handed in with it keeps it. */
export async function takeOutVideo(
  works: Works,
  visitor: Visitor,
  post: string,
): Promise<{ takenOut: boolean } | { refused: NotNow }> {
  return act(works, visitor.identity, async one => {
    const current = await mayChangeVideo(one, post)
    if ('refused' in current) return current
    const { video } = current
    if (video === null) return { takenOut: false }
    await one.tx.deleteFrom('post_videos').where('id', '=', video.id).execute()
    await append(one, {
      kind: 'video-taken-out',
      school: current.post.school,
      subject: post,
      clauses: [],
      facts: { video_id: video.id, sha256: video.sha256 },
      words: {},
    })
    await saveDraftOf(one.tx, post, withoutVideo(current.post.draft), current.post.revision + 1, one.at)
    for (const sha256 of new Set([video.sha256, ...video.frames.map(frame => frame.sha256)]))
      await one.works.jobs.send(one.tx, FORGET_PICTURE, { trust: one.who.trust, sha256 })
    return { takenOut: true }
  })
}
