import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Act, as, type Db, openDb, openPool, theHouse } from '../platform/platform.ts'
import { freshDatabase } from '../platform/testing/fresh-database.ts'
import { append, canonicalJson, commitmentTo, historyOf, sha256, wordsAreUntouched } from './history.ts'

declare module './history.ts' {
  interface HistoryKinds {
    'kite-flown': { facts: { metres: number }; words: { by: string; remark: string } }
  }
}

let db: Db
let boot: pg.Client
let asApp: pg.Client
const trust = randomUUID()
const other = randomUUID()

beforeAll(async () => {
  const connections = await freshDatabase()
  db = openDb(openPool(connections.app, 4, () => undefined))
  boot = new pg.Client(connections.boot)
  asApp = new pg.Client(connections.app)
  await boot.connect()
  await asApp.connect()
  for (const id of [trust, other])
    await boot.query(`insert into house.trusts values ($1, 'A trust', 'england', now())`, [id])
})
afterAll(async () => {
  await db.destroy()
  await boot.end()
  await asApp.end()
})

/** Only what append uses; the rest of the works plays no part in it. */
const actOf = (tx: Act['tx']): Act => ({
  tx,
  who: theHouse(trust),
  at: new Date('2026-11-20T16:00:00Z'),
  works: undefined as unknown as Act['works'],
})

const fly = (subject: string) =>
  as(db, theHouse(trust), tx =>
    append(actOf(tx), {
      kind: 'kite-flown',
      school: null,
      subject,
      clauses: ['s2-school-use-05a'],
      facts: { metres: 12 },
      words: { by: 'Ann', remark: 'windy' },
    }),
  )

describe('history', () => {
  test('keeps a happening with its clauses, and its words apart from it', async () => {
    const subject = randomUUID()
    await fly(subject)
    const [row] = await as(db, theHouse(trust), tx => historyOf(tx, subject))
    expect(row).toMatchObject({
      kind: 'kite-flown',
      clauses: ['s2-school-use-05a'],
      facts: { metres: 12 },
      words: { by: 'Ann', remark: 'windy' },
    })
    const kept = await boot.query<{ body: string }>('select body from house.history where subject_id = $1', [subject])
    expect(kept.rows[0]?.body).not.toContain('Ann')
    expect(kept.rows[0]?.body).toBe(canonicalJson(JSON.parse(kept.rows[0]?.body ?? '{}')))
  })

  test('commits to the words with a salt, so that a change of the words is seen and guessing them is not', async () => {
    const subject = randomUUID()
    const id = await fly(subject)
    expect(await as(db, theHouse(trust), tx => wordsAreUntouched(tx, id))).toBe(true)
    const { rows } = await boot.query<{ salt: string; payload: string; commitment: string }>(
      'select p.salt, p.payload, h.commitment from house.history h join house.history_payloads p on p.history_id = h.id where h.id = $1',
      [id],
    )
    const [kept] = rows
    expect(kept?.commitment).toBe(commitmentTo(kept?.salt ?? '', kept?.payload ?? ''))
    expect(kept?.commitment).not.toBe(sha256(kept?.payload ?? ''))
    await boot.query(
      `update house.history_payloads set payload = '{"by":"Bob","remark":"windy"}' where history_id = $1`,
      [id],
    )
    expect(await as(db, theHouse(trust), tx => wordsAreUntouched(tx, id))).toBe(false)
  })

  test('stays whole when the words are erased', async () => {
    const subject = randomUUID()
    const id = await fly(subject)
    await boot.query('delete from house.history_payloads where history_id = $1', [id])
    const [row] = await as(db, theHouse(trust), tx => historyOf(tx, subject))
    expect(row).toMatchObject({ kind: 'kite-flown', words: null })
    expect(await as(db, theHouse(trust), tx => wordsAreUntouched(tx, id))).toBe(true)
  })

  test('is rolled back with the act it belongs to', async () => {
    const subject = randomUUID()
    await as(db, theHouse(trust), async tx => {
      await append(actOf(tx), {
        kind: 'kite-flown',
        school: null,
        subject,
        clauses: [],
        facts: { metres: 1 },
        words: { by: 'Ann', remark: '' },
      })
      throw new Error('the act failed')
    }).catch(() => undefined)
    expect(await as(db, theHouse(trust), tx => historyOf(tx, subject))).toEqual([])
  })

  test('is not seen from another trust', async () => {
    const subject = randomUUID()
    await fly(subject)
    expect(await as(db, theHouse(other), tx => historyOf(tx, subject))).toEqual([])
  })

  const forbidden = [
    'update house.history set kind = $1',
    'delete from house.history where kind <> $1',
    'update house.history_payloads set payload = $1',
    'delete from house.history_payloads where payload <> $1',
    'update house.facts set kind = $1',
    'delete from house.facts where kind <> $1',
  ]
  test.each(forbidden)('the application may not: %s', async sql => {
    await asApp.query('begin')
    await asApp.query('select house.become($1, $1)', [trust])
    await expect(asApp.query(sql, ['x'])).rejects.toMatchObject({ code: '42501' })
    await asApp.query('rollback')
  })

  test('the application may not empty it either, and the owner is stopped by a trigger', async () => {
    await expect(asApp.query('truncate house.history cascade')).rejects.toMatchObject({ code: '42501' })
    await fly(randomUUID())
    await expect(boot.query('delete from house.history')).rejects.toThrow('history is only ever added to')
    await expect(boot.query('truncate house.history cascade')).rejects.toThrow('history is only ever added to')
  })
})
