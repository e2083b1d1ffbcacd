import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FastifyRequest } from 'fastify'
import qs from 'qs'
import { passingFolder } from '../files/passing-folder.ts'
import type { Form, Upload } from './route.ts'

/** The largest file that is read at all; larger ones are cut off and answered with a sentence. Bytes. */
export const LARGEST_UPLOAD = 50 * 1024 * 1024

/** All files of one form together, as they lie on the disk for a moment: as many as a post takes, each as large as may be. Bytes. */
const LARGEST_TOGETHER = 10 * LARGEST_UPLOAD

/** The largest video, where a form takes one. Its own room refuses what is over its limit, and what is cut off here. Bytes. */
export const LARGEST_VIDEO = 101_000_000

/**
 * All fields of one form together, in bytes, whether or not files come with them. The longest draft that can be saved (200,000 letters) is
 * 1.8 MB in a form, where a letter may take nine bytes.
 */
export const LARGEST_FORM = 4 * 1024 * 1024

// More files than are taken anywhere, so that one too many gets a sentence beside the others and not an error page.
const LIMITS = { fileSize: LARGEST_UPLOAD, files: 30, fields: 400, fieldSize: 1024 * 1024 }

type FilePart = Extract<MultipartPart, { type: 'file' }>
type MultipartPart = ReturnType<FastifyRequest['parts']> extends AsyncIterable<infer Part> ? Part : never

/**
 * Reads a multipart form: files go to a temporary folder while they arrive, fields become the form.
 * Over the limit the stream ends as if the file were complete, so `truncated` is looked at before anything is kept.
 * @param largest one of its files; the rest of it is cut off
 * @throws FormTooLarge
 */
export async function readUpload(
  request: FastifyRequest,
  largest = LARGEST_UPLOAD,
): Promise<{ form: Form; uploads: Upload[]; discard: () => Promise<void> }> {
  const folder = await passingFolder()
  const uploads: Upload[] = []
  let together = 0
  const discard = () => rm(folder, { recursive: true, force: true })
  try {
    const form = await readParts(request, largest, async part => {
      const path = join(folder, String(uploads.length))
      await pipeline(part.file, createWriteStream(path, { mode: 0o600 }))
      const size = part.file.bytesRead
      together += size
      if (together > LARGEST_TOGETHER) throw new FormTooLarge('The files of this form together are too large.')
      // An empty file input arrives as a part of 0 bytes without a name.
      if (size === 0 && part.filename === '') return
      uploads.push({ field: part.fieldname, filename: part.filename, path, size, tooLarge: part.file.truncated })
    })
    return { form, uploads, discard }
  } catch (error) {
    await discard()
    throw error
  }
}

/**
 * Takes the whole body as one file into a temporary folder. Over the limit it is cut off and `tooLarge`: what is still coming is not waited for.
 * @param body what Fastify handed on unread; undefined where nothing was sent
 */
export async function receiveBody(
  body: unknown,
  limit = LARGEST_UPLOAD,
): Promise<{ upload: Upload; discard: () => Promise<void> }> {
  const folder = await passingFolder()
  const discard = () => rm(folder, { recursive: true, force: true })
  const path = join(folder, '0')
  let size = 0
  try {
    const pieces = body instanceof Readable ? upTo(body, limit, sent => (size = sent)) : []
    await pipeline(pieces, createWriteStream(path, { mode: 0o600 }))
    return { upload: { field: '', filename: '', path, size, tooLarge: size > limit }, discard }
  } catch (error) {
    await discard()
    throw error
  }
}

/**
 * Takes the whole body into memory. Null: it is larger, and what is still coming is not waited for.
 * @param body what Fastify handed on unread; undefined where nothing was sent
 */
export async function receiveBytes(body: unknown, limit: number): Promise<Buffer | null> {
  if (!(body instanceof Readable)) return Buffer.alloc(0)
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of upTo(body, limit, sent => (size = sent))) pieces.push(piece)
  return size > limit ? null : Buffer.concat(pieces)
}

/** Not destroyed where it is left: the answer still has to go out on the same connection. */
async function* upTo(body: Readable, limit: number, count: (sent: number) => void): AsyncGenerator<Buffer> {
  let sent = 0
  for await (const piece of body.iterator({ destroyOnReturn: false })) {
    // No encoding is set on a request, so its pieces are buffers.
    const bytes = piece as Buffer
    sent += bytes.length
    count(sent)
    if (sent > limit) return
    yield bytes
  }
}

/**
 * The fields of a multipart form; its files are let go as they arrive. For people who have not signed in, and for pages that ask for no
 * file: nothing that was not asked for reaches the disk (a stranger filled it with 1.5 GB in one request to the sign-in page).
 * @throws FormTooLarge
 */
export async function readFieldsOnly(request: FastifyRequest): Promise<Form> {
  return readParts(request, LARGEST_UPLOAD, async part => {
    part.file.resume()
  })
}

/** Fields are counted as they arrive: 400 of 1 MB each, which the parser's own limits allow, would be held in memory several times over. */
async function readParts(
  request: FastifyRequest,
  fileSize: number,
  takeFile: (part: FilePart) => Promise<void>,
): Promise<Form> {
  const fields: string[] = []
  let bytes = 0
  try {
    for await (const part of request.parts({ limits: { ...LIMITS, fileSize } })) {
      if (part.type === 'file') {
        await takeFile(part)
        continue
      }
      const value = String(part.value)
      bytes += Buffer.byteLength(part.fieldname) + Buffer.byteLength(value)
      if (bytes > LARGEST_FORM) throw new FormTooLarge('The fields of this form together are too large.')
      fields.push(`${encodeURIComponent(part.fieldname)}=${encodeURIComponent(value)}`)
    }
  } catch (error) {
    // The parser goes on collecting what nobody reads any more, until it is cut off.
    request.raw.unpipe()
    request.raw.resume()
    throw error
  }
  return parseForm(fields.join('&'))
}

export class FormTooLarge extends Error {
  override name = 'FormTooLarge'
}

/** Without `throwOnLimitExceeded` qs drops fields beyond the limit without a word. */
export function parseForm(text: string): Form {
  try {
    // qs answers plain objects, lists and texts only: the shape of Form.
    return qs.parse(text, {
      depth: 6,
      arrayLimit: 200,
      parameterLimit: 2000,
      throwOnLimitExceeded: true,
      strictDepth: true,
    }) as Form
  } catch (error) {
    throw new FormTooLarge('This form has more fields than a page of ours ever sends.', { cause: error })
  }
}
