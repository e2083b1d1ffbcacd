import { getByRole, queryByRole } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { act } from '../../platform/platform.ts'
import { type Asker, openPageHouse, type PageHouse } from '../../policy/testing/page-house.tsx'
import { publishingQueues } from '../queues.ts'
import { watchedWordsRoutes } from './watched-words.routes.ts'
import { watchedOf } from './watched-words.store.ts'

let house: PageHouse
let school: string
let other: string
let head: Asker
let teacher: Asker
let headsId: { trust: string; person: string }

beforeAll(async () => {
  house = await openPageHouse(watchedWordsRoutes, { queues: publishingQueues })
  const trust = await house.addTrust()
  school = await house.addSchool(trust, 'Orrin Primary')
  other = await house.addSchool(trust, 'Tansel Infants')
  const person = await house.addPerson(trust, [
    { role: 'headteacher', school },
    { role: 'teacher', school: other },
  ])
  headsId = person.who
  head = await house.signedIn(person.email)
  teacher = await house.signedIn((await house.addPerson(trust, [{ role: 'teacher', school }])).email)
})
afterAll(() => house.close())

const path = () => `/watched-words?school=${school}`
const kept = async (day: string, of = school) =>
  (await act(house.works, headsId, ({ tx }) => watchedOf(tx, of, day))).map(one => one.name)
const subject = { does: 'subject', name: 'the dispute', words: 'walkout', why: 'Talks go on.', 'until-day': '1' }

describe('words and subjects to watch (s1-reputation-10, s4-3-eg-11)', () => {
  test('the head closes a subject, everybody at the school reads until when and that unions are not meant', async () => {
    const year = String(new Date().getUTCFullYear() + 1)
    const added = await head.post(path(), { ...subject, 'until-month': '1', 'until-year': year })
    expect(added.goesTo).toBe(`${path()}&done=added`)
    const { text, body } = await teacher.get('/watched-words')
    expect(text).toContain('1 subject is closed for now')
    expect(text).toContain('Also known by: the dispute, walkout')
    expect(text).toContain('to their union')
    expect(queryByRole(body, 'button')).toBeNull()
    const { rows } = await house.boot.query<{ count: string }>(
      `select count(*) from house.history where kind = 'words-watched'`,
    )
    expect(rows).toEqual([{ count: '1' }])
  })

  test('it opens again by itself when its day has passed', async () => {
    const year = new Date().getUTCFullYear() + 1
    expect(await kept(`${year}-01-01`)).toEqual(['the dispute'])
    expect(await kept(`${year}-01-02`)).toEqual([])
  })

  test('a teacher’s form is refused, and so is the head’s at a school where she only teaches', async () => {
    expect((await teacher.post(path(), { does: 'warns', name: 'cake', why: 'x' })).status).toBe(403)
    await head.post(`/watched-words?school=${other}`, { does: 'warns', name: 'cake', why: 'Nuts.' })
    expect(await kept('2026-01-01', other)).toEqual([])
  })

  test('a subject without a day comes back with the reason at the day, and with what was typed', async () => {
    const { status, body } = await head.post(path(), {
      ...subject,
      name: 'the inquiry',
      'until-day': '31',
      'until-month': '2',
    })
    expect(status).toBe(422)
    const link = getByRole(body, 'link', { name: 'Enter the day until which it is closed, such as 18 12 2026' })
    expect(link.getAttribute('href')).toBe('#until-day')
    expect(body.querySelector<HTMLInputElement>('#name')?.value).toBe('the inquiry')
    expect(body.querySelector<HTMLInputElement>('#until-day')?.value).toBe('31')
  })

  test('taken off, it is gone from the list and stays in history', async () => {
    await head.post(path(), { does: 'stops', name: 'Fudge Factor', why: 'A shop we fell out with.' })
    const { body } = await head.get(path())
    const off = getByRole<HTMLButtonElement>(body, 'button', { name: /Take off Fudge Factor/ })
    const ended = await head.post(off.form?.getAttribute('action') ?? '', {})
    expect(ended.goesTo).toBe(`${path()}&done=ended`)
    expect(await kept('2026-01-01')).toEqual(['the dispute'])
    const again = await head.post(off.form?.getAttribute('action') ?? '', {})
    expect(again.goesTo).toBe(`${path()}&done=gone`)
  })
})
