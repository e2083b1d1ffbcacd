import type { FastifyRequest } from 'fastify'
import { LARGEST_VIDEO, readFieldsOnly, readUpload, receiveBody, receiveBytes } from './read-upload.ts'
import type { Form, Upload } from './route.ts'

type ReadBody = {
  form: Form
  uploads: Upload[]
  takeBody: () => Promise<Upload>
  takeBytes: (limit: number) => Promise<Buffer | null>
  discard: () => Promise<void>
}

/** What came with a request, as its route asks for it. `discard` removes every file of it. */
export async function readBody(
  request: FastifyRequest,
  { takesFiles, forPrograms }: { readonly takesFiles?: boolean | 'video'; readonly forPrograms?: boolean },
): Promise<ReadBody> {
  if (forPrograms === true) return bodyOfProgram(request)
  const leftUnread = () => Promise.reject(new Error('Only a route for programs has a body that was left unread.'))
  const unread = { takeBody: leftUnread, takeBytes: leftUnread }
  if (request.isMultipart() && (takesFiles === true || takesFiles === 'video'))
    return { ...(await readUpload(request, takesFiles === 'video' ? LARGEST_VIDEO : undefined)), ...unread }
  const form = request.isMultipart() ? await readFieldsOnly(request) : formOf(request)
  return { form, uploads: [], ...unread, discard: async () => undefined }
}

function bodyOfProgram(request: FastifyRequest): ReadBody {
  let received: Awaited<ReturnType<typeof receiveBody>> | null = null
  return {
    form: {},
    uploads: [],
    async takeBody() {
      received ??= await receiveBody(request.body)
      return received.upload
    },
    takeBytes: limit => receiveBytes(request.body, limit),
    discard: async () => received?.discard(),
  }
}

export function formOf(request: FastifyRequest): Form {
  return typeof request.body === 'object' && request.body !== null ? (request.body as Form) : {}
}
