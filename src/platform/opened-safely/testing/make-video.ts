import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe } from 'vitest'
import { videoTools, type VideoTools } from '../find-ffmpeg.ts'

const found = await videoTools(process.env['FFMPEG'] ?? null)

/** ffmpeg of this machine. @throws where there is none: `describeVideos` keeps tests from coming here */
export function tools(): VideoTools {
  if ('missing' in found) throw new Error(`Tests of videos need ffmpeg: ${found.detail}`)
  return found
}

/** Tests that need ffmpeg. Where it is not, they stand in the list with what is missing, and are counted as skipped. */
export function describeVideos(name: string, tests: () => void): void {
  if (!('missing' in found)) describe(name, tests)
  else describe.skip(`${name} (not run: ffmpeg is missing; on Debian: apt-get install ffmpeg)`, tests)
}

/** A file made by ffmpeg, as a phone would. `words`: what stands between the program and the file. */
export function madeVideo(words: readonly string[], name = 'video.mp4'): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'clausewise-make-video-'))
  try {
    const path = join(folder, name)
    const ended = spawnSync(tools().ffmpeg, ['-hide_banner', '-loglevel', 'error', '-y', ...words, path], {
      encoding: 'utf8',
    })
    if (ended.status !== 0) throw new Error(ended.stderr)
    return readFileSync(path)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A moving test picture. */
export const pictures = (seconds: number, size = '320x240', rate = 10): readonly string[] => [
  '-f',
  'lavfi',
  '-i',
  `testsrc=size=${size}:rate=${rate}:duration=${seconds}`,
]
export const tone = (seconds: number): readonly string[] => [
  '-f',
  'lavfi',
  '-i',
  `sine=frequency=440:duration=${seconds}`,
]
/** As most phones write: H.264 that every player reads. */
export const asPhone: readonly string[] = [
  '-c:v',
  'libx264',
  '-preset',
  'ultrafast',
  '-pix_fmt',
  'yuv420p',
  '-c:a',
  'aac',
]

/** A picture that stands still, filmed. */
export const still = (path: string, seconds: number): readonly string[] => [
  ...['-loop', '1', '-framerate', '5', '-t', String(seconds), '-i', path, '-vf', 'scale=trunc(iw/2)*2:trunc(ih/2)*2'],
  ...asPhone,
]
