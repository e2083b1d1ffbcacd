import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { freshDatabase } from '../../../platform/testing/fresh-database.ts'
import { type BlueskyServers, startBlueskyServers, whyNoBlueskyServers } from '../testing/bluesky-servers.ts'
import { picture, says, schoolAccount, slot } from '../testing/school-account.ts'
import { bluesky } from './bluesky.ts'

const why = await whyNoBlueskyServers()
let servers: BlueskyServers | undefined

const post = z.object({
  uri: z.string(),
  record: z.object({ text: z.string() }),
  embed: z.object({ images: z.array(z.object({ alt: z.string() })) }).optional(),
  viewer: z.object({ replyDisabled: z.boolean().optional(), embeddingDisabled: z.boolean().optional() }).optional(),
})
const feed = z.object({ feed: z.array(z.object({ post })) }).transform(({ feed }) => feed.map(one => one.post))
type Seen = z.infer<typeof post>[]

/** The feed is made a moment after the post. */
async function feedOf(account: string, token: string, isReady: (seen: Seen) => boolean): Promise<Seen> {
  const until = Date.now() + 10_000
  for (;;) {
    // Before the feeds know the account they answer 400.
    const answer = await servers?.ask('app.bsky.feed.getAuthorFeed', { actor: account }, token).catch(() => undefined)
    const seen = answer === undefined ? [] : feed.parse(answer)
    if (isReady(seen) || Date.now() > until) return seen
    await pause(50)
  }
}

describe.skipIf(why !== undefined)(`What readers of Bluesky see${why ? ` (skipped: ${why})` : ''}`, () => {
  beforeAll(async () => {
    // The AppView puts its tables into schemas of its own; ours in the same database are not in its way.
    const { host, port, user, password, database } = (await freshDatabase()).boot
    const url = new URL(`postgres://${user}:${password}@localhost:${port}/${database}`)
    // A folder, where the server has a Unix socket, or a name.
    url.searchParams.set('host', host)
    servers = await startBlueskyServers({ postgresUrl: url.href })
  })
  afterAll(() => servers?.close())

  test('a parent sees the post with its alt text and cannot reply or quote; after the withdrawal it is gone', async () => {
    if (!servers) throw new Error('the servers did not start')
    const { account, connection } = await schoolAccount(servers, 'hillside')
    const parent = await servers.createAccount('parent')
    const photo = await picture('The school garden in June, nobody in it')
    const outgoing = says('The garden is open', { pictures: [photo], repliesClosed: true })
    await bluesky.prepare(connection, outgoing)
    const closed = await bluesky.finish(connection, outgoing, slot())
    const open = await bluesky.finish(connection, says('Ask us anything'), slot())
    if (closed.outcome !== 'published' || open.outcome !== 'published') throw new Error('not published')

    const seen = await feedOf(account.did, parent.access, posts => posts.length === 2)
    const find = (uri: string) => seen.find(one => one.uri === uri)
    expect(find(closed.uri)).toMatchObject({
      record: { text: 'The garden is open' },
      embed: { images: [{ alt: photo.alt }] },
      viewer: { replyDisabled: true, embeddingDisabled: true },
    })
    expect(find(open.uri)?.viewer?.replyDisabled ?? false).toBe(false)

    expect(await bluesky.remove(connection, closed)).toEqual({ outcome: 'removed' })
    const left = await feedOf(account.did, parent.access, posts => posts.length === 1)
    expect(left.map(one => one.uri)).toEqual([open.uri])
  })
})
