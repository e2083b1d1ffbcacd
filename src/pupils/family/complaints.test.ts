import { getByRole, queryByRole } from '@testing-library/dom'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { act } from '../../platform/platform.ts'
import { complaintNeedsOf, pupilsRoutes } from '../pupils.ts'
import { type FamiliesHouse, openFamiliesHouse } from '../testing/families-house.tsx'
import { inside, type Phone } from '../testing/phone.ts'
import { familyJobs } from './family.jobs.ts'
import { familyQueues, TELL_COMPLAINT } from './queues.ts'

let house: FamiliesHouse
beforeAll(async () => {
  house = await openFamiliesHouse(pupilsRoutes, { queues: familyQueues, jobs: familyJobs })
})
afterAll(() => house.close())

let mother: string
let phone: Phone
beforeEach(async () => {
  const pupil = await house.addPupil('Łucja')
  mother = await house.addGuardianRow(pupil, 'Ada Marchetti')
  await house.boot.query(`update house.guardians set email = 'ada@home.example' where id = $1`, [mother])
  await house.boot.query('delete from house.family_complaints')
  phone = await inside(house, mother)
})

const words = 'A picture of the sports day is still up. Please take it down.'
const write = (said = words) => phone.post('/family/complaint', { school: house.school, words: said })
const idOf = async () =>
  (await house.boot.query<{ id: string }>('select id from house.family_complaints order by at desc limit 1')).rows[0]
    ?.id ?? ''
const tell = async (complaint: string) => {
  const job = familyJobs.find(({ name }) => name === TELL_COMPLAINT)
  await job?.work(house.works, { trust: house.trust, complaint })
}
const mails = async () =>
  (
    await house.boot.query<{ to_address: string; body: string }>(
      'select to_address, body from house.kept_mail order by at, id',
    )
  ).rows

test('the page of her children leads to what their school asks of parents (s2-opening-4)', async () => {
  const link = getByRole((await phone.get('/family/answers')).body, 'link', { name: /asks of parents/ })
  expect(link.getAttribute('href')).toBe(`/policy/for-parents/${house.school}`)
})

describe('a family complains', () => {
  test('whoever leads the school is told without a word of it, answers once, and the family reads that on its page', async () => {
    expect((await write()).goesTo).toBe('/family/complaint?said=complained')
    expect((await phone.get('/family/complaint?said=complained')).text).toContain(`${words}Not answered yet.`)
    const id = await idOf()
    await tell(id)
    const told = (await mails()).filter(({ body }) => body.includes('/pupils/complaints'))
    expect(told.map(({ to_address }) => to_address)).toEqual([house.visitor('headteacher').email])
    expect(told[0]?.body).not.toMatch(/sports day|Marchetti/)
    const needs = (role: 'headteacher' | 'office_manager') =>
      act(house.works, house.visitor(role).identity, one => complaintNeedsOf(one, house.visitor(role)))
    expect(await needs('headteacher')).toMatchObject([{ schoolId: house.school, open: 1 }])
    expect(await needs('office_manager')).toEqual([])
    const head = house.asker('headteacher')
    const open = await head.get('/pupils/complaints')
    expect(open.text).toContain('Ada Marchetti')
    expect(open.text).toContain(words)
    const answered = await head.post(`/pupils/complaints/${id}`, { words: 'It came down at noon. We are sorry.' })
    expect(answered.goesTo).toBe(`/pupils/complaints?school=${house.school}&said=answered`)
    expect(await needs('headteacher')).toEqual([])
    const twice = await head.post(`/pupils/complaints/${id}`, { words: 'Another answer' })
    expect([twice.status, twice.text.includes('Somebody else has answered it meanwhile')]).toEqual([422, true])
    await tell(id)
    const [mail, ...more] = (await mails()).filter(({ to_address }) => to_address === 'ada@home.example')
    expect([mail?.body.includes('has answered what you wrote'), mail?.body.includes('noon'), more]).toEqual([
      true,
      false,
      [],
    ])
    expect((await phone.get('/family/complaint')).text).toContain('It came down at noon. We are sorry.')
  })

  test.each([
    ['', 'Write what is wrong'],
    ['  ', 'Write what is wrong'],
    ['x'.repeat(5001), 'Shorten it to 5,000 characters'],
  ])('%#: what cannot be kept comes back with the reason, and stands in its field', async (said, reason) => {
    const { status, body } = await write(said)
    expect(status).toBe(422)
    expect(getByRole(body, 'link', { name: new RegExp(`^${reason}`) }).getAttribute('href')).toBe(
      `#words-${house.school}`,
    )
    expect(body.querySelector('textarea')?.textContent).toBe(said)
    expect(await idOf()).toBe('')
  })

  test('the sixth of a day is not taken, and not lost', async () => {
    for (let number = 0; number < 5; number += 1) expect((await write()).status).toBe(303)
    const sixth = await write('And one more thing.')
    expect([sixth.status, sixth.text.includes('You have written five times today')]).toEqual([422, true])
    expect(sixth.body.querySelector('textarea')?.textContent).toBe('And one more thing.')
  })

  test('only to a school that one of her children goes to, and only within her half hour', async () => {
    const elsewhere = await phone.post('/family/complaint', { school: mother, words })
    expect(elsewhere.status).toBe(422)
    await phone.post('/family/done')
    expect((await write()).goesTo).toBe('/family?said=ended')
    expect(await idOf()).toBe('')
  })

  test('the office sees it and cannot answer; a teacher does not find the page; another family does not see it', async () => {
    await write()
    const office = await house.asker('office_manager').get('/pupils/complaints')
    expect(office.text).toContain('Whoever leads the school answers.')
    expect(queryByRole(office.body, 'button', { name: 'Send the answer' })).toBeNull()
    expect(
      (await house.asker('office_manager').post(`/pupils/complaints/${await idOf()}`, { words: 'x' })).status,
    ).toBe(403)
    expect((await house.asker('teacher').get('/pupils/complaints')).status).toBe(403)
    const other = await inside(house, await house.addGuardianRow(await house.addPupil('Bo'), 'Bo Rossi'))
    expect((await other.get('/family/complaint')).text).not.toContain('sports day')
  })

  test('an answer without words stays in its field; an address of no complaint is not found', async () => {
    await write()
    const head = house.asker('headteacher')
    const empty = await head.post(`/pupils/complaints/${await idOf()}`, { words: ' ' })
    expect([empty.status, empty.text.includes('Write your answer')]).toEqual([422, true])
    for (const id of [mother, 'no-id'])
      expect((await head.post(`/pupils/complaints/${id}`, { words: 'x' })).status).toBe(404)
  })
})
