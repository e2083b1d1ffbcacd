import { getAllByRole, getByRole } from '@testing-library/dom'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { as, theHouse } from '../../platform/platform.ts'
import { consentFactsOf } from '../consent/consent-facts.store.ts'
import { pupilsRoutes } from '../pupils.ts'
import { type FamiliesHouse, openFamiliesHouse } from '../testing/families-house.tsx'
import { inside } from '../testing/phone.ts'

let house: FamiliesHouse
let mother: string
let elder: string
beforeAll(async () => {
  house = await openFamiliesHouse(pupilsRoutes)
})
afterAll(() => house.close())
beforeEach(async () => {
  elder = await house.addPupil('Ines')
  mother = await house.addGuardianRow(elder, 'Ada Marchetti')
  await house.boot.query(`update house.guardians set email = 'ada@home.example' where id = $1`, [mother])
})

/** The same person on both rolls: who came by another file with the same name and address is one guardian (roll-import/two-schools.test.ts). */
async function sibling(name: string, school = house.school): Promise<string> {
  const pupil = await house.addPupil(name, 'Elm', school)
  await house.boot.query(
    `insert into house.guardianships (trust_id, pupil_id, guardian_id, relationship, parental_responsibility, priority)
     values ($1, $2, $3, 'mother', true, 1)`,
    [house.trust, pupil, mother],
  )
  return pupil
}
const saidOf = async (pupil: string) =>
  as(house.works.db, theHouse(house.trust), async tx =>
    ((await consentFactsOf(tx, [pupil])).get(pupil)?.answers ?? [])
      .filter(({ giver }) => giver === mother)
      .map(({ kind, channel, answer }) => `${kind} ${channel} ${answer}`)
      .toSorted(),
  )
/** Every child stands under a heading of her own. */
const namesOn = (body: HTMLElement) =>
  getAllByRole(getByRole(body, 'main'), 'heading', { level: 2 }).map(one => one.textContent)

test('two siblings stand on one page, and one press keeps a different answer for each of them (s1-protocol-1b)', async () => {
  const younger = await sibling('Théo')
  const phone = await inside(house, mother)
  const { body } = await phone.get('/family/answers')
  expect(namesOn(body)).toEqual(expect.arrayContaining(['Ines Marchetti', 'Théo Marchetti']))
  expect(getAllByRole(body, 'button', { name: 'Save my answers' })).toHaveLength(1)
  const { goesTo } = await phone.post('/family/answers', {
    [`wording[${elder}]`]: house.wording,
    [`wording[${younger}]`]: house.wording,
    [`answer[${elder}_named-website]`]: 'yes',
    [`answer[${younger}_named-website]`]: 'no',
  })
  expect(namesOn((await phone.get(goesTo)).body)).toEqual(expect.arrayContaining(['Ines Marchetti', 'Théo Marchetti']))
  expect(await saidOf(elder)).toEqual(['first_name website yes', 'name_with_image website yes'])
  expect(await saidOf(younger)).toEqual(['first_name website no', 'name_with_image website no'])
})

test('siblings at two schools of the trust: one link and one press for both, and each answer is kept with the words of its school', async () => {
  const school = await house.addSchool(house.trust, 'Tansel Lane')
  const words = crypto.randomUUID()
  await house.boot.query(
    `insert into house.consent_wordings values ($1, $2, $3, 'Autumn form', 1, 'en-GB', 'Tansel Lane asks you', '{facebook,bluesky}', true, $4, now())`,
    [house.trust, words, school, house.visitor('headteacher').identity.person],
  )
  const away = await sibling('Noé', school)
  await reachedAt(school, 'ada@home.example')
  const phone = await inside(house, mother)
  const { body, text } = await phone.get('/family/answers')
  expect(namesOn(body)).toEqual(expect.arrayContaining(['Ines Marchetti', 'Noé Marchetti']))
  expect(text).toContain('Tansel Lane')
  await phone.post('/family/answers', {
    [`wording[${elder}]`]: house.wording,
    [`wording[${away}]`]: words,
    [`answer[${elder}_named-website]`]: 'no',
    [`answer[${away}_named-website]`]: 'yes',
  })
  expect(await saidOf(elder)).toEqual(['first_name website no', 'name_with_image website no'])
  expect(await saidOf(away)).toEqual(['first_name website yes', 'name_with_image website yes'])
  const { rows } = await house.boot.query<{ wording_id: string }>(
    'select distinct wording_id from house.consent_answers where pupil_id = any($1) order by 1',
    [[elder, away]],
  )
  expect(rows.map(({ wording_id }) => wording_id)).toEqual([house.wording, words].toSorted())
})

/** A school that has an address of its own for her: the same one, as most families give. */
async function reachedAt(school: string, email: string): Promise<void> {
  await house.boot.query(
    `insert into house.guardian_contacts (trust_id, guardian_id, school_id, email) values ($1, $2, $3, $4)
     on conflict (trust_id, guardian_id, school_id) do update set email = excluded.email`,
    [house.trust, mother, school, email],
  )
}
