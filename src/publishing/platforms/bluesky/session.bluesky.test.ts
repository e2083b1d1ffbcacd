import { afterAll, describe, expect, test } from 'vitest'
import type { Connection } from '../connector.ts'
import { sharedBlueskyServers, whyNoBlueskyServers } from '../testing/shared-bluesky-servers.ts'
import { connectionTo, keyringOf, outside, says, schoolAccount, slot } from '../testing/school-account.ts'
import { bluesky, connectBluesky } from './bluesky.ts'

const why = await whyNoBlueskyServers()
const servers = why === undefined ? await sharedBlueskyServers() : undefined
afterAll(() => servers?.close())

function here() {
  if (!servers) throw new Error(why)
  return servers
}

async function postsOn(connection: Connection): Promise<number> {
  const listed = await bluesky.listOwn(connection)
  return listed.outcome === 'listed' ? listed.posts.length : Number.NaN
}

describe.skipIf(why !== undefined)(`Signing in to a real Bluesky server${why ? ` (skipped: ${why})` : ''}`, () => {
  test('an account is connected by its handle and an app password', async () => {
    const account = await here().createAccount('connected')
    const appPassword = await here().createAppPassword(account)
    const asked = { service: here().pdsUrl, identifier: `@${account.handle} `, appPassword: `${appPassword}\n` }
    const done = await connectBluesky(outside, asked)
    expect(done).toMatchObject({ outcome: 'connected', account: account.did, handle: account.handle })
    if (done.outcome !== 'connected') return
    const connection = connectionTo(done.service, done.account, keyringOf(done.tokens, undefined))
    expect(await bluesky.check(connection)).toEqual({ outcome: 'ready' })
  })

  test('a wrong app password is refused as a dead sign-in', async () => {
    const { account } = await schoolAccount(here(), 'mistyped')
    const asked = { service: here().pdsUrl, identifier: account.handle, appPassword: 'aaaa-bbbb-cccc-dddd' }
    const refusal = { outcome: 'refused', code: 'sign-in-refused', signIn: 'dead' }
    expect(await connectBluesky(outside, asked)).toMatchObject(refusal)
  })

  test('a password is never sent over a connection that others can read', async () => {
    const asked = { service: 'http://pds.example.org', identifier: 'a.example.org', appPassword: 'secret' }
    expect(await connectBluesky(outside, asked)).toMatchObject({ outcome: 'refused', code: 'address-not-secure' })
  })

  test('an expired token is renewed, kept, and the post goes out once', async () => {
    const { account } = await schoolAccount(here(), 'expired')
    const access = here().signExpiredToken(account.did, 'access')
    const keyring = keyringOf({ access, refresh: account.refresh }, undefined)
    const connection = connectionTo(here().pdsUrl, account.did, keyring)
    expect(await bluesky.finish(connection, says('After two hours'), slot())).toMatchObject({ outcome: 'published' })
    expect(keyring.saved).toHaveLength(1)
    expect(keyring.saved[0]?.refresh).not.toBe(account.refresh)
    expect(await postsOn(connection)).toBe(1)
  })

  test('when fresh tokens cannot be kept, they are not used and nothing is posted', async () => {
    const { account } = await schoolAccount(here(), 'diskfull')
    const access = here().signExpiredToken(account.did, 'access')
    const keyring = {
      ...keyringOf({ access, refresh: account.refresh }, undefined),
      save: () => Promise.reject(new Error('no space left')),
    }
    const connection = connectionTo(here().pdsUrl, account.did, keyring)
    await expect(bluesky.finish(connection, says('Not yet'), slot())).rejects.toThrow('no space left')
    expect(await postsOn(connection)).toBe(0)
  })

  test('when both tokens are over, the app password opens a new session', async () => {
    const account = await here().createAccount('holidays')
    const appPassword = await here().createAppPassword(account)
    const access = here().signExpiredToken(account.did, 'access')
    const refresh = here().signExpiredToken(account.did, 'refresh')
    const keyring = keyringOf({ access, refresh }, appPassword)
    const connection = connectionTo(here().pdsUrl, account.did, keyring)
    expect(await bluesky.finish(connection, says('Back again'), slot())).toMatchObject({ outcome: 'published' })
    expect(keyring.saved).toHaveLength(1)
  })

  test('when both tokens are over and no password is kept, a person has to sign in', async () => {
    const { account } = await schoolAccount(here(), 'forgotten')
    const access = here().signExpiredToken(account.did, 'access')
    const refresh = here().signExpiredToken(account.did, 'refresh')
    const connection = connectionTo(here().pdsUrl, account.did, keyringOf({ access, refresh }, undefined))
    const refusal = { outcome: 'refused', code: 'sign-in-needed', signIn: 'dead' }
    expect(await bluesky.finish(connection, says('Not yet'), slot())).toMatchObject(refusal)
    expect(await postsOn(connection)).toBe(0)
  })

  test('tokens of another account are not used to post', async () => {
    const { account } = await schoolAccount(here(), 'ours')
    const { keyring } = await schoolAccount(here(), 'theirs')
    const connection = connectionTo(here().pdsUrl, account.did, keyring)
    expect(await bluesky.check(connection)).toMatchObject({ outcome: 'refused', code: 'other-account' })
    expect(await bluesky.finish(connection, says('Whose?'), slot())).toMatchObject({ outcome: 'refused' })
    expect(await postsOn(connection)).toBe(0)
  })

  test('an account that the host has taken down is refused at every step, and its posts are not called gone', async () => {
    const { account, connection } = await schoolAccount(here(), 'takendown')
    const appPassword = await here().createAppPassword(account)
    const done = await bluesky.finish(connection, says('Before'), slot())
    if (done.outcome !== 'published') throw new Error(JSON.stringify(done))
    await here().adminTakedown(account.did)
    const refusal = { outcome: 'refused', code: 'account-taken-down', signIn: 'dead' }
    expect(await bluesky.finish(connection, says('After'), slot())).toMatchObject(refusal)
    expect(await bluesky.remove(connection, done)).toMatchObject(refusal)
    expect(await bluesky.check(connection)).toMatchObject(refusal)
    const anew = connectionTo(here().pdsUrl, account.did, keyringOf(undefined, appPassword))
    expect(await bluesky.finish(anew, says('After'), slot())).toMatchObject(refusal)
    expect(await bluesky.observe(connection, done)).toMatchObject(refusal)
    expect(await bluesky.find(connection, says('Before'), slot())).toMatchObject(refusal)
    expect(await bluesky.listOwn(connection)).toMatchObject(refusal)
  })

  test('too many sign-ins are answered by how long to wait', async () => {
    const asked = { service: here().pdsUrl, identifier: 'hurried.test', appPassword: 'wrong' }
    // The host counts 30 for each name in five minutes, right or wrong.
    const early = await Promise.all(Array.from({ length: 30 }, () => connectBluesky(outside, asked)))
    expect(new Set(early.map(one => (one.outcome === 'refused' ? one.code : one.outcome)))).toEqual(
      new Set(['sign-in-refused']),
    )
    const limited = await connectBluesky(outside, asked)
    expect(limited).toMatchObject({ outcome: 'rate-limited', retryAfterSeconds: expect.any(Number) })
    if (limited.outcome !== 'rate-limited') return
    expect(limited.retryAfterSeconds).toBeGreaterThan(0)
    expect(limited.retryAfterSeconds).toBeLessThanOrEqual(300)
  })

  test('a host that is not there is tried later, and nothing is called unknown', async () => {
    const { account } = await schoolAccount(here(), 'unplugged')
    const keyring = keyringOf({ access: account.access, refresh: account.refresh }, undefined)
    // Port 1 answers nobody.
    const connection = connectionTo('http://127.0.0.1:1', account.did, keyring)
    expect(await bluesky.finish(connection, says('Hello?'), slot())).toMatchObject({ outcome: 'try-later' })
    expect(await bluesky.check(connection)).toMatchObject({ outcome: 'try-later' })
    expect(keyring.saved).toEqual([])
  })
})
