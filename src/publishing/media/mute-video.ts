import { append } from '../../history/history.ts'
import type { Visitor } from '../../people/people.ts'
import { act, muteVideo, refuseVideo, videoTools, type Works } from '../../platform/platform.ts'
import { saveDraftOf } from '../posts/posts.store.ts'
import { FORGET_PICTURE } from '../queues.ts'
import { mayChangeVideo, type NotNow } from './add-video.ts'
import { onlyOneAtATime } from './forget-picture.job.ts'
import { ifSealed, readPicture } from './read-picture.ts'

export type Muted =
  | { readonly muted: true }
  | { readonly refused: NotNow | 'no-video' | 'no-sound' | 'changed-since' }
  | { readonly refused: 'not-made'; readonly sentence: string }

/**
 * Makes the video of a draft anew without its sound. The one with sound is destroyed, unless a version that was handed in holds it. Its pictures are the same, so
 * what was seen in them stands.
 */
export async function muteVideoOf(works: Works, visitor: Visitor, post: string): Promise<Muted> {
  const { trust } = visitor.identity
  const before = await act(works, visitor.identity, one => mayChangeVideo(one, post))
  if ('refused' in before) return before
  if (before.video === null) return { refused: 'no-video' }
  if (!before.video.sound) return { refused: 'no-sound' }
  const was = before.video.sha256
  const tools = await videoTools(works.settings.ffmpeg)
  if ('missing' in tools) return { refused: 'not-made', sentence: refuseVideo('no-ffmpeg').sentence }
  const bytes = await readPicture(works, trust, was).catch(ifSealed)
  if (bytes === null) return { refused: 'changed-since' }
  const made = await muteVideo(bytes, { tools })
  if ('refused' in made) return { refused: 'not-made', sentence: made.sentence }
  const kept = await works.files.put(trust, made.bytes)
  if ('refused' in kept) return { refused: 'not-made', sentence: refuseVideo('disk-full').sentence }
  const outcome = await act(works, visitor.identity, async (one): Promise<Muted> => {
    const current = await mayChangeVideo(one, post)
    if ('refused' in current || current.video?.sha256 !== was) {
      // Somebody was quicker: what was made is nobody's.
      await one.works.jobs.send(one.tx, FORGET_PICTURE, { trust, sha256: made.sha256 })
      return 'refused' in current ? current : { refused: 'changed-since' }
    }
    await onlyOneAtATime(one.tx, made.sha256)
    const { sha256, size, durationMs: duration_ms } = made
    await one.tx
      .updateTable('post_videos')
      .set({ sha256, size, duration_ms, sound: false })
      .where('id', '=', current.video.id)
      .execute()
    await append(one, {
      kind: 'video-muted',
      school: current.post.school,
      subject: post,
      clauses: [],
      facts: { video_id: current.video.id, sha256, was },
      words: {},
    })
    // Another page of hers that still plays it with sound is told so when it saves.
    await saveDraftOf(one.tx, post, current.post.draft, current.post.revision + 1, one.at)
    await one.works.jobs.send(one.tx, FORGET_PICTURE, { trust, sha256: was })
    return { muted: true }
  })
  if ('muted' in outcome && !(await works.files.has(trust, made.sha256))) await works.files.put(trust, made.bytes)
  return outcome
}
