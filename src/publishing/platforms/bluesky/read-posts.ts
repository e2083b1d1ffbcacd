import canonicalize from 'canonicalize'
import { z } from 'zod'
import type { Connection } from '../connector.ts'
import type { FindOutcome, ListedPost, ListOutcome, Trouble } from '../outcomes.ts'
import type { Outgoing, Slot } from '../outgoing.ts'
import { postCollection, uriOf, writesOf } from './record.rule.ts'
import { standingOf } from './standing.ts'
import { refused, troubleOf } from './trouble.ts'
import { call } from './xrpc.ts'

const record = z.object({ uri: z.string(), cid: z.string(), value: z.record(z.string(), z.unknown()) })
type Found = { outcome: 'found'; uri: string; cid: string; value: Record<string, unknown> }

/** Reads one record, as anybody may, without signing in: what is asked is whether the public can see it. */
export async function readRecord(
  connection: Connection,
  collection: string,
  rkey: string,
): Promise<Found | { outcome: 'absent' } | Trouble> {
  const answer = await call(connection.outside, connection.service, {
    method: 'com.atproto.repo.getRecord',
    query: { repo: connection.account, collection, rkey },
  })
  if (answer.kind !== 'answered') {
    // "Not found" speaks of the post only where the account itself is shown.
    const standing = answer.kind === 'refused' ? await standingOf(connection) : undefined
    if (standing) return standing
    return answer.kind === 'refused' && answer.error === 'RecordNotFound' ? { outcome: 'absent' } : troubleOf(answer)
  }
  const read = record.safeParse(answer.body)
  return read.success
    ? { outcome: 'found', ...read.data }
    : { outcome: 'try-later', detail: 'the host answered with something that is not a record' }
}

/** Settles an unknown: the post stands under the key we chose, with the content we were to send, or it does not. */
export async function find(connection: Connection, outgoing: Outgoing, slot: Slot): Promise<FindOutcome> {
  const [post] = writesOf(outgoing, slot, connection.account)
  const found = await readRecord(connection, post.collection, post.rkey)
  if (found.outcome !== 'found') return found
  if (canonicalize(found.value) !== canonicalize(post.value)) {
    return refused('place-taken', `${found.uri} holds something other than what was to be published`)
  }
  return published(connection.account, slot.key, found.cid)
}

export const linkOf = (did: string, rkey: string): string => `https://bsky.app/profile/${did}/post/${rkey}`

export function published(did: string, rkey: string, cid: string) {
  return { outcome: 'published', uri: uriOf(did, rkey), cid, link: linkOf(did, rkey) } as const
}

const pictures = z.array(z.object({ alt: z.string() }))
const post = z.object({
  text: z.string(),
  createdAt: z.string(),
  embed: z.object({ images: pictures.optional(), items: pictures.optional(), alt: z.string().optional() }).optional(),
})
const page = z.object({
  records: z.array(z.object({ uri: z.string(), cid: z.string(), value: z.unknown() })),
  cursor: z.string().optional(),
})

/** What stands on the account, whoever wrote it. Reposts and other kinds of record are not in it. */
export async function listOwn(connection: Connection, cursor?: string): Promise<ListOutcome> {
  const answer = await call(connection.outside, connection.service, {
    method: 'com.atproto.repo.listRecords',
    query: { repo: connection.account, collection: postCollection, limit: '100', ...(cursor ? { cursor } : {}) },
  })
  if (answer.kind !== 'answered') {
    return (answer.kind === 'refused' ? await standingOf(connection) : undefined) ?? troubleOf(answer)
  }
  const read = page.safeParse(answer.body)
  if (!read.success) return { outcome: 'try-later', detail: 'the host answered with something that is not a list' }
  const posts = read.data.records.flatMap(one => listed(connection.account, one))
  return { outcome: 'listed', posts, ...(read.data.cursor === undefined ? {} : { cursor: read.data.cursor }) }
}

function listed(did: string, { uri, cid, value }: { uri: string; cid: string; value: unknown }): ListedPost[] {
  const read = post.safeParse(value)
  if (!read.success) return []
  const { text, createdAt, embed } = read.data
  // A video has its description itself.
  const altTexts = [
    ...(embed?.images ?? embed?.items ?? []).map(one => one.alt),
    ...(embed?.alt === undefined ? [] : [embed.alt]),
  ]
  return [{ uri, cid, link: linkOf(did, uri.slice(uri.lastIndexOf('/') + 1)), text, createdAt, altTexts }]
}
