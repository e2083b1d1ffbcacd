import { getAllByRole, getByRole, queryAllByRole, queryByRole } from '@testing-library/dom'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayOf, daysAfter, type Visitor } from '../../people/people.ts'
import { as } from '../../platform/platform.ts'
import { homeRoutes } from '../home/home.routes.ts'
import { publishingSubscriptions } from '../publishing.subscriptions.ts'
import { openSchoolPages, type SchoolPages } from '../testing/school-pages.tsx'
import { leaversRoutes } from './leavers.routes.tsx'

let at: SchoolPages
let lea: Visitor
let facebook: string

beforeAll(async () => {
  at = await openSchoolPages('church-primary', [...homeRoutes, ...leaversRoutes])
  facebook = await at.house.addAccount(at.school, 'facebook', 'Robin Hill on Facebook')
  await at.house.addAccount(at.school, 'instagram', 'Robin Hill in pictures')
  lea = await at.house.addPerson('Lea Leaver', ['teacher'], at.school)
  // She has worked here for a while.
  at.house.pass(86_400_000)
})
afterAll(() => at.close())

const lastDay = (person: Visitor, day: string | null) =>
  at.house.boot.query('update house.people set left_on = $2 where id = $1', [person.identity.person, day])

/** As the register tells it. */
async function leaves(person: Visitor, day: string) {
  await lastDay(person, day)
  const left = publishingSubscriptions.find(one => one.fact === 'person-left')
  const ids = { trust: at.house.trust, subject: person.identity.person, fact: person.identity.person }
  await left?.take(at.house.works, ids)
}
/** As the night tells it. */
async function isOver(person: Visitor) {
  const over = publishingSubscriptions.find(one => one.fact === 'last-day-over')
  const ids = { trust: at.house.trust, subject: person.identity.person, fact: person.identity.person }
  await over?.take(at.house.works, { ...ids, school: at.school })
}
const LINE = /^See the accounts : Lea Leaver/
const today = () => dayOf(at.house.clock.at ?? new Date())

test('who keeps the accounts has a line for whoever leaves, and nobody else has', async () => {
  const gethin = await at.as(at.gethin)
  expect(queryByRole((await gethin.get('/')).body, 'link', { name: LINE })).toBeNull()
  await leaves(lea, daysAfter(today(), 3))
  const first = await gethin.get('/')
  expect(first.text).toContain('Take Lea Leaver off 2 official accounts')
  expect(getByRole(first.body, 'link', { name: LINE }).getAttribute('href')).toBe('/accounts/leavers')
  expect(queryByRole((await (await at.as(at.ann)).get('/')).body, 'link', { name: LINE })).toBeNull()
  const kept = (await at.happened(lea.identity.person)).filter(({ kind }) => kind === 'leaver-to-take-off')
  expect(kept).toHaveLength(1)
})

test('a last day that is corrected asks once', async () => {
  await leaves(lea, daysAfter(today(), 1))
  const { body } = await (await at.as(at.gethin)).get('/accounts/leavers')
  expect(getAllByRole(body, 'button', { name: /^Done : Lea Leaver/ })).toHaveLength(2)
})

test('one press for each account is kept with who was taken off which, and nobody without that office can press', async () => {
  const gethin = await at.as(at.gethin)
  const before = await gethin.get('/accounts/leavers')
  const form = getByRole(before.body, 'button', { name: 'Done : Lea Leaver, Robin Hill on Facebook' }).closest('form')
  const action = form?.getAttribute('action') ?? ''
  expect((await (await at.as(at.ann)).post(action)).status).toBe(403)
  expect((await gethin.post(action)).goesTo).toBe('/accounts/leavers?done=yes')
  // Pressed twice: kept once.
  await gethin.post(action)
  const after = await gethin.get('/accounts/leavers')
  expect(getAllByRole(after.body, 'button', { name: /^Done/ }).map(button => button.textContent)).toEqual([
    'Done: Lea Leaver, Robin Hill in pictures',
  ])
  expect((await at.happened(facebook)).map(({ kind }) => kind)).toEqual(['leaver-taken-off'])
})

test('a last day that is corrected once more, and its arrival, ask nothing anew about the account that is done', async () => {
  await leaves(lea, daysAfter(today(), 2))
  await isOver(lea)
  const { body } = await (await at.as(at.gethin)).get('/accounts/leavers')
  expect(getAllByRole(body, 'button', { name: /^Done : Lea Leaver/ })).toHaveLength(1)
})

test('who comes back is taken off nothing', async () => {
  await lastDay(lea, null)
  const { body } = await (await at.as(at.gethin)).get('/accounts/leavers')
  expect(queryAllByRole(body, 'button', { name: /Lea Leaver/ })).toEqual([])
})

test('who came back and leaves again is taken off every account again', async () => {
  const { trust, person } = { trust: at.house.trust, person: lea.identity.person }
  const later = new Date((at.house.clock.at ?? new Date()).getTime() + 1)
  at.house.pass(2)
  await at.house.boot.query(
    `insert into house.role_holdings values ($1, gen_random_uuid(), $2, 'teacher', $3, '2020-09-02', null, $4)`,
    [trust, person, at.school, later],
  )
  await leaves(lea, daysAfter(today(), 2))
  const { body } = await (await at.as(at.gethin)).get('/accounts/leavers')
  expect(getAllByRole(body, 'button', { name: /^Done : Lea Leaver/ })).toHaveLength(2)
})

test('who came back for a fixed term is on nobody’s list while she works, and on it anew when that day is over', async () => {
  const tess = await at.house.addPerson('Tess Term', ['teacher'], at.school)
  const person = tess.identity.person
  const lines = async () =>
    queryAllByRole((await (await at.as(at.gethin)).get('/accounts/leavers')).body, 'button', { name: /^Done : Tess/ })
      .length
  await leaves(tess, daysAfter(today(), -20))
  expect(await lines()).toBe(2)
  const ends = daysAfter(today(), 2)
  at.house.pass(1)
  const back = at.house.clock.at
  await lastDay(tess, null)
  await at.house.boot.query(`update house.role_holdings set ends_on = $2 where person_id = $1`, [
    person,
    daysAfter(today(), -20),
  ])
  await at.house.boot.query(
    `insert into house.role_holdings values ($1, gen_random_uuid(), $2, 'teacher', $3, '2020-09-02', $4, $5)`,
    [at.house.trust, person, at.school, ends, back],
  )
  expect(await lines()).toBe(0)
  // What the night before had told is heard late.
  await isOver(tess)
  expect(await lines()).toBe(0)
  at.house.pass(3 * 86_400_000)
  await isOver(tess)
  expect(await lines()).toBe(2)
  const { rows } = await at.house.boot.query<{ asked: Date }>(
    'select asked_at as asked from house.leaver_tasks where person_id = $1',
    [person],
  )
  expect(rows.every(({ asked }) => asked > (back ?? new Date()))).toBe(true)
  expect(rows).toHaveLength(2)
  at.house.clock.at = back
})

test('who only acted for somebody here is asked about when she leaves the trust, and not while she goes on elsewhere', async () => {
  const other = await at.house.addSchool()
  const stand = await at.house.addPerson('Sunny Standin', ['teacher'], other)
  const person = stand.identity.person
  const absence = await at.house.boot.query<{ id: string }>(
    `insert into house.absences (trust_id, id, person_id, starts_on, ends_on, said_by, said_at) values ($1, gen_random_uuid(), $2, '2020-09-02', '2020-09-09', $2, now()) returning id`,
    [at.house.trust, at.gethin.identity.person],
  )
  await at.house.boot.query(
    `insert into house.role_holdings (trust_id, id, person_id, role, school_id, starts_on, ends_on, created_at, acting_for, absence_id)
     values ($1, gen_random_uuid(), $2, 'account_manager', $3, '2020-09-02', '2020-09-09', '2020-09-02', $4, $5)`,
    [at.house.trust, person, at.school, at.gethin.identity.person, absence.rows[0]?.id],
  )
  const lines = async () =>
    queryAllByRole((await (await at.as(at.gethin)).get('/accounts/leavers')).body, 'button', { name: /^Done : Sunny/ })
      .length
  await isOver(stand)
  expect(await lines()).toBe(0)
  await leaves(stand, daysAfter(today(), 3))
  expect(await lines()).toBe(2)
})

test('whose last role simply ran out is taken off the accounts of that school, with the day on which it ended', async () => {
  const agata = await at.house.addPerson('Agata Agency', ['teacher'], at.school)
  await at.house.boot.query(
    `update house.role_holdings set ends_on = $2, created_at = '2020-09-01' where person_id = $1`,
    [agata.identity.person, daysAfter(today(), -1)],
  )
  await isOver(agata)
  await isOver(agata)
  const { body } = await (await at.as(at.gethin)).get('/accounts/leavers')
  expect(getAllByRole(body, 'button', { name: /^Done : Agata Agency/ })).toHaveLength(2)
  const kept = (await at.happened(agata.identity.person)).filter(({ kind }) => kind === 'leaver-to-take-off')
  expect(kept).toHaveLength(1)
})

test('an account manager who leaves is not asked to take herself off; the head is', async () => {
  await leaves(at.gethin, daysAfter(today(), 5))
  expect((await (await at.as(at.gethin)).get('/')).text).not.toContain('Take Gethin Manager off')
  expect((await (await at.as(at.ifeoma)).get('/')).text).toContain('Take Gethin Manager off 2 official accounts')
})

test('the wall lets nobody say it of herself, nor in the name of another', async () => {
  await leaves(lea, daysAfter(today(), 3))
  const says = (who: Visitor, of: Visitor, by: Visitor) =>
    as(at.house.works.db, who.identity, tx =>
      tx
        .updateTable('leaver_tasks')
        .set({ done_by: by.identity.person, done_at: new Date() })
        .where('person_id', '=', of.identity.person)
        .where('done_at', 'is', null)
        .returning('id')
        .execute(),
    )
  const refused = { code: '42501' }
  await expect(says(at.gethin, at.gethin, at.gethin)).rejects.toMatchObject(refused)
  await expect(says(at.gethin, lea, at.ifeoma)).rejects.toMatchObject(refused)
  expect(await says(at.gethin, lea, at.gethin)).not.toEqual([])
})
