import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Act, as, type Db, installationRoot, openDb, openPool, theHouse } from '../platform/platform.ts'
import { freshDatabase } from '../platform/testing/fresh-database.ts'
import { append, clauseActs } from './history.ts'

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
const schools = { oak: randomUUID(), elm: randomUUID() }
const person = randomUUID()

beforeAll(async () => {
  const connections = await freshDatabase()
  db = openDb(openPool(connections.app, 4, () => undefined))
  boot = new pg.Client(connections.boot)
  asApp = new pg.Client(connections.app)
  await boot.connect()
  await asApp.connect()
  for (const id of [trust, other])
    await boot.query(`insert into house.trusts values ($1, 'A trust', 'england', now())`, [id])
  for (const id of Object.values(schools))
    await boot.query(
      `insert into house.schools (trust_id, id, name, kind, created_at) values ($1, $2, 'A school', 'primary', now())`,
      [trust, id],
    )
  await boot.query(
    `insert into house.people values ($1, $2, 'Ann', 'ann@school.example', 'employee', '2020-09-01', null, now())`,
    [trust, person],
  )
  await boot.query(`insert into house.role_holdings values ($1, $2, $3, 'teacher', $4, '2020-09-01', null, now())`, [
    trust,
    randomUUID(),
    person,
    schools.oak,
  ])
})
afterAll(async () => {
  await db.destroy()
  await boot.end()
  await asApp.end()
})

async function fly(at: string, school: string | null, clauses: string[], of = trust): Promise<void> {
  await as(db, theHouse(of), tx => {
    // Only what append uses; the rest of the works plays no part in it.
    const act: Act = { tx, who: theHouse(of), at: new Date(at), works: undefined as unknown as Act['works'] }
    const words = { by: 'Ann', remark: '' }
    return append(act, { kind: 'kite-flown', school, subject: randomUUID(), clauses, facts: { metres: 1 }, words })
  })
}

const since = new Date('2026-01-01T00:00:00Z')
const acts = (school: string, ...clauses: string[]) =>
  as(db, { trust, person }, tx => clauseActs(tx, trust, school, clauses, since))

describe('when a clause last acted', () => {
  test('is the newest of its rows, counted from the instant asked for', async () => {
    await fly('2025-11-20T09:00:00Z', schools.oak, ['a-1', 'a-2'])
    await fly('2026-03-02T09:00:00Z', schools.oak, ['a-1'])
    await fly('2026-02-02T09:00:00Z', schools.oak, ['a-1', 'a-1'])
    expect(await acts(schools.oak, 'a-1', 'a-2', 'a-3', 'a-1')).toEqual(
      new Map([
        ['a-1', { last: new Date('2026-03-02T09:00:00Z'), times: 2 }],
        ['a-2', { last: new Date('2025-11-20T09:00:00Z'), times: 0 }],
      ]),
    )
    expect(await acts(schools.oak)).toEqual(new Map())
  })

  test('counts what was done for the whole trust, and nothing of another school or trust', async () => {
    await fly('2026-04-01T09:00:00Z', null, ['b-1'])
    await fly('2026-05-01T09:00:00Z', schools.elm, ['b-1'])
    await fly('2026-06-01T09:00:00Z', null, ['b-1'], other)
    expect(await acts(schools.oak, 'b-1')).toEqual(
      new Map([['b-1', { last: new Date('2026-04-01T09:00:00Z'), times: 1 }]]),
    )
  })

  test('shows nobody the acts of a school that she does not see', async () => {
    await fly('2026-05-01T09:00:00Z', schools.elm, ['c-1'])
    expect(await acts(schools.elm, 'c-1')).toEqual(new Map())
  })

  test('is rolled back with its act, and nobody writes it by hand', async () => {
    await as(db, theHouse(trust), async tx => {
      const act: Act = { tx, who: theHouse(trust), at: new Date(), works: undefined as unknown as Act['works'] }
      const words = { by: 'Ann', remark: '' }
      await append(act, {
        kind: 'kite-flown',
        school: schools.oak,
        subject: randomUUID(),
        clauses: ['d-1'],
        facts: { metres: 1 },
        words,
      })
      throw new Error('the act failed')
    }).catch(() => undefined)
    expect(await acts(schools.oak, 'd-1')).toEqual(new Map())
    for (const statement of [
      `insert into house.clause_acts values ('${trust}', '${schools.oak}', 'd-1', now(), '${randomUUID()}')`,
      `update house.clause_acts set at = now()`,
      `delete from house.clause_acts`,
    ]) {
      await asApp.query('begin')
      await asApp.query('select house.become($1, $1)', [trust])
      await expect(asApp.query(statement)).rejects.toMatchObject({ code: '42501' })
      await asApp.query('rollback')
    }
  })

  test('does not tell that somebody called the safeguarding lead', async () => {
    await boot.query(
      `insert into house.history (trust_id, id, at, kind, school_id, subject_id, by_person, clauses, body, commitment)
       values ($1, $2, now(), 'dsl-called', $3, $2, $4, '{e-1}', '{}', $5)`,
      [trust, randomUUID(), schools.oak, person, 'a'.repeat(64)],
    )
    const { rows } = await boot.query(`select clause from house.clause_acts where clause = 'e-1'`)
    expect(rows).toEqual([])
  })

  test('is known as well of what happened before the step that began to keep it', async () => {
    const sql = readFileSync(join(installationRoot(), 'migrations', '0012-when-a-clause-last-acted.sql'), 'utf8')
    const before = await boot.query('select * from house.clause_acts order by history_id, clause')
    expect(before.rows.length).toBeGreaterThan(5)
    await boot.query('drop trigger clauses_acted on house.history')
    await boot.query('drop function house.clauses_acted()')
    await boot.query('drop table house.clause_acts')
    // As the migrator runs it: as the owner, who sees nothing behind a forced wall.
    await boot.query('begin')
    await boot.query('set local role house_owner')
    await boot.query(sql)
    await boot.query('commit')
    expect((await boot.query('select * from house.clause_acts order by history_id, clause')).rows).toEqual(before.rows)
    const forced = await boot.query(`select relforcerowsecurity as forced from pg_class where relname = 'history'`)
    expect(forced.rows).toEqual([{ forced: true }])
  })
})
