import { randomUUID } from 'node:crypto'
import { getByLabelText, getByRole, queryByLabelText, queryByRole } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { act } from '../platform/platform.ts'
import { type Asker, openPageHouse, type PageHouse } from '../policy/testing/page-house.tsx'
import { notNamesOf, pupilsRoutes } from './pupils.ts'

let house: PageHouse
let school: string
let other: string
let head: Asker
let headsId: { trust: string; person: string }
let teacher: Asker

beforeAll(async () => {
  house = await openPageHouse(pupilsRoutes)
  const trust = await house.addTrust()
  school = await house.addSchool(trust, 'Orrin Primary')
  other = await house.addSchool(trust, 'Tansel Infants')
  // She heads one school and teaches at the other.
  const person = await house.addPerson(trust, [
    { role: 'headteacher', school },
    { role: 'teacher', school: other },
  ])
  headsId = person.who
  head = await house.signedIn(person.email)
  teacher = await house.signedIn((await house.addPerson(trust, [{ role: 'teacher', school }])).email)
})
afterAll(() => house.close())

const page = () => `/not-names?school=${school}`
const words = async (of = school) =>
  (await act(house.works, headsId, ({ tx }) => notNamesOf(tx, of))).map(one => one.word)
const kinds = async () =>
  (await house.boot.query<{ kind: string }>('select kind from house.history order by at')).rows.map(row => row.kind)

describe('words that are not names here (s2-school-use-05a)', () => {
  test('the head adds a word, everybody at the school sees it and who added it', async () => {
    const added = await head.post(page(), { word: '  Grace   Hall ' })
    expect(added.goesTo).toBe(`${page()}&done=added`)
    const seen = await teacher.get('/not-names')
    expect(seen.status).toBe(200)
    expect(seen.text).toContain('1 word on the list')
    expect(seen.text).toMatch(/Grace HallAdded by Person \d+/)
    expect(await kinds()).toContain('not-a-name-added')
  })

  test('a teacher sees no field, is told whom to ask, and a form sent all the same is refused', async () => {
    const { body, text } = await teacher.get('/not-names')
    expect(queryByLabelText(body, 'Add a word')).toBeNull()
    expect(queryByRole(body, 'button')).toBeNull()
    expect(text).toContain('Ask the headteacher or a deputy to add it.')
    expect((await teacher.post(page(), { word: 'Rowan' })).status).toBe(403)
    expect(await words()).toEqual(['Grace Hall'])
  })

  test.each([
    ['', 'Enter the word'],
    ['grace hall', 'This word is on the list already'],
    ['x'.repeat(61), 'Enter one word or a few, at most 60 characters'],
  ])('“%s” comes back with the reason beside it, and what was typed', async (typed, reason) => {
    const { status, body } = await head.post(page(), { word: typed })
    expect(status).toBe(422)
    expect(getByRole(body, 'link', { name: reason }).getAttribute('href')).toBe('#word')
    const field = getByLabelText<HTMLInputElement>(body, 'Add a word')
    expect(field.value).toBe(typed)
    expect(body.querySelector(`#${field.getAttribute('aria-describedby')?.split(' ').at(-1)}`)?.textContent).toContain(
      reason,
    )
    expect(await words()).toEqual(['Grace Hall'])
  })

  test('two presses at once add one word', async () => {
    const answers = await Promise.all([head.post(page(), { word: 'Poppy' }), head.post(page(), { word: 'Poppy' })])
    expect(new Set(answers.map(one => one.status))).toEqual(new Set([303, 422]))
    expect(await words()).toEqual(['Grace Hall', 'Poppy'])
    const { rows } = await house.boot.query<{ id: string }>("select id from house.not_names where word = 'Poppy'")
    await head.post(`/not-names/${rows[0]?.id ?? ''}/end?school=${school}`, {})
  })

  test('NUL and half an emoji do no harm', async () => {
    expect((await head.post(page(), { word: 'Ivy\u0000\ud83d' })).status).toBe(303)
    expect(await words()).toEqual(['Grace Hall', 'Ivy\ufffd'])
  })

  test('the head of one school changes nothing in another, where she teaches', async () => {
    const outcome = await head.post(`/not-names?school=${other}`, { word: 'Daisy' })
    expect(outcome.status).toBe(404)
    expect(await words(other)).toEqual([])
    await house.boot.query(
      `insert into house.not_names select trust_id, $1, $2, 'Daisy', added_by, added_at, null from house.not_names limit 1`,
      [randomUUID(), other],
    )
    const { rows } = await house.boot.query<{ id: string }>('select id from house.not_names where school_id = $1', [
      other,
    ])
    expect((await head.post(`/not-names/${rows[0]?.id ?? ''}/end?school=${school}`, {})).goesTo).toBe(
      `${page()}&done=gone`,
    )
    expect(await words(other)).toEqual(['Daisy'])
  })

  test('a word is taken off by a press, stays in history, and a second press says so', async () => {
    const { body } = await head.get(page())
    const button = getByRole(body, 'button', { name: 'Take Grace Hall off the list' })
    const path = button.closest('form')?.getAttribute('action') ?? ''
    expect((await head.post(path, {})).goesTo).toBe(`${page()}&done=ended`)
    expect((await head.post(path, {})).goesTo).toBe(`${page()}&done=gone`)
    expect(await words()).toEqual(['Ivy\ufffd'])
    expect((await kinds()).filter(kind => kind === 'not-a-name-ended')).toHaveLength(2)
    expect((await head.post('/not-names/no-id-at-all/end', {})).goesTo).toBe(`${page()}&done=gone`)
    expect((await head.post(`/not-names/no-id-at-all/end?school=${school}`, {})).goesTo).toBe(`${page()}&done=gone`)
  })

  test('opening the page changes nothing', async () => {
    const before = await kinds()
    expect((await head.get(page())).status).toBe(200)
    expect((await head.get('/not-names')).text).toContain('Of which school?')
    expect(await kinds()).toEqual(before)
  })
})
