import type { Tx } from '../../platform/platform.ts'
import type { Content } from '../posts/post.ts'
import { isUuid } from '../posts/read-post.ts'
import { partsOfVideos } from './videos.store.ts'

/** The SHA-256 of a picture that belongs to this post: in its draft, or in any version of it. Null for every other. */
export async function pictureIsOf(tx: Tx, post: string, which: string): Promise<string | null> {
  if (isUuid(which)) return ofDraft(tx, post, 'id', which)
  if (!/^[0-9a-f]{64}$/.test(which)) return null
  return (await ofDraft(tx, post, 'sha256', which)) ?? ((await inVersions(tx, post)).has(which) ? which : null)
}

async function ofDraft(tx: Tx, post: string, column: 'id' | 'sha256', value: string): Promise<string | null> {
  const row = await tx
    .selectFrom('post_pictures')
    .select('sha256')
    .where('post_id', '=', post)
    .where(column, '=', value)
    .executeTakeFirst()
  if (row !== undefined) return row.sha256
  return column === 'sha256' && (await isFrame(tx, post, value)) ? value : null
}

/** A still picture of the draft's video is shown like a picture. */
async function isFrame(tx: Tx, post: string, sha256: string): Promise<boolean> {
  const row = await tx
    .selectFrom('video_frames')
    .innerJoin('post_videos', join =>
      join
        .onRef('post_videos.trust_id', '=', 'video_frames.trust_id')
        .onRef('post_videos.id', '=', 'video_frames.video_id'),
    )
    .select('video_frames.second')
    .where('post_videos.post_id', '=', post)
    .where('video_frames.sha256', '=', sha256)
    .executeTakeFirst()
  return row !== undefined
}

/** The SHA-256 of a video that belongs to this post: in its draft, by its id or its bytes, or in any version of it. Null for every other. */
export async function videoIsOf(tx: Tx, post: string, which: string): Promise<string | null> {
  const column = isUuid(which) ? 'id' : 'sha256'
  const row = await tx
    .selectFrom('post_videos')
    .select('sha256')
    .where('post_id', '=', post)
    .where(column, '=', which)
    .executeTakeFirst()
  if (row !== undefined) return row.sha256
  return (await contentsOf(tx, post)).some(({ video }) => video?.sha256 === which) ? which : null
}

/** Everything that a post holds of pictures: in its draft, and in every version of it. */
export async function bytesOfPost(tx: Tx, post: string): Promise<Set<string>> {
  const drafted = await tx.selectFrom('post_pictures').select('sha256').where('post_id', '=', post).execute()
  return new Set([
    ...drafted.map(row => row.sha256),
    ...(await inVersions(tx, post)),
    ...(await partsOfVideos(tx, post)).flatMap(one => [one.was, one.sha256]),
  ])
}

/** Whether a version of the post that was handed in has this picture. */
export async function isInVersion(tx: Tx, post: string, sha256: string): Promise<boolean> {
  return (await inVersions(tx, post)).has(sha256)
}

async function inVersions(tx: Tx, post: string): Promise<Set<string>> {
  const shown = (await contentsOf(tx, post)).flatMap(({ pictures, video }) => [
    ...pictures,
    ...(video ? [video.poster] : []),
  ])
  return new Set(shown.map(picture => picture.sha256))
}

async function contentsOf(tx: Tx, post: string): Promise<Content[]> {
  const rows = await tx.selectFrom('post_versions').select('content').where('post_id', '=', post).execute()
  // Written by hand-in-post.ts only.
  return rows.map(row => JSON.parse(row.content) as Content)
}
