import { createCipheriv, createDecipheriv } from 'node:crypto'

/** Plain bytes in one sealed chunk; the last may hold fewer, also none. */
export const chunkBytes = 1_048_576
/** What sealing adds to each chunk. */
export const sealBytes = 16

/**
 * Seals and opens a file chunk by chunk with AES-256-GCM, so that a film of a gigabyte needs a megabyte of memory and no byte is
 * handed out before its own chunk has been checked. The nonce counts the chunks and marks the last one: chunks cannot be swapped,
 * repeated or cut off (the STREAM construction; Hoang, Reyhanitabar, Rogaway, Vizár 2015). Counting from 0 is safe only because
 * each object has a key of its own, used once.
 */
export function sealChunk(key: Uint8Array, index: number, last: boolean, about: Uint8Array, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index, last)).setAAD(about)
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Throws what node:crypto throws when the chunk is not the one that was sealed. */
export function openChunk(
  key: Uint8Array,
  index: number,
  last: boolean,
  about: Uint8Array,
  sealed: Uint8Array,
): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index, last), { authTagLength: sealBytes })
  decipher.setAAD(about).setAuthTag(sealed.subarray(-sealBytes))
  return Buffer.concat([decipher.update(sealed.subarray(0, -sealBytes)), decipher.final()])
}

function nonceOf(index: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(index, 7)
  nonce[11] = last ? 1 : 0
  return nonce
}

/** Cuts bytes as they come into chunks of one size. `last` is true exactly once, at the end; an empty file is one empty chunk. */
export async function* inChunks(source: AsyncIterable<Uint8Array>, size: number) {
  let kept: Buffer = Buffer.alloc(0)
  for await (const bytes of source) {
    kept = Buffer.concat([kept, bytes])
    // One byte more than a chunk must be there before it is known not to be the last.
    while (kept.length > size) {
      yield { bytes: kept.subarray(0, size), last: false }
      kept = kept.subarray(size)
    }
  }
  yield { bytes: kept, last: true }
}
