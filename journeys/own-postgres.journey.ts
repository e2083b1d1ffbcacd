import { randomBytes } from 'node:crypto'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startPostgres17 } from '../src/platform/testing/postgres-17.ts'
import { type House, startHouse } from './house.ts'

/** `npm run serve` on a PostgreSQL 17 that somebody else looks after: the whole way of DATABASE_URL, through parent, web and worker. Without a browser. */
let server: Awaited<ReturnType<typeof startPostgres17>>
let house: House | undefined

beforeAll(async () => {
  server = await startPostgres17()
  const client = new pg.Client(server.boot)
  await client.connect()
  await client.query(`create role keeper login createrole password 'of the school'`)
  await client.query('create database school owner keeper')
  await client.end()
})
afterAll(async () => {
  await house?.stop()
  await server.stop()
})

const serve = (data?: string) =>
  startHouse({
    mode: 'serve',
    env: {
      DATABASE_URL: `postgres://keeper:of%20the%20school@/school?host=${encodeURIComponent(server.boot.host)}`,
      CLAUSEWISE_SECRET: secret,
      // Nothing listens there: nothing here sends a mail.
      CLAUSEWISE_MAIL_URL: 'smtp://127.0.0.1:9',
    },
    ...(data === undefined ? {} : { data }),
  })
const secret = randomBytes(32).toString('base64url')

test('an empty database of the school’s own is led to the first run, no other server is started, and a second start finds it as it was', async () => {
  const started = await serve()
  house = started
  const first = await fetch(house.address)
  expect([first.status, new URL(first.url).pathname]).toEqual([200, '/first-run'])
  await expect.poll(() => started.printed()).toMatch(/works once: \S+/)
  await expect(access(join(house.folder, 'db'))).rejects.toThrow('ENOENT')
  const client = new pg.Client({ ...server.boot, database: 'school' })
  await client.connect()
  const migrations = async () =>
    (await client.query<{ count: string }>('select count(*) from migrations.applied')).rows[0]
  const before = await migrations()
  expect(Number(before?.count)).toBeGreaterThan(100)

  expect(await house.stop({ keep: true })).toBe(0)
  house = await serve(house.folder)
  expect((await fetch(`${house.address}/first-run`)).status).toBe(200)
  expect(await migrations()).toEqual(before)
  await client.end()
})
