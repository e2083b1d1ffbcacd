import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

/**
 * The installation's keys, 32 bytes each. The first locks what is put from now on; the others still open what they once locked.
 * To change the key, put a new one in front and keep the old ones as long as files locked with them exist.
 */
export type FileKeys = readonly [Uint8Array, ...Uint8Array[]]

/** An object's own key, locked with one of the installation's. `keyId` says with which. */
export type LockedKey = { keyId: string; locked: Buffer }

/** The file was locked with a key that is not in the settings. Nothing is lost as long as that key exists somewhere. */
export class FileKeyMissing extends Error {
  override readonly name = 'FileKeyMissing'
}

export const lockedKeyBytes = 12 + 32 + 16

/** Made from the key itself, so that a key cannot be listed under another's name. Tells nothing about the key. */
export function keyIdOf(key: Uint8Array): string {
  return createHmac('sha256', key).update('clausewise: name of a key for files').digest('hex').slice(0, 16)
}

export function checkKeys(keys: FileKeys): void {
  if (keys.some(key => key.length !== 32)) {
    throw new Error('Each key for files must be exactly 32 bytes. Make one with: openssl rand -base64 32')
  }
}

export function lockKey(objectKey: Uint8Array, keys: FileKeys, about: Uint8Array): LockedKey {
  const [current] = keys
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', current, nonce).setAAD(about)
  const body = Buffer.concat([cipher.update(objectKey), cipher.final()])
  return { keyId: keyIdOf(current), locked: Buffer.concat([nonce, body, cipher.getAuthTag()]) }
}

/** Throws FileKeyMissing if no key has that name, and what node:crypto throws if the locked key is damaged. */
export function unlockKey({ keyId, locked }: LockedKey, keys: FileKeys, about: Uint8Array): Buffer {
  const key = keys.find(one => keyIdOf(one) === keyId)
  if (!key) {
    const known = keys.map(keyIdOf).join(', ')
    throw new FileKeyMissing(
      `This file was locked with key ${keyId}; the settings hold ${known}. Add the older key behind the present one.`,
    )
  }
  const decipher = createDecipheriv('aes-256-gcm', key, locked.subarray(0, 12), { authTagLength: 16 })
  decipher.setAAD(about).setAuthTag(locked.subarray(-16))
  return Buffer.concat([decipher.update(locked.subarray(12, -16)), decipher.final()])
}
