import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayOf } from '../../people/people.ts'
import { look } from '../../platform/platform.ts'
import { type FamiliesHouse, openFamiliesHouse } from '../testing/families-house.tsx'
import { isDue, whoIsDue, whoToAsk } from './who-to-ask.store.ts'

let house: FamiliesHouse
const names = new Map<string, string>()
beforeAll(async () => {
  house = await openFamiliesHouse([])
  await family('a yes of the year before last', { said: '2025-11-18' })
  await family('a yes of a year ago', { said: '2026-11-18' })
  await family('a yes of this autumn', { said: '2027-10-01' })
  await family('a yes until a day that she named', { said: '2027-10-01', until: '2027-12-01' })
  await family('a no of long ago', { said: '2025-01-10', answer: 'no' })
  await family('asked in an earlier year and silent', { asked: '2026-01-10' })
  await family('asked this autumn and silent', { asked: '2027-10-10' })
  await family('never asked', {})
  await family('an objection', { said: '2027-10-01', answer: 'objected' })
  await family('an objection taken back', { said: '2027-10-01', answer: 'objected', back: true })
  await family('asked early, and an objection taken back', {
    ...{ said: '2026-01-20', answer: 'objected', back: true, asked: '2026-01-10' },
  })
  await family('a child who turns sixteen', { said: '2027-10-01', born: '2011-12-10' })
  await family('a child who turns eighteen', { said: '2027-01-01', born: '2009-12-10' })
})
afterAll(() => house.close())

type Said = { back?: boolean; said?: string; until?: string; answer?: string; asked?: string; born?: string }
async function family(name: string, { back, said, until, answer = 'yes', asked, born }: Said): Promise<void> {
  const pupil = await house.addPupil(name)
  const guardian = await house.addGuardianRow(pupil, name)
  names.set(guardian, name)
  if (names.size % 2 === 0)
    await house.boot.query(`update house.guardians set email = 'x@y.example' where id = $1`, [guardian])
  if (born !== undefined)
    await house.boot.query('update house.pupils set date_of_birth = $2 where id = $1', [pupil, born])
  if (said !== undefined)
    await house.boot.query(
      `insert into house.consent_answers (trust_id, id, pupil_id, giver, guardian_id, kind, channel, answer, how, wording_id, recorded_by, at, recorded_at, until)
       values ($1, gen_random_uuid(), $2, 'guardian', $3, 'face', 'social', $4, 'link', $5, $1, $6, $6, $7)`,
      [house.trust, pupil, guardian, answer, house.wording, `${said}T10:00:00Z`, until ?? null],
    )
  if (back === true)
    await house.boot.query(
      `insert into house.consent_answers (trust_id, id, pupil_id, giver, guardian_id, kind, channel, answer, how, wording_id, recorded_by, at, recorded_at)
       select trust_id, gen_random_uuid(), pupil_id, giver, guardian_id, kind, channel, 'objection_withdrawn', how, wording_id, recorded_by,
         at + interval '1 day', at + interval '1 day' from house.consent_answers where guardian_id = $1`,
      [guardian],
    )
  if (asked !== undefined)
    await house.boot.query(
      `insert into house.consent_asks (trust_id, id, pupil_id, guardian_id, how, asked_by, at) values ($1, gen_random_uuid(), $2, $3, 'link', $1, $4)`,
      [house.trust, pupil, guardian, `${asked}T10:00:00Z`],
    )
}

const days = [
  '2027-10-05',
  '2027-10-06',
  '2027-10-07',
  '2027-10-20',
  '2027-10-29',
  '2027-12-09',
  '2027-12-11',
  '2028-09-20',
]

test.each(days.flatMap(day => [null, 1, 12].map(months => [day, months] as const)))(
  'on %s, where answers hold %s months, the short way finds the very same people as the long one',
  async (day, months) => {
    const now = { months, at: new Date(`${day}T10:00:00Z`) }
    const found = await look(house.works, house.visitor('office_manager').identity, async ({ tx }) => ({
      long: (await whoToAsk(tx, house.school, null, now)).filter(one => isDue(one, dayOf(now.at))),
      short: await whoIsDue(tx, house.school, now),
      letters: await whoIsDue(tx, house.school, now, 'by letter'),
    }))
    expect(found.short).toEqual(found.long)
    expect(found.letters).toEqual(found.long.filter(({ email }) => email === null))
  },
)

test('of whom an objection was taken back nothing is said, and she is asked as whoever never answered', async () => {
  const found = await look(house.works, house.visitor('office_manager').identity, ({ tx }) =>
    whoToAsk(tx, house.school, null, { months: 12, at: new Date('2027-10-05T10:00:00Z') }),
  )
  const asked = found.map(({ guardian }) => names.get(guardian) ?? '')
  expect(asked).toContain('an objection taken back')
  expect(asked).not.toContain('an objection')
})

test('and there is something to find: by the year, by a named day, by a birthday, and who was asked in an earlier year', async () => {
  const on = (day: string) =>
    look(house.works, house.visitor('office_manager').identity, async ({ tx }) =>
      (await whoIsDue(tx, house.school, { months: 12, at: new Date(`${day}T10:00:00Z`) })).map(
        ({ guardian }) => names.get(guardian) ?? '',
      ),
    )
  expect((await on('2027-10-29')).toSorted()).toEqual([
    'a yes of a year ago',
    'a yes of the year before last',
    'a yes until a day that she named',
    'asked early, and an objection taken back',
    'asked in an earlier year and silent',
  ])
  expect(await on('2027-12-11')).toContain('a child who turns sixteen')
})
