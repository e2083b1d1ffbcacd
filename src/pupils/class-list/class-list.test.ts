import { getByRole } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endDevices } from '../../people/people.ts'
import { act } from '../../platform/platform.ts'
import type { Role } from '../../policy/policy.ts'
import { pupilsRoutes } from '../pupils.ts'
import { type FamiliesHouse, openFamiliesHouse } from '../testing/families-house.tsx'
import { classListRoutes } from './class-list.routes.ts'
import { keepClassList, keptListStays } from './keep-class-list.ts'

let house: FamiliesHouse
const PATH = '/pupils/my-class?class=Elm'
const platforms = async () => ['facebook'] as const

beforeAll(async () => {
  house = await openFamiliesHouse([...pupilsRoutes, ...classListRoutes(platforms)])
  const fine = await house.addPupil('Ana')
  const mother = await house.addGuardianRow(fine, 'Ada Marchetti')
  const some = await house.addPupil('Bo')
  const father = await house.addGuardianRow(some, 'Ed Marchetti')
  const flagged = await house.addPupil('Cy')
  await house.addPupil('Di')
  await house.addPupil('Elsewhere', 'Oak')
  const say = async (pupil: string, guardian: string, channel: string) =>
    house.boot.query(
      `insert into house.consent_answers values ($1, gen_random_uuid(), $2, 'guardian', $3, null, 'face', $4, 'yes', $5, 'paper', null, $6, now(), now(), null)`,
      [house.trust, pupil, guardian, channel, house.wording, house.visitor('office_manager').identity.person],
    )
  for (const channel of ['in_school', 'social']) await say(fine, mother, channel)
  await say(some, father, 'in_school')
  for (const channel of ['in_school', 'social']) await say(flagged, await house.addGuardianRow(flagged, 'Flo'), channel)
  await house.boot.query(
    `insert into house.never_publish_flags values ($1, gen_random_uuid(), $2, 'adopted', $3, now(), '2999-01-01', null, null)`,
    [house.trust, flagged, house.visitor('dsl').identity.person],
  )
})
afterAll(() => house.close())

const get = (role: Role, path: string) => house.asker(role).get(path)
const lines = (body: HTMLElement) =>
  [...body.querySelectorAll('tbody tr')].map(line => (line.textContent ?? '').replaceAll(/\s+/g, ' '))
const elm = { id: '', name: 'Orrin Primary' }
const keep = (role: Role) =>
  keepClassList(house.works, house.visitor(role), { ...elm, id: house.school }, 'Elm', platforms)

describe('the class list', () => {
  test('has a name and one mark a child, and the flagged one reads like the one nobody answered for (s1-protocol-2c)', async () => {
    const { body, html } = await get('teacher', PATH)
    const [ana, bo, cy = '', di = ''] = lines(body)
    expect([ana, bo]).toEqual(['Ana Marchetti✓Fine', 'Bo Marchetti?Ask first'])
    expect(Buffer.from(cy.replace('Cy', 'Di'))).toEqual(Buffer.from(di))
    expect(di).toBe('Di Marchetti✕Not in pictures')
    expect(html).not.toMatch(/adopted|flag|withdrawn|objected|no answer|Elsewhere/i)
  })

  test('finds a child by a part of her name, without script, and says so where there is none', async () => {
    const { body, text } = await get('teacher', `${PATH}&name=%20CY%20march`)
    expect(lines(body)).toEqual(['Cy Marchetti✕Not in pictures'])
    expect(getByRole(body, 'searchbox', { name: 'Find a child by name' }).getAttribute('value')).toBe('CY march')
    expect(getByRole(body, 'link', { name: 'Show the whole class' }).getAttribute('href')).not.toContain('name=')
    expect(text).not.toContain('No child of this class')
    const nobody = await get('teacher', `${PATH}&name=Zed`)
    expect([lines(nobody.body), nobody.text.includes('No child of this class is found by “Zed”.')]).toEqual([[], true])
  })

  test('says before the press until when what is kept works without a signal', async () => {
    const soon = new Date(Date.now() + 60_000)
    const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' })
    house.clock.at = soon
    try {
      expect((await get('teacher', PATH)).text).toContain(
        `Kept now, it works without a signal until tomorrow ${time.format(soon)}.`,
      )
    } finally {
      house.clock.at = null
    }
  })

  test('is one class: without a choice it lists classes and no child', async () => {
    const { text, body } = await get('teacher', '/pupils/my-class')
    expect(text).not.toContain('Marchetti')
    expect(getByRole(body, 'link', { name: 'Elm' }).getAttribute('href')).toContain('class=Elm')
    expect((await get('teacher', '/pupils/my-class?class=Ash')).status).toBe(404)
  })

  test('who looked at it is written down, also of a teacher, who keeps no register; the office reads it', async () => {
    await house.boot.query(`delete from house.family_looks where page = 'class-list'`)
    await get('teacher', '/pupils/my-class?class=Elm')
    const { rows } = await house.boot.query<{ pupils: string[] }>(
      `select person_id, pupils from house.family_looks where page = 'class-list'`,
    )
    expect(rows).toMatchObject([{ person_id: house.visitor('teacher').identity.person }])
    expect(rows[0]?.pupils.length).toBeGreaterThan(3)
    const seen = await get('office_manager', `/pupils/${rows[0]?.pupils[0]}`)
    expect(seen.text).toContain('the class with its marks')
  })

  test('another school’s is not found, and no list leaves by its press', async () => {
    const other = await house.addSchool(house.trust, 'Elsewhere')
    expect((await get('teacher', `/pupils/my-class?school=${other}&class=Elm`)).status).toBe(404)
    const pressed = await house.asker('teacher').post(`/pupils/my-class/keep?school=${other}&class=Elm`, {})
    expect(pressed.status).toBe(404)
  })
})

describe('a copy on a phone', () => {
  test('is remembered by whom and when, without a child; only the hash of its key is kept', async () => {
    const { key, list } = await keep('teacher')
    expect(list.children).toHaveLength(4)
    const { rows } = await house.boot.query(
      `select k.class_name, k.person_id, h.body, k.key_hash from house.kept_class_lists k join house.history h on h.subject_id = k.id where h.kind = 'class-list-kept'`,
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ class_name: 'Elm', person_id: house.visitor('teacher').identity.person })
    expect(JSON.stringify(rows)).not.toContain(key)
    expect(JSON.stringify(rows)).not.toContain('Marchetti')
  })

  test('may stay, until the devices of its keeper are ended; a later copy stays', async () => {
    const { key } = await keep('teacher')
    const others = await keep('headteacher')
    expect(await keptListStays(house.works, key)).toBe(true)
    const { identity } = house.visitor('teacher')
    await act(house.works, identity, one => endDevices(one, identity.person, 'owner'))
    expect(await keptListStays(house.works, key)).toBe(false)
    expect(await keptListStays(house.works, others.key)).toBe(true)
    expect(await keptListStays(house.works, (await keep('teacher')).key)).toBe(true)
  })

  test('goes when its day is over, when its keeper leaves and when her role ends; an unknown key has no copy', async () => {
    const now = async () => keptListStays(house.works, key)
    const { key } = await keep('account_manager')
    const person = house.visitor('account_manager').identity.person
    const set = (sql: string) => house.boot.query(sql, [person])
    await set(`update house.people set left_on = current_date - 1 where id = $1`)
    expect(await now()).toBe(false)
    await set(`update house.people set left_on = null where id = $1`)
    expect(await now()).toBe(true)
    await set(`update house.role_holdings set ends_on = current_date - 1 where person_id = $1`)
    expect(await now()).toBe(false)
    await set(`update house.role_holdings set ends_on = null where person_id = $1`)
    await set(
      `update house.kept_class_lists set kept_at = kept_at - interval '24 hours', until = until - interval '24 hours' where person_id = $1`,
    )
    expect(await now()).toBe(false)
    expect(await keptListStays(house.works, '')).toBe(false)
  })

  test('of a proprietor stays while she leads the school herself, and goes when it has a head', async () => {
    const school = await house.addSchool(house.trust, 'Tansel Lane')
    await house.boot.query(`update house.schools set governance = 'independent' where id = $1`, [school])
    await house.addPupil('Ash', 'Elm', school)
    const { who } = await house.addPerson(house.trust, [{ role: 'proprietor', school }])
    const holdings = [
      { role: 'proprietor', school },
      { role: 'headteacher', school, leadsAs: 'proprietor' },
    ] as const
    const visitor = { ...house.visitor('teacher'), identity: who, holdings }
    const { key } = await keepClassList(house.works, visitor, { id: school, name: 'Tansel Lane' }, 'Elm', platforms)
    expect(await keptListStays(house.works, key)).toBe(true)
    await house.addPerson(house.trust, [{ role: 'headteacher', school }])
    expect(await keptListStays(house.works, key)).toBe(false)
  })

  test('without script a press keeps nothing and leads back', async () => {
    const before = await house.boot.query('select count(*) from house.kept_class_lists')
    const pressed = await house.asker('teacher').post('/pupils/my-class/keep?class=Elm', {})
    expect(pressed.goesTo).toBe(`/pupils/my-class?school=${house.school}&class=Elm`)
    expect((await house.boot.query('select count(*) from house.kept_class_lists')).rows).toEqual(before.rows)
  })

  test('the page that shows it, the question whether it stays and the worker need nobody signed in and name no child', async () => {
    for (const path of ['/pupils/my-class/kept', '/pupils/my-class/still', '/pupils/my-class-worker.js']) {
      const answer = await house.server.inject({ method: 'GET', url: path })
      expect([path, answer.statusCode]).toEqual([path, 200])
      expect(answer.body).not.toContain('Marchetti')
    }
  })
})
