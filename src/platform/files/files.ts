import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, type FileHandle, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { checkKeys, type FileKeys } from './file-key.ts'
import { readObject } from './read-object.ts'
import { chunkBytes, inChunks, sealChunk } from './sealed-chunks.ts'
import { aboutOf, headerOf } from './object-header.ts'
import { clearUnfinished, type DiskFull, syncFolder, writeWhole } from './write-whole.ts'

export { type FileKeys, FileKeyMissing } from './file-key.ts'
export { FileDamaged, FileMissing } from './read-object.ts'
export type { DiskFull } from './write-whole.ts'

/** `sha256` of the plain bytes, 64 small hexadecimal digits; `size` in plain bytes. */
export type KeptFile = { sha256: string; size: number }

/**
 * Files kept by what they contain. Every call names the trust: the same bytes of two trusts are two objects with two keys.
 * Putting the same bytes again is harmless and mends a damaged object. Who still needs an object is for the caller to know:
 * `remove` asks nobody. Another store (S3) would have this same type.
 */
export type Files = {
  put(trust: string, source: Uint8Array | { path: string }): Promise<KeptFile | DiskFull>
  /** Throws FileMissing, FileDamaged, FileKeyMissing. */
  read(trust: string, sha256: string): Promise<Buffer>
  /** The bytes in checked pieces of up to 1 MiB; throws like `read`, a damage further on only when it is reached. */
  stream(trust: string, sha256: string): AsyncIterable<Buffer>
  has(trust: string, sha256: string): Promise<boolean>
  /** Removes bytes and key together. True if there was something to remove. */
  remove(trust: string, sha256: string): Promise<boolean>
}

/** `folder`: made if missing, one process or many may share it. `keys`: see FileKeys. */
export type FilesSettings = { folder: string; keys: FileKeys }

/** Opens the store in a folder and clears away what a killed process left half-written more than a day ago. */
export async function openFiles({ folder, keys }: FilesSettings): Promise<Files> {
  checkKeys(keys)
  await clearUnfinished(folder, Date.now())
  const placeOf = (trust: string, sha256: string) => join(folder, trust, sha256.slice(0, 2), sha256)
  const known = (trust: string, sha256: string) => {
    checkNames(trust, sha256)
    return placeOf(trust, sha256)
  }
  return {
    async put(trust, source) {
      const file = await measure(source)
      const path = known(trust, file.sha256)
      const full = await writeWhole(folder, path, handle => seal(handle, trust, file, source, keys))
      return full ?? file
    },
    async read(trust, sha256) {
      const pieces: Buffer[] = []
      for await (const piece of readObject(known(trust, sha256), trust, sha256, keys)) pieces.push(piece)
      return Buffer.concat(pieces)
    },
    stream: (trust, sha256) => readObject(known(trust, sha256), trust, sha256, keys),
    async has(trust, sha256) {
      try {
        await access(known(trust, sha256))
        return true
      } catch (error) {
        return isMissing(error)
      }
    },
    async remove(trust, sha256) {
      const path = known(trust, sha256)
      try {
        await rm(path)
      } catch (error) {
        return isMissing(error)
      }
      await syncFolder(dirname(path))
      return true
    },
  }
}

/** False for "not there"; any other failure (no permission, disk broken) is thrown, or a file would seem gone that is not. */
function isMissing(error: unknown): false {
  if (error instanceof Error && Reflect.get(error, 'code') === 'ENOENT') return false
  throw error
}

async function measure(source: Uint8Array | { path: string }): Promise<KeptFile> {
  const hash = createHash('sha256')
  let size = 0
  for await (const bytes of bytesOf(source)) {
    hash.update(bytes)
    size += bytes.length
  }
  return { sha256: hash.digest('hex'), size }
}

async function seal(
  handle: FileHandle,
  trust: string,
  file: KeptFile,
  source: Uint8Array | { path: string },
  keys: FileKeys,
): Promise<void> {
  const objectKey = randomBytes(32)
  const about = aboutOf(trust, file.sha256)
  await handle.writeFile(headerOf(objectKey, keys, about))
  const hash = createHash('sha256')
  let index = 0
  for await (const { bytes, last } of inChunks(bytesOf(source), chunkBytes)) {
    hash.update(bytes)
    await handle.writeFile(sealChunk(objectKey, index, last, about, bytes))
    index += 1
  }
  if (hash.digest('hex') !== file.sha256)
    throw new Error('The file was changed by someone while it was being kept. Keep it again.')
}

function bytesOf(source: Uint8Array | { path: string }): AsyncIterable<Uint8Array> {
  return source instanceof Uint8Array ? once(source) : createReadStream(source.path, { highWaterMark: chunkBytes })
}

async function* once(bytes: Uint8Array) {
  yield bytes
}

/** Both become parts of a path. Our ids and hashes always pass; anything else is a mistake of the caller, or an attempt. */
function checkNames(trust: string, sha256: string): void {
  if (!/^[0-9a-z][0-9a-z-]{0,63}$/i.test(trust) || trust === 'unfinished')
    throw new TypeError(`Not the id of a trust: ${trust}`)
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError(`Not a SHA-256 in small hexadecimal digits: ${sha256}`)
}
