import { type FileKeys, type LockedKey, lockedKeyBytes, lockKey } from './file-key.ts'

/** First in every object: a mark with the version of this layout, the name of the installation's key, the object's key locked with it. */
const mark = Buffer.from('clausewise file 1\n')
const keyIdBytes = 16
export const headerBytes = mark.length + keyIdBytes + lockedKeyBytes

/** Bound into every seal: an object moved to another name or another trust does not open there. */
export function aboutOf(trust: string, sha256: string): Buffer {
  return Buffer.from(`${mark.toString()}${trust}\n${sha256}`)
}

export function headerOf(objectKey: Uint8Array, keys: FileKeys, about: Uint8Array): Buffer {
  const { keyId, locked } = lockKey(objectKey, keys, about)
  return Buffer.concat([mark, Buffer.from(keyId), locked])
}

/** Undefined if this is not a header. */
export function readHeader(bytes: Buffer): LockedKey | undefined {
  if (bytes.length !== headerBytes || !bytes.subarray(0, mark.length).equals(mark)) return undefined
  const keyId = bytes.subarray(mark.length, mark.length + keyIdBytes).toString('latin1')
  return /^[0-9a-f]{16}$/.test(keyId) ? { keyId, locked: bytes.subarray(mark.length + keyIdBytes) } : undefined
}
