import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import type { Connection } from '../connector.ts'
import { sharedBlueskyServers, whyNoBlueskyServers } from '../testing/shared-bluesky-servers.ts'
import type { BlueskyAccount } from '../testing/bluesky-servers.ts'
import { type HoldingProxy, holdingProxy } from '../testing/holding-proxy.ts'
import type { Errand } from '../testing/publish-in-a-process.ts'
import { says, schoolAccount, slot } from '../testing/school-account.ts'
import { bluesky } from './bluesky.ts'

const why = await whyNoBlueskyServers()
const servers = why === undefined ? await sharedBlueskyServers() : undefined
let proxy: HoldingProxy | undefined
afterEach(() => proxy?.close())
afterAll(() => servers?.close())

const program = fileURLToPath(new URL('../testing/publish-in-a-process.ts', import.meta.url))

/** Publishes in a process of its own through the proxy, and kills it the moment the proxy holds the call. */
async function publishAndKill(
  through: HoldingProxy,
  account: BlueskyAccount,
  errand: Pick<Errand, 'outgoing' | 'slot'>,
) {
  const tokens = { access: account.access, refresh: account.refresh }
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const closed = once(child, 'close')
  child.stdin.end(JSON.stringify({ service: through.url, account: account.did, tokens, ...errand } satisfies Errand))
  await Promise.race([through.held, closed])
  child.kill('SIGKILL')
  const [, signal] = await closed
  return { signal, said }
}

async function textsOn(connection: Connection): Promise<string[]> {
  const listed = await bluesky.listOwn(connection)
  if (listed.outcome !== 'listed') throw new Error(JSON.stringify(listed))
  return listed.posts.map(post => post.text)
}

async function setUp(name: string, method: string, what: 'answer' | 'call') {
  if (!servers) throw new Error(why)
  proxy = await holdingProxy(servers.pdsUrl, method, what)
  return { proxy, ...(await schoolAccount(servers, name)) }
}

const ways = [
  { repliesClosed: false, method: 'com.atproto.repo.putRecord' },
  { repliesClosed: true, method: 'com.atproto.repo.applyWrites' },
]

describe.skipIf(why !== undefined)(
  `Killed while publishing on a real Bluesky server${why ? ` (skipped: ${why})` : ''}`,
  () => {
    test.for(ways)('between call and answer ($method): it is found, and the repeat makes no second post', async way => {
      const { proxy, account, connection } = await setUp(`killed${way.repliesClosed}`, way.method, 'answer')
      const errand = { outgoing: says('Sports day is on', way), slot: slot() }
      expect(await publishAndKill(proxy, account, errand)).toEqual({ signal: 'SIGKILL', said: '' })

      const found = await bluesky.find(connection, errand.outgoing, errand.slot)
      expect(found).toMatchObject({ outcome: 'published', uri: expect.stringContaining(errand.slot.key) })
      expect(await bluesky.finish(connection, errand.outgoing, errand.slot)).toEqual(found)
      expect(await textsOn(connection)).toEqual(['Sports day is on'])
    })

    test.for(ways)(
      'before the call arrived ($method): it is absent, is repeated, and the late call adds nothing',
      async way => {
        const { proxy, account, connection } = await setUp(`late${way.repliesClosed}`, way.method, 'call')
        const errand = { outgoing: says('Sports day is off', way), slot: slot() }
        expect(await publishAndKill(proxy, account, errand)).toEqual({ signal: 'SIGKILL', said: '' })

        expect(await bluesky.find(connection, errand.outgoing, errand.slot)).toEqual({ outcome: 'absent' })
        const done = await bluesky.finish(connection, errand.outgoing, errand.slot)
        expect(done).toMatchObject({ outcome: 'published' })
        expect(await proxy.release()).toBe(way.repliesClosed ? 500 : 200)
        expect(await bluesky.find(connection, errand.outgoing, errand.slot)).toEqual(done)
        expect(await textsOn(connection)).toEqual(['Sports day is off'])
      },
    )

    test('an answer that never comes is unknown, not failed', async () => {
      const { proxy, account, connection, keyring } = await setUp('silent', 'com.atproto.repo.putRecord', 'answer')
      await keyring.save({ access: account.access, refresh: account.refresh })
      const errand = { outgoing: says('Is anybody there?'), slot: slot() }
      const finishing = bluesky.finish({ ...connection, service: proxy.url }, errand.outgoing, errand.slot)
      await proxy.held
      proxy.breakOff()
      expect(await finishing).toMatchObject({ outcome: 'unknown' })
      const found = await bluesky.find(connection, errand.outgoing, errand.slot)
      expect(found).toMatchObject({ outcome: 'published' })
    })
  },
)
