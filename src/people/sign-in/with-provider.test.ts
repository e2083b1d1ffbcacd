import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOutside } from '../../platform/platform.ts'
import { Browser, openPeopleHouse, PASSWORD, type PeopleHouse } from '../testing/people-house.ts'
import type { Visitor } from '../visitor.ts'

/** A real OpenID Connect provider on this machine; its accounts are called by their address. */
let server: Server
let issuer: string
let house: PeopleHouse
let trust: string
const outside = openOutside({ allowLoopback: true, ports: 'any' })

beforeAll(async () => {
  server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  house = await openPeopleHouse({
    outside,
    providers: [
      { id: 'school', name: 'School accounts', issuer, clientId: 'clausewise', clientSecret: 'between us two' },
    ],
  })
  trust = await house.addTrust()
})
afterAll(async () => {
  await house.close()
  await outside.close()
  await new Promise(resolve => server.close(resolve))
})

function startProvider(): void {
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'clausewise',
        client_secret: 'between us two',
        redirect_uris: ['http://house.test/auth/callback/school'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['a key of this test'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: id, email_verified: !id.startsWith('unverified'), name: 'Somebody' }),
    }),
  })
  const answer = provider.callback()
  server.on('request', (request, response) => void answer(request, response))
}

/** Signs in at the provider as `account` and comes back with what it sends along. */
async function atTheProvider(start: string, account: string): Promise<Record<string, string>> {
  const jar = new Browser()
  let address = start
  let body: string | undefined
  for (let step = 0; step < 15; step += 1) {
    if (address.startsWith('http://house.test')) return Object.fromEntries(new URL(address).searchParams)
    const cookie = jar.from.headers['cookie']
    const headers = {
      ...(cookie === undefined ? {} : { cookie }),
      ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
    }
    const answer = await outside.request({
      method: body === undefined ? 'GET' : 'POST',
      url: address,
      headers,
      redirects: 0,
      ...(body === undefined ? {} : { body }),
    })
    // Our client joins repeated headers; a comma that begins a cookie is followed by its name.
    jar.take((answer.headers['set-cookie'] ?? '').split(/, (?=[^;=\s]+=)/).filter(line => line !== ''))
    const location = answer.headers['location']
    const html = Buffer.from(answer.bytes).toString()
    if (location !== undefined) {
      address = new URL(location, address).href
      body = undefined
    } else if (/name="prompt" value="login"/.test(html))
      body = new URLSearchParams({ prompt: 'login', login: account, password: 'x' }).toString()
    else if (/name="prompt" value="consent"/.test(html)) body = new URLSearchParams({ prompt: 'consent' }).toString()
    else throw new Error(`The provider shows something else (${answer.status}): ${html.slice(0, 400)}`)
  }
  throw new Error('The provider never sent us back.')
}

async function comeIn(
  account: string,
  browser = new Browser(),
): Promise<Awaited<ReturnType<PeopleHouse['signIn']['providers']['callback']>>> {
  const begun = await house.signIn.providers.begin('school', '/posts', browser.from)
  if (begun === null) throw new Error('not begun')
  browser.take(begun.cookies)
  return house.signIn.providers.callback('school', await atTheProvider(begun.address, account), browser.from)
}

test('while the provider is down nobody can begin there, and the password works; a minute later it is asked again', async () => {
  server.close()
  server.closeAllConnections()
  expect(await house.signIn.providers.begin('school', '/', new Browser().from)).toBeNull()
  expect(house.reports.length).toBeGreaterThan(0)
  const person = await house.addPerson(trust)
  expect(
    await house.signIn.withPassword({ email: person.email, password: PASSWORD }, new Browser().from),
  ).toMatchObject({ in: true })
  await new Promise<void>(resolve => server.listen(Number(new URL(issuer).port), '127.0.0.1', resolve))
  startProvider()
  house.clock.at = new Date(Date.now() + 61_000)
  expect(await house.signIn.providers.begin('school', '/', new Browser().from)).toMatchObject({
    address: expect.stringContaining(issuer),
  })
  house.clock.at = null
})

test('a person of the register comes in with the address the provider has verified', async () => {
  const person = await house.addPerson(trust)
  const back = await comeIn(person.email)
  if ('refused' in back) throw new Error('refused')
  expect(new URL(back.address, 'http://house.test').pathname).toBe('/posts')
  expect(await house.signIn.identify(new Browser().take(back.cookies).from)).toMatchObject({ identity: person.who })
})

test('a stranger with an account there makes none here', async () => {
  const before = await house.boot.query('select from auth."user"')
  expect(await comeIn('stranger@evil.example')).toEqual({ refused: true })
  expect((await house.boot.query('select from auth."user"')).rowCount).toBe(before.rowCount)
})

test('an address that the provider has not verified lets nobody in', async () => {
  const person = await house.addPerson(trust, [], 'unverified@school.example')
  expect(await comeIn(person.email)).toEqual({ refused: true })
  expect((await house.boot.query('select from auth.session where "userId" = $1', [person.id])).rowCount).toBe(0)
})

test('who has a second step cannot go around it, and no session is left behind', async () => {
  const person = await house.addPerson(trust)
  expect('refused' in (await comeIn(person.email))).toBe(false)
  await house.boot.query('update auth."user" set "twoFactorEnabled" = true where id = $1', [person.id])
  await house.boot.query('delete from auth.session where "userId" = $1', [person.id])
  expect(await comeIn(person.email)).toEqual({ refused: true })
  expect((await house.boot.query('select from auth.session where "userId" = $1', [person.id])).rowCount).toBe(0)
})

test('a session that is open in the browser does not get the account of another person tied to it', async () => {
  const [victim, other] = [await house.addPerson(trust), await house.addPerson(trust)]
  const browser = new Browser()
  const answer = await house.signIn.withPassword({ email: victim.email, password: PASSWORD }, browser.from)
  if (!('in' in answer)) throw new Error('not in')
  const back = await comeIn(other.email, browser.take(answer.cookies))
  if ('refused' in back) throw new Error('refused')
  const visitor: Visitor | null = await house.signIn.identify(new Browser().take(back.cookies).from)
  expect(visitor?.identity).toEqual(other.who)
  expect((await house.boot.query('select from auth.account where "userId" = $1', [victim.id])).rowCount).toBe(1)
})

test('nothing of the provider is kept that could be used there', async () => {
  const { rows } = await house.boot.query<{ kept: string | null }>(
    'select "accessToken" as kept from auth.account where "providerId" = $1',
    ['school'],
  )
  expect(rows.length).toBeGreaterThan(0)
  for (const { kept } of rows) expect(kept ?? '').not.toMatch(/^[A-Za-z0-9_-]{43}$/)
})
