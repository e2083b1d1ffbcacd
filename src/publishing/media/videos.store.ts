import type { FrameLook, PictureLook } from '../../checks/checks.ts'
import { canonicalJson, sha256 } from '../../history/history.ts'
import type { Act, Frame, Tx } from '../../platform/platform.ts'
import { LOOK_AT_VIDEO } from '../queues.ts'
import { type Seen, WAIT_FOR_LOOK } from './looks.store.ts'

/** The video of a draft, as it was made anew. */
export type Video = {
  readonly id: string
  readonly sha256: string
  readonly size: number
  readonly width: number
  readonly height: number
  readonly durationMs: number
  readonly sound: boolean
  /** Which hidden data the original carried; they were removed. */
  readonly removed: { readonly place: boolean; readonly time: boolean; readonly device: boolean }
}

/** One still picture of it, and how far the looking at it is. */
export type FrameOfVideo = {
  readonly second: number
  readonly sha256: string
  readonly size: number
  readonly width: number
  readonly height: number
  readonly state: 'waiting' | 'looked' | 'not_possible' | 'stopped'
  readonly since: Date
  readonly look: PictureLook | null
}

export type VideoOfDraft = Video & { readonly frames: readonly FrameOfVideo[] }

/** The video of a draft with its still pictures; null: it has none. */
export async function videoOf(tx: Tx, post: string): Promise<VideoOfDraft | null> {
  const row = await tx
    .selectFrom('post_videos')
    .select(['id', 'sha256', 'size', 'width', 'height', 'duration_ms', 'sound', 'removed'])
    .where('post_id', '=', post)
    .executeTakeFirst()
  if (row === undefined) return null
  const { duration_ms: durationMs, removed, ...rest } = row
  return { ...rest, durationMs, removed: JSON.parse(removed) as Video['removed'], frames: await framesOf(tx, row.id) }
}

async function framesOf(tx: Tx, video: string): Promise<FrameOfVideo[]> {
  const rows = await tx
    .selectFrom('video_frames')
    .select(['second', 'sha256', 'size', 'width', 'height', 'state', 'asked_at as since', 'look'])
    .where('video_id', '=', video)
    .orderBy('second')
    .execute()
  return rows
}

/** Puts the still pictures down and asks that they be looked at. */
export async function insertFrames(one: Act, video: string, frames: readonly Frame[]): Promise<void> {
  await one.tx
    .insertInto('video_frames')
    .values(
      frames.map(({ second, sha256: bytes, bytes: { length }, width, height }) => ({
        ...{ trust_id: one.who.trust, video_id: video, second, sha256: bytes, size: length, width, height },
        ...{ state: 'waiting' as const, asked_at: one.at, look: null },
      })),
    )
    .execute()
  await askVideoLook(one, video)
}

export async function askVideoLook(one: Act, video: string): Promise<void> {
  await one.works.jobs.send(one.tx, LOOK_AT_VIDEO, { trust: one.who.trust, video })
}

/** The next still picture that nobody has looked at, and what was seen in the very same bytes elsewhere in a video. */
export async function nextFrame(
  tx: Tx,
  video: string,
): Promise<{ second: number; sha256: string; since: Date; same: PictureLook | null } | null> {
  const frame = await tx
    .selectFrom('video_frames')
    .select(['second', 'sha256', 'asked_at as since'])
    .where('video_id', '=', video)
    .where('state', '=', 'waiting')
    .orderBy('second')
    .executeTakeFirst()
  if (frame === undefined) return null
  const same = await tx
    .selectFrom('video_frames')
    .select('look')
    .where('sha256', '=', frame.sha256)
    .where('state', '=', 'looked')
    .limit(1)
    .executeTakeFirst()
  return { ...frame, same: same?.look ?? null }
}

/** Keeps what was seen in one of them, or why nothing was. The others have waited until now. */
export async function keepFrameLook(
  one: Act,
  video: string,
  frame: { readonly second: number; readonly sha256: string },
  seen: Seen,
): Promise<void> {
  await one.tx
    .updateTable('video_frames')
    .set(typeof seen === 'string' ? { state: seen, look: null } : { state: 'looked', look: JSON.stringify(seen) })
    .where('video_id', '=', video)
    .where('second', '=', frame.second)
    .where('sha256', '=', frame.sha256)
    .where('state', '=', 'waiting')
    .execute()
  await one.tx
    .updateTable('video_frames')
    .set({ asked_at: one.at })
    .where('video_id', '=', video)
    .where('state', '=', 'waiting')
    .execute()
}

export async function waitingVideos(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('video_frames')
    .select('video_id')
    .distinct()
    .where('state', '=', 'waiting')
    .execute()
  return rows.map(row => row.video_id)
}

/** Videos whose looking has stood still: a job was lost. */
export async function lostVideos(tx: Tx, at: Date): Promise<string[]> {
  const rows = await tx
    .selectFrom('video_frames')
    .select('video_id')
    .distinct()
    .where('state', '=', 'waiting')
    .where('asked_at', '<', new Date(at.getTime() - WAIT_FOR_LOOK))
    .execute()
  return rows.map(row => row.video_id)
}

/** The video where it is being looked at, for as long as that can be waited for: while the looking goes on, and some minutes after it has stopped. */
export function videoStillLooked(video: VideoOfDraft | null, at: Date): string[] {
  const waits = video?.frames.some(
    ({ state, since }) => state === 'waiting' && at.getTime() - since.getTime() < WAIT_FOR_LOOK,
  )
  return video !== null && waits ? [video.id] : []
}

/** Every still picture of each video of a post, in its draft and in every version, beside the video it was taken out of. */
export async function partsOfVideos(tx: Tx, post: string): Promise<{ was: string; sha256: string }[]> {
  const drafted = await tx
    .selectFrom('post_videos as v')
    .innerJoin('video_frames as f', join =>
      join.onRef('f.trust_id', '=', 'v.trust_id').onRef('f.video_id', '=', 'v.id'),
    )
    .select(['v.sha256 as was', 'f.sha256 as sha256'])
    .where('v.post_id', '=', post)
    .execute()
  const handedIn = await tx
    .selectFrom('version_video_looks as l')
    .innerJoin('post_versions as p', join =>
      join.onRef('p.trust_id', '=', 'l.trust_id').onRef('p.id', '=', 'l.version_id'),
    )
    .select(['l.sha256 as was', 'l.looks as looks'])
    .where('p.post_id', '=', post)
    .execute()
  return [
    ...drafted,
    // Written by insertVersionFrames only.
    ...handedIn.flatMap(({ was, looks }) =>
      (JSON.parse(looks) as VersionFrame[]).map(({ sha256: still }) => ({ was, sha256: still })),
    ),
  ]
}

/** What was seen in one still picture of a version; null: it was not looked at. */
export type VersionFrame = { readonly second: number; readonly sha256: string; readonly look: PictureLook | null }

/** All of them, as the exact text of which the version's content holds the SHA-256. */
export function versionFramesOf(video: VideoOfDraft): { readonly text: string; readonly sha256: string } {
  const frames = video.frames.map(({ second, sha256: bytes, look }): VersionFrame => ({ second, sha256: bytes, look }))
  const text = canonicalJson(frames)
  return { text, sha256: sha256(text) }
}

export async function insertVersionFrames(
  one: Act,
  version: { readonly id: string; readonly school: string },
  video: VideoOfDraft | null,
): Promise<void> {
  if (video === null) return
  await one.tx
    .insertInto('version_video_looks')
    .values({
      ...{ trust_id: one.who.trust, version_id: version.id, school_id: version.school },
      ...{ sha256: video.sha256, looks: versionFramesOf(video).text },
    })
    .execute()
}

export async function framesOfVersion(tx: Tx, version: string): Promise<VersionFrame[]> {
  const row = await tx
    .selectFrom('version_video_looks')
    .select('looks')
    .where('version_id', '=', version)
    .executeTakeFirst()
  // Written by insertVersionFrames only.
  return row === undefined ? [] : (JSON.parse(row.looks) as VersionFrame[])
}

export function framesSeen(frames: readonly { second: number; look: PictureLook | null }[]): FrameLook[] {
  return frames.flatMap(({ second, look }) => (look === null ? [] : [{ second, look }]))
}
