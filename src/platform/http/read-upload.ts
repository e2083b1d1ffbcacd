import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FastifyRequest } from 'fastify'
import qs from 'qs'
import type { Form, Upload } from './route.ts'

/** The largest file that is read at all; larger ones are cut off and answered with a sentence. Bytes. */
export const LARGEST_UPLOAD = 50 * 1024 * 1024

/**
 * Reads a multipart form: files go to a temporary folder while they arrive, fields become the form.
 * Over the limit the stream ends as if the file were complete, so `truncated` is looked at before anything is kept.
 */
export async function readUpload(
  request: FastifyRequest,
): Promise<{ form: Form; uploads: Upload[]; discard: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'clausewise-upload-'))
  const uploads: Upload[] = []
  const fields: string[] = []
  const discard = () => rm(folder, { recursive: true, force: true })
  try {
    for await (const part of request.parts({
      // More files than are taken anywhere, so that one too many gets a sentence beside the others and not an error page.
      limits: { fileSize: LARGEST_UPLOAD, files: 30, fields: 400, fieldSize: 1024 * 1024 },
    })) {
      if (part.type === 'field') {
        fields.push(`${encodeURIComponent(part.fieldname)}=${encodeURIComponent(String(part.value))}`)
        continue
      }
      const path = join(folder, String(uploads.length))
      await pipeline(part.file, createWriteStream(path, { mode: 0o600 }))
      const size = part.file.bytesRead
      // An empty file input arrives as a part of 0 bytes without a name.
      if (size === 0 && part.filename === '') continue
      uploads.push({ field: part.fieldname, filename: part.filename, path, size, tooLarge: part.file.truncated })
    }
  } catch (error) {
    await discard()
    throw error
  }
  return { form: parseForm(fields.join('&')), uploads, discard }
}

/** The fields of a multipart form; its files are let go as they arrive. For people who have not signed in: nothing of theirs is stored. */
export async function readFieldsOnly(request: FastifyRequest): Promise<Form> {
  const fields: string[] = []
  for await (const part of request.parts({ limits: { files: 30, fields: 400, fieldSize: 1024 * 1024 } })) {
    if (part.type === 'field')
      fields.push(`${encodeURIComponent(part.fieldname)}=${encodeURIComponent(String(part.value))}`)
    else part.file.resume()
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
