import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { keyFor, type Settings } from '../../platform/platform.ts'

/** The secrets of one account: what one signs in with, and the tokens the network gave last. */
export type AccountSecrets = {
  readonly secret: string | null
  readonly tokens: { readonly access: string; readonly refresh: string } | null
}

const key = (settings: Pick<Settings, 'secret'>) => keyFor(settings.secret, 'account keys')

/** AES-256-GCM, bound to the account's id, so that a sealed text moved to another row does not open. */
export function sealSecrets(settings: Pick<Settings, 'secret'>, account: string, secrets: AccountSecrets): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key(settings), nonce)
  cipher.setAAD(Buffer.from(account))
  const sealed = Buffer.concat([cipher.update(JSON.stringify(secrets), 'utf8'), cipher.final()])
  return [
    'v1',
    nonce.toString('base64url'),
    sealed.toString('base64url'),
    cipher.getAuthTag().toString('base64url'),
  ].join('.')
}

export function openSecrets(settings: Pick<Settings, 'secret'>, account: string, sealed: string): AccountSecrets {
  const [version, nonce, text, tag] = sealed.split('.')
  if (version !== 'v1' || !nonce || !text || !tag)
    throw new Error('The keys of this account are not in a form this version reads. Connect the account again.')
  const decipher = createDecipheriv('aes-256-gcm', key(settings), Buffer.from(nonce, 'base64url'))
  decipher.setAAD(Buffer.from(account))
  decipher.setAuthTag(Buffer.from(tag, 'base64url'))
  // Written by sealSecrets only: the tag proves it.
  return JSON.parse(
    Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString('utf8'),
  ) as AccountSecrets
}
