import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roles } from './policy/policy.ts'
import { type EveryRoute, openEveryRoute, routes } from './sample/testing/every-route.ts'

// Somebody holds every role at one school and only governs another of the same trust. Whatever she names in a path or a form, no route for another role
// may show her that other school or change anything there.

/** What she must not meet: the school by its name and what is its own. */
const SCHOOL = 'Quillmere Infants'
const OWN_WORDS = ['Zebedee', 'Quillfeather', 'Ottoline']

let every: EveryRoute
let governed: string
let cookie: string
let rows: string[]

beforeAll(async () => {
  every = await openEveryRoute()
  const { boot, trust, school } = every.house
  governed = await every.house.addSchool(trust)
  const [pupil, guardian] = [randomUUID(), randomUUID()]
  await boot.query('update house.schools set name = $2 where id = $1', [governed, SCHOOL])
  await boot.query(
    `insert into house.pupils (trust_id, id, school_id, legal_forename, surname, date_of_birth, year_group, class_name, admitted_on)
     values ($1, $2, $3, 'Zebedee', 'Quillfeather', '2018-03-04', '3', '3A', '2022-09-01')`,
    [trust, pupil, governed],
  )
  await boot.query(`insert into house.guardians (trust_id, id, name) values ($1, $2, 'Ottoline Quillfeather')`, [
    trust,
    guardian,
  ])
  await boot.query(
    `insert into house.guardianships (trust_id, pupil_id, guardian_id, relationship, parental_responsibility, priority)
     values ($1, $2, $3, 'mother', true, 1)`,
    [trust, pupil, guardian],
  )
  const person = await every.house.addPerson(trust, [
    ...roles.filter(role => role !== 'trust_administrator').map(role => ({ role, school })),
    { role: 'governor', school: governed },
  ])
  cookie = await every.house.enter(person)
  rows = await rowsThere()
})
afterAll(() => every.house.close())

const named = () => new URLSearchParams({ school: governed, class: '3A', name: 'zebedee', place: governed }).toString()

async function ask(method: 'GET' | 'POST', path: string) {
  return every.house.server.inject({
    method,
    url: `${path}?${named()}`,
    headers: {
      cookie,
      'sec-fetch-site': 'same-origin',
      ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
    },
    ...(method === 'POST' ? { payload: named() } : {}),
  })
}

/** Every table with rows of that school, and how many: who looked, too. */
async function rowsThere(): Promise<string[]> {
  const { boot } = every.house
  const tables = await boot.query<{ name: string }>(
    `select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'house' and c.column_name = 'school_id' and t.table_type = 'BASE TABLE' order by 1`,
  )
  const counts = await boot.query<{ name: string; count: string }>(
    tables.rows
      .map(({ name }) => `select '${name}' as name, count(*) from house.${name} where school_id = '${governed}'`)
      .join(' union all '),
  )
  return counts.rows.filter(({ count }) => count !== '0').map(({ name, count }) => `${name}: ${count}`)
}

/** Routes that a governor may not use at all, and those that everybody of a school may. */
const forOthers = routes.filter(({ may }) => typeof may !== 'string' && !may.includes('governor'))
const forAll = routes.filter(({ may, path }) => may === 'signed-in' && path !== '/me/sessions')

describe('a school that somebody only governs, asked for by a role she holds at another', () => {
  test.each(forOthers.map(route => [`${route.method} ${route.path}`, route] as const))(
    '%s shows her nothing of it and does nothing there',
    async (_name, route) => {
      const { body, statusCode } = await ask(route.method, every.pathOf(route, 'real'))
      expect(statusCode).toBeLessThan(500)
      for (const word of [SCHOOL, ...OWN_WORDS]) expect([word, body.includes(word)]).toEqual([word, false])
      expect(await rowsThere()).toEqual(rows)
    },
  )
})

describe('a school that somebody only governs, at a page for everybody', () => {
  test.each(forAll.map(route => [`${route.method} ${route.path}`, route] as const))(
    '%s names no child and no guardian of it',
    async (_name, route) => {
      const { body, statusCode } = await ask(route.method, every.pathOf(route, 'real'))
      expect(statusCode).toBeLessThan(500)
      for (const word of OWN_WORDS) expect([word, body.includes(word)]).toEqual([word, false])
    },
  )
})
