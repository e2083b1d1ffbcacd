import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { act } from '../../platform/platform.ts'
import { freshDatabase } from '../../platform/testing/fresh-database.ts'
import {
  type BlueskyAccount,
  type BlueskyServers,
  startBlueskyServers,
  whyNoBlueskyServers,
} from '../platforms/testing/bluesky-servers.ts'
import { proxyFrom, proxyInTrouble } from '../platforms/testing/holding-proxy.ts'
import { publishingRoutes } from '../routes.ts'
import { pagesOf } from '../testing/school-pages.tsx'
import { type BlueskySchool, openBlueskySchool } from '../going-out/testing/bluesky-school.ts'
import { withdrawPost } from '../withdrawing/withdraw-post.ts'
import { forgetComments } from './forget-comments.job.ts'
import { readReplies } from './read-replies.job.ts'

const why = await whyNoBlueskyServers()
let servers: BlueskyServers | undefined
let at: BlueskySchool
let kez: BlueskyAccount

type Ref = { readonly uri: string; readonly cid: string }
const ref = z.object({ uri: z.string(), cid: z.string() })

async function write(method: string, by: BlueskyAccount, input: object): Promise<unknown> {
  const answer = await fetch(`${servers?.pdsUrl ?? ''}/xrpc/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${by.access}` },
    body: JSON.stringify({ repo: by.did, collection: 'app.bsky.feed.post', ...input }),
  })
  if (!answer.ok) throw new Error(`${method}: ${await answer.text()}`)
  return answer.json()
}

const record = (text: string, root: Ref, parent: Ref) => ({
  $type: 'app.bsky.feed.post',
  text,
  createdAt: new Date().toISOString(),
  reply: { root, parent },
})

const answer = async (by: BlueskyAccount, text: string, root: Ref, parent: Ref = root): Promise<Ref> =>
  ref.parse(await write('com.atproto.repo.createRecord', by, { record: record(text, root, parent) }))

/** So many posts of the account in one call, as a host takes them. */
async function postedAtOnce(by: { did: string; access: string }, number: number): Promise<Ref[]> {
  const value = (text: string) => ({ $type: 'app.bsky.feed.post', text, createdAt: new Date().toISOString() })
  const writes = Array.from({ length: number }, (_, at) => ({
    $type: 'com.atproto.repo.applyWrites#create',
    collection: 'app.bsky.feed.post',
    value: value(`Number ${at} of the calendar`),
  }))
  const made = await write('com.atproto.repo.applyWrites', by as BlueskyAccount, { writes })
  return z.object({ results: z.array(ref) }).parse(made).results
}

const views = z.object({ posts: z.array(z.object({ uri: z.string(), cid: z.string(), replyCount: z.number() })) })

/** The view lags behind the host by some moments: waits until it shows what it should. */
async function until(
  uri: string,
  shown: (post: { cid: string; replyCount: number } | undefined) => boolean,
): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { posts } = views.parse(await servers?.ask('app.bsky.feed.getPosts', { uris: uri }, kez.access))
    if (shown(posts[0])) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error(`The view never showed ${uri} as it should.`)
}

describe.skipIf(why !== undefined)(
  `What others write under a post on a real Bluesky server${why ? ` (skipped: ${why})` : ''}`,
  () => {
    beforeAll(async () => {
      // Threads are made by the AppView, which wants a database; it puts its tables into schemas of its own.
      const { host, port, user, password, database } = (await freshDatabase()).boot
      const url = new URL(`postgres://${user}:${password}@localhost:${port}/${database}`)
      url.searchParams.set('host', host)
      servers = await startBlueskyServers({ postgresUrl: url.href })
      const name = Date.now() % 100_000
      at = await openBlueskySchool(servers, `heard${name}`)
      kez = await servers.createAccount(`kez${name}`)
      // Replies open: the policy lets the school be answered.
      await at.house.adopt(at.ifeoma, at.school, 'model-policy')
    })
    afterAll(async () => {
      await at?.house.close()
      await servers?.close()
    })

    /** Published for real and shown by the view. */
    async function live(text: string): Promise<Ref> {
      const post = await at.approved(at.ann, at.ifeoma, at.school, { text, targets: [at.account] })
      await at.runJobs()
      const { rows } = await at.house.boot.query<{ uri: string; cid: string }>(
        'select remote_uri as uri, remote_cid as cid from house.post_targets where post_id = $1',
        [post],
      )
      const [there] = rows
      if (there?.uri == null) throw new Error('The post did not go out.')
      await until(there.uri, shown => shown !== undefined)
      return there
    }
    const read = async () => {
      at.pass(6)
      await readReplies.work(at.house.works, { trust: at.house.trust })
      await at.runJobs()
    }
    const known = async () =>
      (
        await at.house.boot.query<{
          id: string
          text: string
          there: string
          state: string
          number: number
          category: string
          writer: string
        }>(
          `select c.id, x.text, x.number, x.writer, c.there, c.state, c.category from house.comments c
           left join house.comment_texts x on x.comment_id = c.id order by c.found_at, x.text, x.number`,
        )
      ).rows
    const texts = async () => (await known()).map(({ text }) => text)
    let many: readonly Ref[] = []
    const writtenBeneath = async (what: string, ...numbers: readonly number[]): Promise<void> => {
      for (const number of numbers) {
        const beneath = many[number]
        if (beneath === undefined) throw new Error('There is no such post.')
        const { uri } = await answer(kez, `Number ${number} is about ${what}`, beneath)
        await until(uri, shown => shown !== undefined)
      }
    }
    /** Posts of the school that are on the network, put down here as what went out: as the one that really did. */
    async function alsoLive({ uri: pattern }: Ref, posts: readonly Ref[]): Promise<void> {
      for (const [index, { uri, cid }] of posts.entries())
        await at.house.boot.query(
          `with version as (insert into house.post_versions
             select (jsonb_populate_record(v, jsonb_build_object('id', gen_random_uuid(), 'number', $2::integer))).*
             from house.post_versions v where v.id = (select version_id from house.post_targets where remote_uri = $1) returning id)
           insert into house.post_targets select (jsonb_populate_record(t, jsonb_build_object(
             'id', gen_random_uuid(), 'version_id', version.id, 'remote_uri', $3::text, 'remote_cid', $4::text, 'live_at', $5::timestamptz))).*
           from house.post_targets t, version where t.remote_uri = $1`,
          [pattern, index + 2, uri, cid, at.house.clock.at],
        )
    }
    const standsAt = async (...uris: readonly string[]) =>
      (
        await at.house.boot.query<{ problem: string | null; tries: number; next_at: Date; read_at: Date | null }>(
          `select r.problem, r.tries, r.next_at, r.read_at from house.reply_reads r join house.post_targets t on t.id = r.target_id
           where t.remote_uri = any($1) order by array_position($1::text[], t.remote_uri)`,
          [uris],
        )
      ).rows
    /** What the inbox says of it. */
    async function readsLast(whole: boolean): Promise<void> {
      const pages = await pagesOf(at, publishingRoutes)
      try {
        const { text } = await (await pages.as(at.gethin)).get('/comments')
        expect(text.includes('Not all of them could be read')).toBe(!whole)
      } finally {
        await pages.closePages()
      }
    }
    let root: Ref
    let nice: Ref
    let nested: Ref

    test('answers, and answers to answers, come into the inbox once, with who wrote them, and nothing of the account’s own', async () => {
      root = await live('We planted garlic in the school garden.')
      nice = await answer(kez, 'What a lovely garden, well done all.', root)
      nested = await answer(kez, 'And the beans look great too.', root, nice)
      const own = { did: at.remote.did, access: at.remote.access } as BlueskyAccount
      await answer(own, 'Thank you.', root, nice)
      await until(root.uri, shown => (shown?.replyCount ?? 0) > 0)
      await until(nice.uri, shown => (shown?.replyCount ?? 0) > 1)
      await read()
      await read()
      expect((await texts()).toSorted()).toEqual([
        'And the beans look great too.',
        'What a lovely garden, well done all.',
      ])
      const [first] = await known()
      expect(first).toMatchObject({ writer: expect.stringContaining(kez.handle), there: 'there', state: 'waiting' })
      expect((await at.happened(first?.id ?? '')).map(({ kind }) => kind)).toEqual(['comment-found'])
    })

    test('a long chain of answers is read to its end, though one call shows only its beginning', async () => {
      const chain = await live('What shall we plant next?')
      let last = chain
      for (let deep = 1; deep <= 9; deep += 1) {
        last = await answer(kez, `Leeks, say number ${deep}`, chain, last)
        const { uri } = last
        await until(uri, shown => shown !== undefined)
      }
      await read()
      const found = (await texts()).filter(text => text?.startsWith('Leeks'))
      expect(found).toHaveLength(9)
    })

    test('a threat is told at once by a mail without its words, and stands first in the inbox', async () => {
      const threat = await answer(kez, 'I will burn that school down with you in it, I know where you live', root)
      await until(threat.uri, shown => shown !== undefined)
      await read()
      const about = (await at.mailTo(at.gethin)).filter(({ subject }) => subject === 'A comment that cannot wait')
      expect(about).toHaveLength(1)
      expect(JSON.stringify(about)).not.toMatch(/burn|kez/)
      const pages = await pagesOf(at, publishingRoutes)
      try {
        const gethin = await pages.as(at.gethin)
        const { body } = await gethin.get('/comments')
        expect(body.querySelector('.cw-line__what')?.textContent).toBe('Perhaps a threat')
        const id = (await known()).find(({ category }) => category === 'threat')?.id ?? ''
        const seen = await gethin.get(`/comments/${id}`)
        expect(seen.text).toContain('I know where you live')
        expect(seen.body.querySelector('a[href^="https://bsky.app/profile/"]')).not.toBeNull()
        expect((await gethin.post(`/comments/${id}/evidence`)).goesTo).toContain('done=evidence')
        expect((await gethin.post(`/comments/${id}/decide`, { deed: 'passed_senior' })).goesTo).toContain('done=passed')
      } finally {
        await pages.closePages()
      }
    })

    test('one that its writer deletes is said to be gone; one beneath it stays, and what was written stays readable', async () => {
      await write('com.atproto.repo.deleteRecord', kez, { rkey: nice.uri.split('/').at(-1) })
      await until(nice.uri, shown => shown === undefined)
      await read()
      const there = Object.fromEntries((await known()).map(one => [one.text, one.there]))
      expect(there['What a lovely garden, well done all.']).toBe('gone')
      expect(there['And the beans look great too.']).toBe('there')
    })

    test('one that its writer changes waits again, sorted anew, with what it said before', async () => {
      const rkey = nested.uri.split('/').at(-1)
      const changed = record('My dad hits me with a belt, please help me', root, nice)
      const { cid } = ref.parse(await write('com.atproto.repo.putRecord', kez, { rkey, record: changed }))
      await until(nested.uri, shown => shown?.cid === cid)
      await read()
      const both = (await known()).filter(({ there }) => there === 'changed')
      expect(both.map(({ number, text }) => [number, text])).toEqual([
        [1, 'And the beans look great too.'],
        [2, 'My dad hits me with a belt, please help me'],
      ])
      expect(both[0]).toMatchObject({ category: 'safeguarding_disclosure', state: 'waiting' })
    })

    test('a post without answers is not read, a withdrawn one no more; what was forgotten is not taken in again', async () => {
      const quiet = await live('The library is open on Thursday.')
      await read()
      const { rows } = await at.house.boot.query<{ replies: number; read: boolean }>(
        `select r.replies, r.read_at is not null as read from house.reply_reads r join house.post_targets t on t.id = r.target_id where t.remote_uri = $1`,
        [quiet.uri],
      )
      expect(rows).toEqual([{ replies: 0, read: true }])
      const late = await answer(kez, 'Do you lend books about owls?', quiet)
      await until(quiet.uri, shown => (shown?.replyCount ?? 0) > 0)
      await read()
      expect(await texts()).toContain('Do you lend books about owls?')
      await at.house.boot.query(
        `update house.comments set keep_until = now() - interval '1 day' where id in (select comment_id from house.comment_texts where text = 'Do you lend books about owls?')`,
      )
      await forgetComments.work(at.house.works, { trust: at.house.trust })
      await read()
      expect(await texts()).not.toContain('Do you lend books about owls?')
      expect((await known()).filter(({ text }) => text === null)).toHaveLength(1)
      const post = await at.house.boot.query<{ id: string }>(
        'select post_id as id from house.post_targets where remote_uri = $1',
        [quiet.uri],
      )
      await withdrawPost(at.house.works, at.ifeoma, post.rows[0]?.id ?? '', 'No longer needed')
      await at.runJobs()
      await answer(kez, 'Too late?', quiet, late)
      await read()
      expect(await texts()).not.toContain('Too late?')
    })

    test('more posts than one call takes are all asked for: answers beneath the first and the last of thirty come in', async () => {
      const pattern = await live('A calendar of the garden follows.')
      many = await postedAtOnce(at.remote, 30)
      for (const uri of [many[0]?.uri ?? '', many[29]?.uri ?? '']) await until(uri, shown => shown !== undefined)
      await alsoLive(pattern, many)
      await writtenBeneath('peas', 0, 29)
      await read()
      expect(await texts()).toEqual(expect.arrayContaining(['Number 0 is about peas', 'Number 29 is about peas']))
      const asked = await standsAt(...many.map(({ uri }) => uri))
      expect(asked.map(({ problem, tries, read_at }) => [problem, tries, read_at?.getTime()])).toEqual(
        many.map(() => [null, 0, at.house.clock.at.getTime()]),
      )
    })

    test('a thread that cannot be read now holds up no other and is tried a minute later; the inbox says that not all was read', async () => {
      const [broken = '', whole = ''] = [many[0]?.uri, many[29]?.uri]
      await writtenBeneath('kale', 0, 29)
      const proxy = await proxyInTrouble(servers?.pdsUrl ?? '', url =>
        url.pathname.endsWith('getPostThread') && url.searchParams.get('uri') === broken ? { status: 502 } : null,
      )
      await at.moveTo(proxy.url)
      await read()
      expect(await texts()).toContain('Number 29 is about kale')
      expect(await texts()).not.toContain('Number 0 is about kale')
      const minute = new Date(at.house.clock.at.getTime() + 60_000)
      expect(await standsAt(broken, whole)).toMatchObject([
        { problem: 'try-later', tries: 1, next_at: minute },
        { problem: null, tries: 0, read_at: at.house.clock.at },
      ])
      await readsLast(false)
      await proxy.close()
      await at.moveTo(servers?.pdsUrl ?? '')
      await read()
      expect(await texts()).toContain('Number 0 is about kale')
      expect(await standsAt(broken)).toMatchObject([{ problem: null, tries: 0 }])
      await readsLast(true)
    })

    test('a network that asks to wait in the middle is not asked for those posts before its time, and what was read before is kept', async () => {
      const [first = '', second = '', third = ''] = [many[0]?.uri, many[28]?.uri, many[29]?.uri]
      await writtenBeneath('mint', 0, 28, 29)
      let asked: string[] = []
      const proxy = await proxyInTrouble(servers?.pdsUrl ?? '', url => {
        if (!url.pathname.endsWith('getPostThread')) return null
        const uri = url.searchParams.get('uri') ?? ''
        asked.push(uri)
        return uri === second ? { status: 429, headers: { 'retry-after': '1200' } } : null
      })
      await at.moveTo(proxy.url)
      // In this order, and before all others.
      for (const [place, uri] of [first, second, third].entries())
        await at.house.boot.query(
          `update house.reply_reads set next_at = $1 where target_id = (select id from house.post_targets where remote_uri = $2)`,
          [new Date(at.house.clock.at.getTime() - 3_600_000 + place), uri],
        )
      await read()
      expect(asked).toEqual([first, second])
      const said = new Date(at.house.clock.at.getTime() + 1_200_000)
      expect(await standsAt(first, second, third)).toMatchObject([
        { problem: null },
        { problem: 'rate-limited', tries: 1, next_at: said },
        { problem: 'rate-limited', tries: 1, next_at: said },
      ])
      expect(await texts()).toContain('Number 0 is about mint')
      expect(await texts()).not.toContain('Number 29 is about mint')
      asked = []
      // Before that time nothing of them is asked, whatever else is due.
      await read()
      expect(asked.filter(uri => uri === second || uri === third)).toEqual([])
      await proxy.close()
      await at.moveTo(servers?.pdsUrl ?? '')
      at.pass(20)
      await read()
      expect(await texts()).toEqual(expect.arrayContaining(['Number 28 is about mint', 'Number 29 is about mint']))
    })

    test('a network that does not answer is asked again later; a sign-in that is over asks for a person, and the posts wait', async () => {
      const problem = async () =>
        (
          await at.house.boot.query<{ problem: string | null; tries: number }>(
            'select problem, tries from house.reply_reads where problem is not null',
          )
        ).rows
      const busy = createServer((_, reply) => reply.writeHead(429, { 'retry-after': '290' }).end('{}'))
      await new Promise<void>(resolve => busy.listen(0, '127.0.0.1', resolve))
      const address = busy.address()
      await at.moveTo(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`)
      at.pass(24 * 60)
      await read()
      expect((await problem())[0]?.problem).toBe('rate-limited')
      const { rows } = await at.house.boot.query<{ next_at: Date }>(
        'select next_at from house.reply_reads where problem is not null limit 1',
      )
      expect(rows[0]?.next_at.getTime()).toBe(at.house.clock.at.getTime() + 290_000)
      busy.closeAllConnections()
      busy.close()
      await at.moveTo('http://127.0.0.1:1')
      await read()
      expect((await problem())[0]).toMatchObject({ problem: 'try-later', tries: 2 })
      const proxy = await proxyFrom(servers?.pdsUrl ?? '', '127.0.0.9')
      await at.moveTo(proxy.url)
      await read()
      expect(await problem()).toEqual([])
      await proxy.close()
      await at.moveTo(servers?.pdsUrl ?? '')
      await at.keepKeys(at.deadKeys())
      await read()
      expect((await problem())[0]?.problem).toBe('sign-in-refused')
      const account = await act(at.house.works, at.gethin.identity, ({ tx }) =>
        tx.selectFrom('accounts').select('state').where('id', '=', at.account).executeTakeFirst(),
      )
      expect(account?.state).toBe('needs_attention')
    })
  },
)
