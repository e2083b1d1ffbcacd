import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Act, as, type Db, type Jobs, openDb, openJobs, openPool, theHouse } from '../platform/platform.ts'
import { freshDatabase } from '../platform/testing/fresh-database.ts'
import { append, canonicalJson, commitmentTo, historyOf, sha256, tellFact, wordsAreUntouched } from './history.ts'

declare module './history.ts' {
  interface HistoryKinds {
    'kite-flown': { facts: { metres: number }; words: { by: string; remark: string } }
  }
  interface FactKinds {
    'kite-seen': 'a kite'
  }
}

const KITES = 'fact.kite-seen.kites'

let db: Db
let boot: pg.Client
let asApp: pg.Client
let jobs: Jobs
const trust = randomUUID()
const other = randomUUID()

beforeAll(async () => {
  const connections = await freshDatabase({ queues: [{ name: KITES }] })
  jobs = await openJobs(connections.app, 'web', () => undefined)
  db = openDb(openPool(connections.app, 4, () => undefined))
  boot = new pg.Client(connections.boot)
  asApp = new pg.Client(connections.app)
  await boot.connect()
  await asApp.connect()
  for (const id of [trust, other])
    await boot.query(`insert into house.trusts values ($1, 'A trust', 'england', now())`, [id])
})
afterAll(async () => {
  await jobs.stop()
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

/** As somebody would who has the server itself in hand and takes the locks off: what the commitments are there for. */
const withTheWholeServer = (sql: string) =>
  boot.query(`set session_replication_role = replica; ${sql}; reset session_replication_role`)

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
    await withTheWholeServer(
      `update house.history_payloads set payload = '{"by":"Bob","remark":"windy"}' where history_id = '${id}'`,
    )
    expect(await as(db, theHouse(trust), tx => wordsAreUntouched(tx, id))).toBe(false)
  })

  test('stays whole when the words are erased', async () => {
    const subject = randomUUID()
    const id = await fly(subject)
    await withTheWholeServer(`delete from house.history_payloads where history_id = '${id}'`)
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

  test('no role of the house changes, deletes or empties the log, its words or the facts', async () => {
    const subject = randomUUID()
    await fly(subject)
    await boot.query(
      `insert into house.facts values ($1, gen_random_uuid(), 'kite', now(), null, gen_random_uuid(), $1)`,
      [trust],
    )
    const mark = async () =>
      (
        await boot.query(`select
          (select md5(string_agg(h::text, '' order by h.id)) from house.history h) as log,
          (select md5(string_agg(p::text, '' order by p.history_id)) from house.history_payloads p) as words,
          (select md5(string_agg(f::text, '' order by f.id)) from house.facts f) as facts`)
      ).rows[0]
    const before = await mark()
    const { rows: known } = await boot.query<{ rolname: string }>(
      `select rolname from pg_roles where rolname like 'house%' order by 1`,
    )
    const houseRoles = known.map(one => one.rolname)
    expect(houseRoles).toEqual(expect.arrayContaining(['house_app', 'house_auth', 'house_eye', 'house_migrator']))
    const deeds = ['history', 'history_payloads', 'facts'].flatMap(table => [
      `update house.${table} set trust_id = trust_id`,
      `delete from house.${table}`,
      `truncate house.${table} cascade`,
    ])
    const went: string[] = []
    for (const role of houseRoles) {
      for (const deed of deeds) {
        await boot.query('begin')
        await boot.query(`select house.become($1, $1)`, [trust])
        await boot.query(`set local role ${role}`)
        // Under row-level security a deed on rows that are not seen is no error and changes nothing; the marks tell.
        const done = await boot.query(deed).then(
          result => result.rowCount ?? 0,
          () => 'refused' as const,
        )
        if (done !== 'refused' && done !== 0) went.push(`${role}: ${deed}`)
        if (done === 0 && deed.startsWith('truncate')) went.push(`${role}: ${deed}`)
        await boot.query(done === 'refused' ? 'rollback' : 'commit')
      }
    }
    expect(went).toEqual([])
    expect(await mark()).toEqual(before)
  })

  test('the words may be erased by a function of house_eye, once retention gives it the right, and by nothing else', async () => {
    const id = await fly(randomUUID())
    const erase = async (role: string) => {
      await boot.query('begin')
      await boot.query('grant select, delete on house.history_payloads to house_eye, house_app')
      await boot.query('create policy erase on house.history_payloads to house_eye, house_app using (true)')
      await boot.query('select house.become($1, $1)', [trust])
      await boot.query(`set local role ${role}`)
      const gone = await boot.query('delete from house.history_payloads where history_id = $1', [id]).then(
        result => result.rowCount,
        (error: Error) => error.message,
      )
      await boot.query('rollback')
      return gone
    }
    expect(await erase('house_eye')).toBe(1)
    expect(await erase('house_app')).toContain('erased only by retention')
  })
})

describe('a fact and its jobs', () => {
  /** Sees a kite, which wakes one room, and sends a job beside it; `fails`: the act breaks as the very last thing. */
  const see = (subject: string, fails: boolean) =>
    as(db, theHouse(trust), async tx => {
      const works = { jobs, factQueues: () => [KITES] } as unknown as Act['works']
      await tellFact({ ...actOf(tx), works }, { kind: 'kite-seen', school: null, subject })
      await jobs.send(tx, KITES, { trust, subject })
      if (fails) throw new Error('the act failed')
    }).then(
      () => 'kept',
      () => 'failed',
    )
  const left = async (subject: string) => {
    const { rows } = await boot.query(
      `select (select count(*)::int from house.facts where subject_id = $1::uuid) as facts,
         (select count(*)::int from jobs.job where data->>'subject' = $1::text) as jobs`,
      [subject],
    )
    return rows[0]
  }

  test('are written with the act, and neither is left of an act that fails', async () => {
    const [kept, failed] = [randomUUID(), randomUUID()]
    expect(await see(kept, false)).toBe('kept')
    expect(await left(kept)).toEqual({ facts: 1, jobs: 2 })
    expect(await see(failed, true)).toBe('failed')
    expect(await left(failed)).toEqual({ facts: 0, jobs: 0 })
  })
})
