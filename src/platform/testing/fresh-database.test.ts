import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Connection } from '../db/db.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'

let one: FreshDatabase
let other: FreshDatabase
beforeAll(async () => {
  ;[one, other] = await Promise.all([freshDatabase(), freshDatabase()])
})

const open: pg.Client[] = []
afterAll(() => Promise.all(open.map(client => client.end())))

async function connect(connection: Connection): Promise<pg.Client> {
  const client = new pg.Client(connection)
  await client.connect()
  open.push(client)
  return client
}

test('two files that ask at the same moment get two databases with the same tables', async () => {
  expect(one.boot.database).not.toBe(other.boot.database)
  const tables = `select count(*)::int as tables from pg_tables where schemaname = 'house'`
  const [first, second] = await Promise.all([connect(one.boot), connect(other.boot)])
  const counted = (await first.query<{ tables: number }>(tables)).rows[0]?.tables
  expect(counted).toBeGreaterThan(0)
  expect((await second.query<{ tables: number }>(tables)).rows[0]?.tables).toBe(counted)
})

test.for(['app', 'auth', 'migrator'] as const)('the role %s signs in with its own password', async role => {
  const client = await connect(one[role])
  const { rows } = await client.query<{ who: string }>('select session_user as who')
  expect(rows[0]?.who).toBe(`house_${role}`)
})

test('a role that was not let in cannot connect to the copy', async () => {
  const boot = await connect(one.boot)
  await boot.query(`create role stranger login password 'stranger'`)
  const client = new pg.Client({ ...one.boot, user: 'stranger', password: 'stranger' })
  await expect(client.connect()).rejects.toThrow('permission denied for database')
})
