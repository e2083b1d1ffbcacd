import type { OutgoingVideo } from '../platforms/outgoing.ts'
import type { Draft, Filmed } from '../posts/post.ts'
import type { ToCheck } from '../posts/check-post.ts'
import { asVtt, readCaptions, wordsOf } from './captions.rule.ts'
import { type FrameOfVideo, framesSeen, type VideoOfDraft } from './videos.store.ts'

export const nothingSaid: Filmed = { alt: '', captions: '', poster: null }

export const filmedOf = (draft: Pick<Draft, 'filmed'>): Filmed => draft.filmed ?? nothingSaid

/** The still picture that is shown before it plays: the one the author chose, or that of the second second, which is seldom black. */
export function posterOf(video: Pick<VideoOfDraft, 'frames'>, chosen: number | null): FrameOfVideo | undefined {
  return (
    video.frames.find(({ second }) => second === chosen) ??
    video.frames.find(({ second }) => second >= 1) ??
    video.frames[0]
  )
}

/** As it will be sent. Captions that cannot be understood are left out here; handing in refuses them. */
export function videoToSend(video: VideoOfDraft, { alt, captions, poster: chosen }: Filmed): OutgoingVideo {
  const poster = posterOf(video, chosen)
  if (poster === undefined) throw new Error('A video without a still picture was kept. Take it out and add it again.')
  const read = readCaptions(captions, video.durationMs)
  const { sha256, size, width, height, durationMs, sound } = video
  return {
    ...{ sha256, mediaType: 'video/mp4', size, width, height, durationMs, sound, alt: alt.trim() },
    captions: 'unclear' in read ? '' : asVtt(read.cues),
    poster: {
      sha256: poster.sha256,
      mediaType: 'image/jpeg',
      size: poster.size,
      width: poster.width,
      height: poster.height,
    },
  }
}

/** What the check reads of the video of a draft; nothing where there is none. */
export function videoToCheck(draft: Pick<Draft, 'filmed'>, video: VideoOfDraft | null): Pick<ToCheck, 'video'> {
  if (video === null) return {}
  const { alt, captions } = filmedOf(draft)
  return { video: { alt, captions: wordsOf(captions, video.durationMs), frames: framesSeen(video.frames) } }
}

/** Which line of the captions cannot be understood; null: they can. */
export function unclearCaption(video: VideoOfDraft | null, { captions }: Filmed): number | null {
  if (video === null) return null
  const read = readCaptions(captions, video.durationMs)
  return 'unclear' in read ? read.unclear.line : null
}

/** A draft whose video was taken out: without what was said of it, and what was contested in it. */
export function withoutVideo(draft: Draft): Draft {
  const rest = { ...draft }
  delete rest.filmed
  const contested = Object.fromEntries(
    Object.entries(draft.contested).filter(([key]) => !/^\w+\|(video:1@|alt:video|captions)/.test(key)),
  )
  return { ...rest, contested }
}
