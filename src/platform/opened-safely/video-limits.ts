import type { Found } from './picture-limits.ts'

/**
 * `fileBytes`: the largest file that is looked at: a minute of a phone in full HD, half of one in 4K. `seconds`: of what is kept; phones count a little
 * more than they show, which is `slackMs`. `pixels` of one frame: 4K, as phones and cameras write it. `shortSide` of what is kept.
 * `memoryBytes` and `timeMs` for each run of ffmpeg, `threads` of it; `resultBytes`: a minute at the rate at which it is encoded has half of it.
 */
export type VideoLimits = {
  fileBytes: number
  seconds: number
  slackMs: number
  pixels: number
  smallestSide: number
  mostTimesAsLong: number
  shortSide: number
  resultBytes: number
  frames: number
  memoryBytes: number
  timeMs: number
  threads: number
}

export const videoLimits: VideoLimits = {
  fileBytes: 100_000_000,
  seconds: 60,
  slackMs: 500,
  pixels: 4096 * 2304,
  smallestSide: 64,
  mostTimesAsLong: 4,
  shortSide: 720,
  resultBytes: 60_000_000,
  frames: 60,
  memoryBytes: 1_800_000_000,
  timeMs: 240_000,
  threads: 2,
}

/** One still picture of a video, a clean JPEG. `second`: from its beginning, a whole number. */
export type Frame = {
  readonly second: number
  readonly sha256: string
  readonly bytes: Buffer
  readonly width: number
  readonly height: number
}

/** A video made anew: H.264 and AAC in an MP4, upright, without metadata. */
export type MadeVideo = {
  readonly bytes: Buffer
  readonly size: number
  readonly width: number
  readonly height: number
  readonly durationMs: number
  readonly sound: boolean
  readonly sha256: string
}

/** `found`: what personal data the original carried. `frames`: one a second of what was made. */
export type OpenedVideo = MadeVideo & { readonly found: Found; readonly frames: readonly Frame[] }
