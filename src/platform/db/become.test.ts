import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../testing/fresh-database.ts'
import { as, looking, theHouse } from './become.ts'
import { type Db, openDb, openPool } from './db.ts'

let db: Db
let boot: pg.Client
const one = randomUUID()
const two = randomUUID()
const ann = randomUUID()
const gone = randomUUID()
const bob = randomUUID()

beforeAll(async () => {
  const connections = await freshDatabase()
  // One connection: whatever a transaction left behind would meet the next one.
  db = openDb(openPool(connections.app, 1, () => undefined))
  boot = new pg.Client(connections.boot)
  await boot.connect()
  for (const trust of [one, two])
    await boot.query(`insert into house.trusts values ($1, 'A trust', 'england', now())`, [trust])
  const person = (trust: string, id: string, left: string | null) =>
    boot.query(`insert into house.people values ($1, $2, 'P', $3, 'employee', '2020-01-01', $4, now())`, [
      trust,
      id,
      `${id}@school.example`,
      left,
    ])
  await person(one, ann, null)
  await person(one, gone, '2026-01-01')
  await person(two, bob, null)
})
afterAll(async () => {
  await db.destroy()
  await boot.end()
})

const peopleSeen = async (work: typeof db) =>
  (await sql<{ id: string }>`select id from house.people order by id`.execute(work)).rows.map(row => row.id)

describe('the identity of a transaction', () => {
  test('opens one trust and no other', async () => {
    expect(await as(db, { trust: one, person: ann }, tx => peopleSeen(tx))).toEqual([ann, gone].sort())
    expect(await as(db, theHouse(two), tx => peopleSeen(tx))).toEqual([bob])
  })

  test('ends with it: the next user of the connection is nobody', async () => {
    await as(db, { trust: one, person: ann }, tx => peopleSeen(tx))
    expect(await peopleSeen(db)).toEqual([])
  })

  test('ends with it also when the work fails', async () => {
    await as(db, { trust: one, person: ann }, async () => Promise.reject(new Error('no'))).catch(() => undefined)
    expect(await peopleSeen(db)).toEqual([])
  })

  test('is refused to somebody who has left, and to a person of another trust', async () => {
    await expect(as(db, { trust: one, person: gone }, tx => peopleSeen(tx))).rejects.toMatchObject({ code: '42501' })
    await expect(as(db, { trust: one, person: bob }, tx => peopleSeen(tx))).rejects.toMatchObject({ code: '42501' })
    await expect(as(db, { trust: one, person: randomUUID() }, tx => peopleSeen(tx))).rejects.toMatchObject({
      code: '42501',
    })
  })

  test('lets nobody write into another trust', async () => {
    const write = as(db, { trust: one, person: ann }, tx =>
      sql`insert into house.schools (trust_id, id, name, kind, created_at) values (${two}, ${randomUUID()}, 'X', 'primary', now())`.execute(
        tx,
      ),
    )
    await expect(write).rejects.toMatchObject({ code: '42501' })
  })

  test('a look sees one instant, though others write meanwhile, and can itself write nothing', async () => {
    const seen = await looking(db, theHouse(two), async tx => {
      const before = await peopleSeen(tx)
      await boot.query(
        `insert into house.people values ($1, $2, 'N', 'new@school.example', 'employee', '2020-01-01', null, now())`,
        [two, randomUUID()],
      )
      return [before, await peopleSeen(tx)]
    })
    expect(seen[1]).toEqual(seen[0])
    expect(await as(db, theHouse(two), tx => peopleSeen(tx))).toHaveLength((seen[0]?.length ?? 0) + 1)
    const write = looking(db, theHouse(two), tx =>
      sql`insert into house.schools (trust_id, id, name, kind, created_at) values (${two}, ${randomUUID()}, 'X', 'primary', now())`.execute(
        tx,
      ),
    )
    await expect(write).rejects.toMatchObject({ code: '25006' })
  })

  test('a day stays a day: no time zone makes it the day before', async () => {
    const { rows } = await sql<{ day: string }>`select '2026-07-01'::date as day`.execute(db)
    expect(rows).toEqual([{ day: '2026-07-01' }])
  })
})
