import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { openOutside } from '../../../platform/platform.ts'
import type { Connection, Keyring, Tokens } from '../connector.ts'
import type { Outgoing, OutgoingPicture, Slot } from '../outgoing.ts'
import { newSlot } from '../bluesky/slot.ts'
import type { BlueskyAccount, BlueskyServers } from './bluesky-servers.ts'

/** The door to the outside as it is, allowed to reach the servers on this machine. */
export const outside = openOutside({ allowLoopback: true, ports: 'any' })

/** A keyring in memory, with what was saved in order. */
export type NotedKeyring = Keyring & { saved: Tokens[] }

export function keyringOf(tokens: Tokens | undefined, secret: string | undefined): NotedKeyring {
  const saved: Tokens[] = []
  return {
    saved,
    tokens: async () => saved.at(-1) ?? tokens,
    save: async fresh => {
      saved.push(fresh)
    },
    secret: async () => secret,
  }
}

/** A new account that is signed in, and a connection to it. There is no app password unless `createAppPassword` makes one. */
export async function schoolAccount(
  servers: BlueskyServers,
  name: string,
): Promise<{ account: BlueskyAccount; keyring: NotedKeyring; connection: Connection }> {
  const account = await servers.createAccount(name)
  const keyring = keyringOf({ access: account.access, refresh: account.refresh }, undefined)
  return { account, keyring, connection: connectionTo(servers.pdsUrl, account.did, keyring) }
}

export function connectionTo(service: string, account: string, keyring: Keyring): Connection {
  return { outside, service, account, keyring, openPicture }
}

const opened = new Map<string, Uint8Array>()

async function openPicture(sha256: string): Promise<Uint8Array> {
  const bytes = opened.get(sha256)
  if (!bytes) throw new Error(`no picture ${sha256}`)
  return bytes
}

/** A real picture of one colour, kept so that connections can open it. */
export async function picture(alt: string, [width, height]: [number, number] = [64, 48]): Promise<OutgoingPicture> {
  const background = `#${createHash('sha256').update(alt).digest('hex').slice(0, 6)}`
  const bytes = await sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer()
  return kept(bytes, 'image/jpeg', { width, height, alt })
}

export function kept(
  bytes: Uint8Array,
  mediaType: OutgoingPicture['mediaType'],
  shown: { width: number; height: number; alt: string },
): OutgoingPicture {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  opened.set(sha256, bytes)
  return { sha256, mediaType, size: bytes.length, ...shown }
}

export const says = (text: string, more: Partial<Outgoing> = {}): Outgoing => ({
  text,
  language: 'en',
  pictures: [],
  repliesClosed: false,
  ...more,
})

let count = 0

/** A slot of its own on each call. */
export function slot(): Slot {
  count += 1
  return newSlot(new Date(), below => count % below)
}
