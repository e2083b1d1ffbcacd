import { createHmac } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWeb } from './open-web.ts'
import { openSignIn } from './people/people.ts'
import { keyFor, readSettings } from './platform/platform.ts'
import { type FreshDatabase, freshDatabase } from './platform/testing/fresh-database.ts'
import { queues } from './school.ts'
import { openWorks, type OpenWorks } from './works.ts'

let connections: FreshDatabase
let open: OpenWorks
let web: FastifyInstance
let folder: string
let boot: pg.Client
const reports: unknown[] = []

beforeAll(async () => {
  connections = await freshDatabase({ queues })
  folder = await mkdtemp(join(tmpdir(), 'clausewise-web-test-'))
  const settings = readSettings({
    CLAUSEWISE_MODE: 'test',
    CLAUSEWISE_DATABASE: JSON.stringify(connections.app),
    CLAUSEWISE_DATA: folder,
  })
  open = await openWorks({ settings, part: 'web', connections, report: error => void reports.push(error) })
  web = await openWeb(open.works, openSignIn({ works: open.works, authPool: open.authPool, settings }))
  boot = new pg.Client({ ...connections.boot, database: 'postgres' })
  await boot.connect()
})
afterAll(async () => {
  await web.close()
  await open.close()
  await boot.end()
  await rm(folder, { recursive: true, force: true })
})

/** What a browser sends that has signed in: whether it still counts is for the records to say. */
function signedSession(): string {
  const token = 'a-session-of-this-test'
  const secret = keyFor(open.works.settings.secret, 'sign-in').toString('base64url')
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  return `clausewise.session_token=${encodeURIComponent(`${token}.${signature}`)}`
}

/** A page whose answer needs the records. */
const ask = () => web.inject({ method: 'GET', url: '/set-password/no-such-link' })

describe('the web process', () => {
  test('says that the records are away, keeps its word that nothing is lost, and recovers by itself', async () => {
    const name = connections.app.database
    const cut = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and pid <> pg_backend_pid()`
    const { statusCode } = await ask()
    expect(statusCode).toBeLessThan(500)
    await boot.query(`alter database ${name} allow_connections false`)
    await boot.query(cut)
    const away = await ask()
    expect(away.statusCode, reports.map(String).join(' | ')).toBe(503)
    expect(away.body).toContain('<h1')
    expect(away.body).not.toMatch(/ECONN|pg_|stack|at \//)
    await boot.query(`alter database ${name} allow_connections true`)
    expect((await ask()).statusCode).toBe(statusCode)
    expect(reports.length).toBeGreaterThan(0)
  })

  test('sends its headers on every page: no script from elsewhere, no frame, no cached page', async () => {
    const { headers } = await web.inject({ method: 'GET', url: '/sign-in' })
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).toContain("script-src 'self'")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('same-origin')
  })

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['a page of the same site but another origin', { 'sec-fetch-site': 'same-site' }],
    ['an old browser at another site', { origin: 'https://evil.example' }],
    ['a program that says nothing', {}],
    ['a form that hides where it is from', { origin: 'null' }],
  ])('takes no form from %s', async (_where, headers) => {
    const answer = await web.inject({
      method: 'POST',
      url: '/sign-in',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: 'email=a&password=b',
    })
    expect(answer.statusCode).toBe(403)
  })

  test('gives back what was written while the records are away, to be sent again or copied', async () => {
    const name = connections.app.database
    await boot.query(`alter database ${name} allow_connections false`)
    await boot.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and pid <> pg_backend_pid()`,
    )
    const written = 'Half an hour of a reason, typed on a phone.'
    const session = signedSession()
    const send = (payload: string) =>
      web.inject({
        method: 'POST',
        url: '/posts/0190d1c2-0000-7000-8000-000000000001/withdraw',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
          cookie: session,
        },
        payload,
      })
    const away = await send(`reason=${encodeURIComponent(written)}`)
    expect(away.statusCode).toBe(503)
    expect(away.body).toContain('The records cannot be reached just now')
    expect(away.body).toContain(written)
    expect(away.body).toContain('action="/posts/0190d1c2-0000-7000-8000-000000000001/withdraw"')
    // Nothing written: nothing to give back.
    expect((await send('reason=')).body).not.toContain('<form')
    await boot.query(`alter database ${name} allow_connections true`)
  })

  test('lets a form lead to the sign-in of a school, where one is set up, and nowhere else', async () => {
    const settings = open.works.settings
    const provider = {
      id: 'school',
      name: 'School',
      issuer: 'https://login.school.example/tenant',
      clientId: 'c',
      clientSecret: 's',
    }
    const other = await openWeb(
      open.works,
      openSignIn({ works: open.works, authPool: open.authPool, settings, providers: [provider] }),
    )
    const policy = async (server: FastifyInstance) =>
      (await server.inject({ method: 'GET', url: '/sign-in' })).headers['content-security-policy']
    expect(await policy(other)).toContain("form-action 'self' https://login.school.example;")
    expect(await policy(web)).toContain("form-action 'self';")
    await other.close()
  })

  test('stops a flood from one address, and nobody else', async () => {
    const works = { ...open.works, settings: { ...open.works.settings, mode: 'serve' as const } }
    const guarded = await openWeb(works, openSignIn({ works, authPool: open.authPool, settings: works.settings }))
    const from = (remoteAddress: string) => guarded.inject({ method: 'GET', url: '/health', remoteAddress })
    for (let asked = 0; asked < 3_000; asked += 1) await from('192.0.2.1')
    const stopped = await from('192.0.2.1')
    expect(stopped.statusCode).toBe(429)
    expect(stopped.body).toContain('Too many tries in a short time')
    expect((await from('192.0.2.2')).statusCode).toBe(200)
    await guarded.close()
  })

  test('has one page for what is not there', async () => {
    const answer = await web.inject({ method: 'GET', url: '/no-such-page' })
    expect(answer.statusCode).toBe(404)
    expect(answer.body).toContain('<h1')
  })

  test('answers a form with more fields than a page of ours sends with a sentence', async () => {
    const payload = Array.from({ length: 2_500 }, (_, index) => `f${index}=1`).join('&')
    const answer = await web.inject({
      method: 'POST',
      url: '/sign-in',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      payload,
    })
    expect(answer.statusCode).toBe(413)
    expect(answer.body).toContain('<h1')
  })

  test('compresses what it sends', async () => {
    const answer = await web.inject({
      method: 'GET',
      url: '/privacy/staff-record',
      headers: { 'accept-encoding': 'br' },
    })
    expect(answer.headers['content-encoding']).toBe('br')
  })
})
