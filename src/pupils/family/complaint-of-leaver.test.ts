import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, as } from '../../platform/platform.ts'
import { complaintNeedsOf, pupilsRoutes } from '../pupils.ts'
import { type FamiliesHouse, openFamiliesHouse } from '../testing/families-house.tsx'
import { inside } from '../testing/phone.ts'
import { familyJobs } from './family.jobs.ts'
import { familyQueues, TELL_COMPLAINT } from './queues.ts'

let house: FamiliesHouse
beforeAll(async () => {
  house = await openFamiliesHouse(pupilsRoutes, {
    queues: familyQueues,
    jobs: familyJobs,
    also: ['chair_of_governors'],
  })
})
afterAll(() => house.close())

const said = 'The head laughed at my daughter in front of the camera.'
const readers = '/pupils/complaints/about-the-head'

test('a complaint about the head stays with whoever reads it when the writer’s children have left: page, first page and answer', async () => {
  const pupil = await house.addPupil('Łucja')
  const mother = await house.addGuardianRow(pupil, 'Ada Marchetti')
  await house.boot.query(`update house.guardians set email = 'ada@home.example', language = 'pl' where id = $1`, [
    mother,
  ])
  const phone = await inside(house, mother)
  await phone.post('/family/complaint', { school: house.school, words: said, about: 'head' })
  const { rows } = await house.boot.query<{ id: string }>('select id from house.family_complaints')
  const [{ id } = { id: '' }] = rows
  await house.boot.query(`update house.pupils set left_on = '2026-10-01' where id = $1`, [pupil])

  const chair = house.visitor('chair_of_governors')
  const needs = () => act(house.works, chair.identity, one => complaintNeedsOf(one, chair))
  expect(await needs()).toMatchObject([{ schoolId: house.school, open: 1, aboutHead: true }])
  const seen = (await house.asker('chair_of_governors').get(readers)).text
  for (const words of ['Ada Marchetti', said]) expect(seen).toContain(words)

  const answered = await house
    .asker('chair_of_governors')
    .post(`${readers}/${id}`, { words: 'I have spoken with her.' })
  expect(answered.goesTo).toBe(`${readers}?said=answered`)
  await house.workOff(TELL_COMPLAINT)
  const mails = await house.boot.query<{ to_address: string }>(
    `select to_address from house.kept_mail where to_person = $1`,
    [mother],
  )
  expect(mails.rows).toEqual([{ to_address: 'ada@home.example' }])

  // Whoever wrote it is named by the database to those who read it, and to nobody else.
  const named = (role: 'chair_of_governors' | 'headteacher' | 'office_manager') =>
    as(house.works.db, house.visitor(role).identity, tx =>
      tx
        .selectFrom(eb => eb.fn<{ name: string }>('house.complainant', [eb.val(id)]).as('g'))
        .select('g.name')
        .execute(),
    )
  expect(await named('chair_of_governors')).toEqual([{ name: 'Ada Marchetti' }])
  expect(await named('headteacher')).toEqual([])
  expect(await named('office_manager')).toEqual([])
})
