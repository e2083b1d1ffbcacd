import { createHash } from 'node:crypto'
import { chmod, copyFile, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { readCleanJpeg } from './clean-jpeg.rule.ts'
import { type CleanMp4, readCleanMp4 } from './clean-mp4.rule.ts'
import { type Demuxer, encodeWords, frameWords, muteWords, placesIn, probeWords } from './ffmpeg-words.ts'
import type { VideoTools } from './find-ffmpeg.ts'
import { isPicture, kindOfFile, startBytes } from './kind-of-file.ts'
import type { Found } from './picture-limits.ts'
import { inScratch, readWritten, runTool, type ToolEnded } from './run-tool.ts'
import { takeTurn } from './take-turn.ts'
import { type Frame, type MadeVideo, type OpenedVideo, type VideoLimits, videoLimits } from './video-limits.ts'
import { refuseVideo, type VideoRefusal } from './video-refusals.ts'
import { whatVideoTells } from './what-video-tells.rule.ts'

/**
 * Opens the video in the file `path` with ffmpeg in a cage, makes it anew and takes one still picture a second out of what was made. At most two are
 * open at a time. The original is deleted, whatever comes of it.
 * @throws {CageBroken} when ffmpeg cannot be started in a cage here
 */
export async function openVideo(
  path: string,
  { tools, limits: other = {} }: { tools: VideoTools; limits?: Partial<VideoLimits> },
): Promise<OpenedVideo | VideoRefusal> {
  const limits = { ...videoLimits, ...other }
  try {
    const { size } = await stat(path)
    if (size > limits.fileBytes) return refuseVideo('file-too-large', `${size} bytes`)
    const demuxer = demuxerOf(await startOf(path))
    if (typeof demuxer !== 'string') return demuxer
    return await takeTurn(() => openOne(path, demuxer, tools, limits))
  } finally {
    await rm(path, { force: true })
  }
}

async function openOne(
  path: string,
  demuxer: Demuxer,
  tools: VideoTools,
  limits: VideoLimits,
): Promise<OpenedVideo | VideoRefusal> {
  const made = await inScratch(async (folder, give) => {
    const { given, made } = placesIn(folder)
    await moveTo(path, given)
    await give(given)
    const probed = await probe(given, demuxer, tools, limits)
    if ('refused' in probed) return probed
    const ended = await runTool([tools.ffmpeg, ...encodeWords(given, demuxer, made, limits)], toolLimits(limits))
    const bytes = await writtenBy(ended, made, limits)
    if ('refused' in bytes) return bytes
    const judged = judge(bytes, probed, limits)
    return 'refused' in judged ? judged : { ...judged, found: probed.found }
  })
  if ('refused' in made) return made
  const frames = await framesOf(made.bytes, tools, limits)
  return 'refused' in frames ? frames : { ...made, frames }
}

/** The same pictures without the sound: a new file, made of one that this room made. */
export async function muteVideo(
  bytes: Buffer,
  { tools, limits: other = {} }: { tools: VideoTools; limits?: Partial<VideoLimits> },
): Promise<MadeVideo | VideoRefusal> {
  const limits = { ...videoLimits, ...other }
  return takeTurn(() =>
    inScratch(async (folder, give) => {
      const { given, made } = placesIn(folder)
      await writeFile(given, bytes, { mode: 0o600 })
      await give(given)
      const ended = await runTool([tools.ffmpeg, ...muteWords(given, made, limits)], toolLimits(limits))
      const muted = await writtenBy(ended, made, limits)
      if ('refused' in muted) return muted
      const clean = readCleanMp4(muted)
      return clean === undefined || clean.sound
        ? refuseVideo('unsafe', 'not a clean MP4 without sound')
        : asMade(muted, clean)
    }),
  )
}

const toolLimits = ({ memoryBytes, timeMs, threads, resultBytes }: VideoLimits) => ({
  memoryBytes,
  timeMs,
  threads,
  fileBytes: resultBytes,
  outBytes: 1_000_000,
})

async function startOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(startBytes), 0, startBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** By what it is, never by its name: only two readers of ffmpeg are ever asked. */
function demuxerOf(start: Buffer): Demuxer | VideoRefusal {
  const kind = kindOfFile(start)
  if (kind === 'empty') return refuseVideo('empty')
  if (isPicture(kind) || kind === 'svg' || kind === 'other-picture') return refuseVideo('picture')
  if (kind !== 'video') return refuseVideo('unknown')
  const text = start.toString('latin1')
  if (text.startsWith('\x1aE\xdf\xa3')) return text.slice(0, 64).includes('webm') ? 'matroska' : refuseVideo('unknown')
  return text.startsWith('RIFF') ? refuseVideo('unknown') : 'mov'
}

async function moveTo(path: string, place: string): Promise<void> {
  try {
    await rename(path, place)
  } catch (error) {
    if (!(error instanceof Error) || Reflect.get(error, 'code') !== 'EXDEV') throw error
    await copyFile(path, place)
  }
  await chmod(place, 0o600)
}

const Tags = z.record(z.string(), z.string()).default({})
const Probed = z.object({
  streams: z
    .array(
      z.object({
        codec_type: z.string().optional(),
        codec_tag_string: z.string().default(''),
        width: z.number().default(0),
        height: z.number().default(0),
        sample_aspect_ratio: z.string().default('1:1'),
        duration: z.string().optional(),
        disposition: z.object({ attached_pic: z.number().default(0) }).default({ attached_pic: 0 }),
        tags: Tags,
      }),
    )
    .default([]),
  format: z.object({ duration: z.string().optional(), tags: Tags }).default({ tags: {} }),
})

/** `durationMs`: as its header tells, which may be wrong; undefined where it tells nothing (browsers record so). */
type Told = { durationMs: number | undefined; found: Found }

async function probe(
  given: string,
  demuxer: Demuxer,
  tools: VideoTools,
  limits: VideoLimits,
): Promise<Told | VideoRefusal> {
  const ended = await runTool([tools.ffprobe, ...probeWords(given, demuxer, limits)], toolLimits(limits))
  if ('failed' in ended) return refusalOf(ended)
  const read = Probed.safeParse(parsed(ended.out))
  if (!read.success) return refuseVideo('damaged', 'ffprobe did not say what it is')
  const { streams, format } = read.data
  const film = streams.find(one => one.codec_type === 'video' && one.disposition.attached_pic === 0)
  if (film === undefined) return refuseVideo(streams.some(one => one.codec_type === 'audio') ? 'no-picture' : 'damaged')
  const shape = shapeProblem(film, limits)
  if (shape !== undefined) return refuseVideo(shape, `${film.width}x${film.height}`)
  const told = Number(format.duration ?? film.duration)
  const durationMs = Number.isFinite(told) && told > 0 ? told * 1000 : undefined
  if (durationMs !== undefined && durationMs > limits.seconds * 1000 + limits.slackMs) return refuseVideo('too-long')
  const tags = [format.tags, ...streams.map(one => one.tags)]
  return {
    durationMs,
    found: whatVideoTells(
      tags,
      streams.map(one => one.codec_tag_string),
    ),
  }
}

function parsed(json: Buffer): unknown {
  try {
    return JSON.parse(json.toString())
  } catch {
    return undefined
  }
}

function shapeProblem(
  film: { width: number; height: number; sample_aspect_ratio: string },
  { pixels, smallestSide, mostTimesAsLong }: VideoLimits,
): 'damaged' | 'too-many-pixels' | 'odd-shape' | undefined {
  const { width, height } = film
  if (width <= 0 || height <= 0) return 'damaged'
  if (width * height > pixels) return 'too-many-pixels'
  const [across = 1, down = 1] = film.sample_aspect_ratio.split(':').map(Number)
  const wide = across > 0 && down > 0 ? (width * across) / down : width
  const [short, long] = [Math.min(wide, height), Math.max(wide, height)]
  return short < smallestSide || long > mostTimesAsLong * short ? 'odd-shape' : undefined
}

function refusalOf({ failed, err }: Extract<ToolEnded, { failed: unknown }>): VideoRefusal {
  if (failed !== 'itself') return refuseVideo(failed, err)
  // A header can name a small picture and the stream hold a large one: the decoder then refuses it.
  if (/max pixel count|picture size \d+x\d+ is invalid/i.test(err)) return refuseVideo('too-many-pixels', err)
  return refuseVideo('damaged', err)
}

async function writtenBy(ended: ToolEnded, path: string, limits: VideoLimits): Promise<Buffer | VideoRefusal> {
  if ('failed' in ended) return refusalOf(ended)
  return (await readWritten(path, limits.resultBytes)) ?? refuseVideo('damaged', 'nothing was made of it')
}

function judge(bytes: Buffer, told: Told, limits: VideoLimits): MadeVideo | VideoRefusal {
  const clean = readCleanMp4(bytes)
  if (clean === undefined || Math.min(clean.width, clean.height) > limits.shortSide)
    return refuseVideo('unsafe', 'not a clean MP4 within the limits')
  if (clean.durationMs > limits.seconds * 1000 + limits.slackMs)
    return refuseVideo('too-long', `${clean.durationMs} ms`)
  if (clean.durationMs === 0) return refuseVideo('damaged', 'no picture in it')
  const missing = (told.durationMs ?? 0) - clean.durationMs
  // The last picture of a phone's video may be cut by a little; a tenth and more is a file that did not finish copying.
  if (missing > 1_000 && missing > (told.durationMs ?? 0) / 10) return refuseVideo('truncated', `${missing} ms missing`)
  return asMade(bytes, clean)
}

const sha256Of = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const asMade = (bytes: Buffer, clean: CleanMp4): MadeVideo => ({
  bytes,
  size: bytes.length,
  sha256: sha256Of(bytes),
  ...clean,
})

/** Larger is no still picture of 720 px. Bytes. */
const largestFrame = 2_000_000

async function framesOf(
  film: Buffer,
  tools: VideoTools,
  limits: VideoLimits,
): Promise<readonly Frame[] | VideoRefusal> {
  return inScratch(async (folder, give) => {
    const { given, frames: names } = placesIn(folder)
    await writeFile(given, film, { mode: 0o600 })
    await give(given)
    const ended = await runTool([tools.ffmpeg, ...frameWords(given, names, limits)], toolLimits(limits))
    if ('failed' in ended) return refusalOf(ended)
    const bySecond = new Map<number, Frame>()
    const times = (await readdir(folder)).flatMap(name => /^frame-(\d{1,6})\.jpg$/.exec(name)?.[1] ?? []).map(Number)
    for (const time of times.toSorted((one, other) => one - other).slice(0, limits.frames)) {
      const bytes = await readWritten(join(folder, `frame-${time}.jpg`), largestFrame)
      const clean = bytes === undefined ? undefined : readCleanJpeg(bytes)
      if (bytes === undefined || clean === undefined) return refuseVideo('unsafe', 'a still picture is no clean JPEG')
      const second = Math.floor(time / 1000)
      if (!bySecond.has(second)) bySecond.set(second, { second, sha256: sha256Of(bytes), bytes, ...clean })
    }
    return bySecond.size === 0 ? refuseVideo('damaged', 'no still picture could be taken') : [...bySecond.values()]
  })
}
