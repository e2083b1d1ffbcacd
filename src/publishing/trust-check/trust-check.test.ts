import { getByRole, queryByRole } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishingRoutes } from '../routes.ts'
import { remindersBeside } from '../testing/reminders-beside.ts'
import { type Asker, openSchoolPages, type SchoolPages } from '../testing/school-pages.tsx'

let at: SchoolPages
let speaker: Asker
let second: string

beforeAll(async () => {
  at = await openSchoolPages('church-primary', publishingRoutes)
  second = await at.house.addSchool('Tansel Lane')
  await at.house.addPupil(at.school, 'Josh', 'Bennett')
  await at.house.addPupil(second, 'Zainab', 'Farooq')
  await at.house.addPupil(second, 'Josh', 'Bennett')
  speaker = await at.as(await at.house.addPerson('Sana Speaker', ['account_manager'], null))
})
afterAll(() => at.close())

const ROWS = `select (select count(*) from house.history) + (select count(*) from house.posts) + (select count(*) from jobs.job) as n`
const rows = async () => (await at.house.boot.query<{ n: string }>(ROWS)).rows[0]?.n

describe('a text of the whole trust', () => {
  test('is checked against the rolls of all its schools, and each pupil is named as one of her school', async () => {
    const page = await speaker.get('/trust-check')
    expect(page.text).toContain('Nothing of it is kept')
    expect((await speaker.get('/')).body.querySelector('a[href="/trust-check"]')).not.toBeNull()
    getByRole(page.body, 'textbox', { name: 'The text' })
    const before = await rows()
    const { status, text } = await speaker.post('/trust-check', {
      text: 'Zainab Farooq and Josh Bennett won the trust cup.',
    })
    expect(status).toBe(200)
    expect(text).toContain('There is a pupil of this name at Tansel Lane.')
    expect(text).toMatch(/pupil of this name at (Robin Hill School or Tansel Lane|Tansel Lane or Robin Hill School)\./)
    expect(text).not.toMatch(/Maple|Year 4/)
    expect(await rows(), 'neither a row of history, nor a post, nor a job').toBe(before)
  })

  test('says beside a finding that it is a reminder, where it is one, and not beside a check', async () => {
    const { body } = await speaker.post('/trust-check', { text: 'Well done Josh Bennett for the poem about the sea.' })
    expect(remindersBeside(body)).toEqual([
      ['This is addressed to one person', true],
      ['This names a pupil', false],
    ])
  })

  test('says what to do where nothing was written or too much', async () => {
    expect(await speaker.post('/trust-check', { text: ' ' })).toMatchObject({ status: 422 })
    expect((await speaker.post('/trust-check', { text: 'a'.repeat(20_001) })).text).toContain('20,000 characters')
    expect((await speaker.post('/trust-check', { text: 'We planted garlic.' })).text).toContain('Nothing was found')
  })

  test('is no way for a school to ask the roll of another: the office at a school opens nothing', async () => {
    for (const role of ['account_manager', 'dsl', 'deputy_dsl'] as const) {
      const own = await at.as(await at.house.addPerson(`Own ${role}`, [role], at.school))
      const { text, body } = await own.post('/trust-check', { text: 'Zainab Farooq sang.' })
      expect(text).toContain('This is for whoever speaks for the whole trust')
      expect(text).not.toContain('Tansel Lane')
      expect(queryByRole(body, 'textbox')).toBeNull()
      expect((await own.get('/')).body.querySelector('a[href="/trust-check"]')).toBeNull()
    }
    for (const who of [at.ann, at.ifeoma]) {
      const asker = await at.as(who)
      expect((await asker.get('/trust-check')).status).toBe(403)
      expect((await asker.post('/trust-check', { text: 'Zainab Farooq sang.' })).status).toBe(403)
    }
    expect((await at.stranger.get('/trust-check')).goesTo).toMatch(/^\/sign-in/)
  })
})
