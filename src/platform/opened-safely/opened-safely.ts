import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pictureProgram } from './cage.ts'
import { cageFor, findCage } from './find-cage.ts'
import { type Found, type PictureLimits, pictureLimits } from './picture-limits.ts'
import { type PictureRefusal, refusePicture } from './picture-refusals.ts'
import { type Answer, runChild } from './run-child.ts'
import { takeTurn } from './take-turn.ts'

export { type Found, type PictureLimits, pictureLimits } from './picture-limits.ts'
export type { PictureRefusal, PictureRefusalCode } from './picture-refusals.ts'
export {
  type DocumentKind,
  type DocumentLimits,
  documentLimits,
  type Paragraph,
  type ReadDocument,
} from './document-limits.ts'
export { type Covers, drawCovers } from './draw-covers.ts'
export { type DocumentRefusal, type DocumentRefusalCode, documentRefusalCodes } from './document-refusals.ts'
export { openSpreadsheet } from './open-spreadsheet.ts'
export { openTable, type OpenedTable } from './open-table.ts'
export { filled, headingsAmong, readSeparatedLines, type SeparatedRefusal, type TableLine } from './separated.rule.ts'
export { type OpenTableRefusal, PART_ROWS, tableLimits, tableRefusalCodes } from './table-limits.ts'
export type { SpreadsheetRefusal } from './spreadsheet-limits.ts'
export { openDocument } from './open-document.ts'
export { CageBroken } from './wait-for-child.ts'
export { type NoVideoTools, videoTools, type VideoTools } from './find-ffmpeg.ts'
export { muteVideo, openVideo } from './open-video.ts'
export { type Frame, type MadeVideo, type OpenedVideo, videoLimits } from './video-limits.ts'
export { refuseVideo, type VideoRefusal } from './video-refusals.ts'

/**
 * A picture drawn anew: a JPEG in sRGB at `path`, without metadata, at most 2048 px and 2,000,000 bytes.
 * `found`: what personal data the original carried. `animated`: only its first frame was kept. `shrunk`: it was larger.
 */
export type Opened = {
  path: string
  size: number
  width: number
  height: number
  sha256: string
  found: Found
  animated: boolean
  shrunk: boolean
}

/** `into`: the folder for the result, made if missing. `limits`: other limits than `pictureLimits`. */
export type OpenPictureOptions = { into: string; limits?: Partial<PictureLimits> }

/**
 * Opens the picture in the file `bytesPath` in a shut-in child process and draws it anew. At most two are open at a time.
 * The original is deleted, whatever comes of it: it may say where a child stood. A refusal is an answer; CageBroken is thrown
 * when the program that opens pictures cannot be started here at all (installation incomplete).
 */
export async function openPicture(bytesPath: string, options: OpenPictureOptions): Promise<Opened | PictureRefusal> {
  const limits = { ...pictureLimits, ...options.limits }
  try {
    const { size } = await stat(bytesPath)
    if (size === 0) return refusePicture('empty')
    if (size > limits.fileBytes) return refusePicture('file-too-large', `${size} bytes`)
    const answer = await takeTurn(async () => runChild(await cageFor(limits, pictureProgram), bytesPath, limits))
    return 'refused' in answer ? answer : await keep(answer, options.into)
  } finally {
    await rm(bytesPath, { force: true })
  }
}

/** What this machine allows to hold the programs that open files: limits of memory by the system, no network, another user. */
export async function cageClaims(): Promise<{ limits: boolean; network: boolean; user: boolean }> {
  const { limits, network, user } = (await findCage()).claims
  return { limits, network, user }
}

/** The same in one sentence, for the log at start. */
export async function describeCage(): Promise<string> {
  const claims = await cageClaims()
  const lacking = [
    ...(claims.limits ? [] : ['limits of memory by the system']),
    ...(claims.network ? [] : ['cutting it off from the network']),
    ...(claims.user ? [] : ['running it as another user']),
  ]
  const held = 'Pictures and documents are opened in a process of their own, without secrets or database'
  return lacking.length === 0
    ? `${held}, without network, as a user without rights.`
    : `${held}; this machine does not allow ${lacking.join(', ')}.`
}

async function keep(answer: Answer, folder: string): Promise<Opened | PictureRefusal> {
  const { jpeg, inside: _inside, ...told } = answer
  const sha256 = createHash('sha256').update(jpeg).digest('hex')
  const path = join(folder, `${sha256}.jpg`)
  const unfinished = join(folder, `${randomUUID()}.part`)
  try {
    await mkdir(folder, { recursive: true })
    const file = await open(unfinished, 'wx', 0o600)
    try {
      await file.writeFile(jpeg)
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
    return { path, size: jpeg.length, sha256, ...told }
  } catch (error) {
    await rm(unfinished, { force: true })
    const code = error instanceof Error ? Reflect.get(error, 'code') : undefined
    if (code === 'ENOSPC' || code === 'EDQUOT') return refusePicture('disk-full', String(error))
    throw error
  }
}
