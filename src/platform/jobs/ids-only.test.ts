import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { as, theHouse } from '../db/become.ts'
import { type Db, openDb, openPool } from '../db/db.ts'
import { freshDatabase } from '../testing/fresh-database.ts'
import { type JobIds, type Jobs, openJobs } from './jobs.ts'

const trust = randomUUID()
let pool: pg.Pool
let db: Db
let jobs: Jobs

beforeAll(async () => {
  const { app } = await freshDatabase({ queues: [{ name: 'tell' }] })
  pool = openPool(app, 2, () => {})
  db = openDb(pool)
  jobs = await openJobs(app, 'web', () => {})
})
afterAll(async () => {
  await jobs.stop()
  await pool.end()
})

const send = (ids: Omit<JobIds, 'trust'>) =>
  as(db, theHouse(trust), tx => jobs.send(tx, 'tell', { ...ids, trust } as JobIds))
const waiting = async () => (await jobs.boss.fetch<JobIds>('tell', { batchSize: 20 })).map(({ data }) => data)

test('a job carries ids, days, fingerprints and short marks', async () => {
  const ids = {
    subject: randomUUID(),
    due: '2026-11-30',
    sha256: 'a'.repeat(64),
    about: 'consent-stopped',
    at: '2026-11-30T09:00:00.000Z',
    language: 'zh-Hans',
    version: '',
  }
  await send(ids)
  expect(await waiting()).toEqual([{ ...ids, trust }])
})

test('words are refused before they stand beside those of other trusts, and are not repeated in the log', async () => {
  const words = ['Grace Okonkwo', 'She left.', 'grace@home.example', 'x'.repeat(129)]
  const oneWord = ['Okonkwo', 'Grace-Okonkwo', '07700900123', '01632-960-001', 'home.example', '17']
  for (const said of [...words, ...oneWord]) {
    const error = await send({ name: said }).then(
      () => null,
      (caught: unknown) => String(caught),
    )
    expect(error).toContain('carries more than an id in "name"')
    expect(error).not.toContain(`"${said}"`)
  }
  expect(await waiting()).toEqual([])
})
