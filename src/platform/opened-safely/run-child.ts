import type { Cage } from './cage.ts'
import { readCleanJpeg } from './clean-jpeg.rule.ts'
import type { Found, Inside, PictureLimits } from './picture-limits.ts'
import { isPictureRefusalCode, type PictureRefusal, refusePicture } from './picture-refusals.ts'
import { speaksOfMemory, waitForChild } from './wait-for-child.ts'

export type Answer = {
  jpeg: Buffer
  width: number
  height: number
  animated: boolean
  shrunk: boolean
  found: Found
  inside: Inside
}

/** Opens one picture in one child. Throws CageBroken if the child could not be started in this cage. */
export async function runChild(
  cage: Cage,
  picture: string | Buffer,
  limits: PictureLimits,
): Promise<Answer | PictureRefusal> {
  const ended = await waitForChild(cage, picture, { ...limits, answerBytes: limits.resultBytes + 65_536 })
  if ('failed' in ended) return refusePicture(ended.failed, ended.how)
  const answer = readReply(ended.answer, limits)
  // libheif says only on standard error that it was memory it lacked.
  const starved = 'refused' in answer && answer.refused === 'damaged' && speaksOfMemory(ended.err)
  return starved ? refusePicture('too-much-memory', ended.how) : answer
}

function readReply(out: Buffer, limits: PictureLimits): Answer | PictureRefusal {
  const length = out.length < 4 ? 0 : out.readUInt32BE(0)
  const reply = parseReply(out.subarray(4, 4 + length).toString())
  if (reply && isPictureRefusalCode(reply['refused']))
    return refusePicture(reply['refused'], typeof reply['detail'] === 'string' ? reply['detail'] : '')
  const jpeg = out.subarray(4 + length)
  const clean = readCleanJpeg(jpeg)
  if (!reply || !clean || jpeg.length > limits.resultBytes || Math.max(clean.width, clean.height) > limits.edge) {
    return refusePicture('unsafe', 'the answer is not a clean JPEG within the limits')
  }
  return {
    jpeg,
    ...clean,
    animated: reply['animated'] === true,
    shrunk: reply['shrunk'] === true,
    found: { place: told(reply, 'place'), time: told(reply, 'time'), device: told(reply, 'device') },
    inside: insideOf(reply['inside']),
  }
}

type Reply = Record<string, unknown>
const isRecord = (value: unknown): value is Reply => typeof value === 'object' && value !== null

function parseReply(json: string): Reply | undefined {
  try {
    const reply: unknown = JSON.parse(json)
    return isRecord(reply) ? reply : undefined
  } catch {
    return undefined
  }
}

function told(reply: Reply, what: keyof Found): boolean {
  return isRecord(reply['found']) && reply['found'][what] === true
}

function insideOf(told: unknown): Inside {
  const user = isRecord(told) ? told['user'] : undefined
  return { network: !isRecord(told) || told['network'] !== false, user: typeof user === 'number' ? user : undefined }
}
