import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { FileKeyMissing, type FileKeys, unlockKey } from './file-key.ts'
import { aboutOf, headerBytes, readHeader } from './object-header.ts'
import { chunkBytes, inChunks, openChunk, sealBytes } from './sealed-chunks.ts'

export class FileMissing extends Error {
  override readonly name = 'FileMissing'
}

/** What lies on the disk is not what was put. The bytes are not handed out. */
export class FileDamaged extends Error {
  override readonly name = 'FileDamaged'
}

export async function* readObject(path: string, trust: string, sha256: string, keys: FileKeys): AsyncGenerator<Buffer> {
  const handle = await open(path).catch((error: unknown) => {
    if (!(error instanceof Error && Reflect.get(error, 'code') === 'ENOENT')) throw error
    throw new FileMissing(`No file ${sha256} is kept for this trust (looked for ${path}).`)
  })
  const damaged = (cause?: unknown) =>
    new FileDamaged(`The file ${path} is damaged or was changed. Put it back from a backup of the same folder.`, {
      cause,
    })
  try {
    const about = aboutOf(trust, sha256)
    const key = await objectKey(handle, keys, about, damaged)
    const hash = createHash('sha256')
    let index = 0
    const sealed = createReadStream(path, {
      start: headerBytes,
      fd: handle,
      autoClose: false,
      highWaterMark: chunkBytes,
    })
    for await (const { bytes, last } of inChunks(sealed, chunkBytes + sealBytes)) {
      if (bytes.length < sealBytes) throw damaged()
      const plain = unsealed(() => openChunk(key, index, last, about, bytes), damaged)
      hash.update(plain)
      index += 1
      if (plain.length > 0) yield plain
    }
    if (hash.digest('hex') !== sha256) throw damaged()
  } finally {
    await handle.close()
  }
}

async function objectKey(handle: FileHandle, keys: FileKeys, about: Buffer, damaged: (cause?: unknown) => FileDamaged) {
  const start = Buffer.alloc(headerBytes)
  const { bytesRead } = await handle.read(start, 0, headerBytes, 0)
  const locked = readHeader(start.subarray(0, bytesRead))
  if (!locked) throw damaged()
  return unsealed(() => unlockKey(locked, keys, about), damaged)
}

function unsealed(open: () => Buffer, damaged: (cause?: unknown) => FileDamaged): Buffer {
  try {
    return open()
  } catch (error) {
    throw error instanceof FileKeyMissing ? error : damaged(error)
  }
}
