import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { OutsideRefusal } from './outside-refusal.ts'

/** What is asked for in accept-encoding: exactly what `readAnswer` can unpack. */
export const encodings = 'gzip, deflate, br'

/**
 * Reads a body to its end and unpacks it.
 * Counts the bytes as they come, packed and unpacked: a length header can lie, and 1 MB of gzip can unpack to 1 GB.
 * Throws OutsideRefusal `too-large` or `odd-encoding`; other errors are those of the stream.
 */
export async function readAnswer(body: Readable, encoding: string | undefined, maxBytes: number): Promise<Buffer> {
  const unpack = unpacker(encoding)
  if (!unpack) return await gather(body, maxBytes)
  // pipeline() would swallow the first error into the second stream's "premature close"; both errors are wanted as they are.
  body.on('error', error => unpack.destroy(error))
  let packed = 0
  body.on('data', (chunk: Buffer) => {
    packed += chunk.length
    if (packed > maxBytes) unpack.destroy(tooLarge(maxBytes))
  })
  try {
    return await gather(body.pipe(unpack), maxBytes)
  } finally {
    body.destroy()
  }
}

function unpacker(encoding: string | undefined) {
  switch (encoding?.trim().toLowerCase() || 'identity') {
    case 'identity':
      return undefined
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'deflate':
      return createInflate()
    case 'br':
      return createBrotliDecompress()
    default:
      // Also "gzip, gzip": packed twice is a bomb, not a website.
      throw new OutsideRefusal('odd-encoding', { mayHaveArrived: true, detail: encoding ?? '' })
  }
}

async function gather(stream: Readable, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > maxBytes) throw tooLarge(maxBytes)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks, size)
}

function tooLarge(maxBytes: number): OutsideRefusal {
  return new OutsideRefusal('too-large', { mayHaveArrived: true, detail: `more than ${maxBytes} bytes` })
}
