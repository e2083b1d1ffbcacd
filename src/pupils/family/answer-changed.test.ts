import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dayOf } from '../../people/people.ts'
import { familyLanguageFor, wordsIn } from '../../ui/ui.ts'
import { type OneAnswer } from '../consent/record-answers.rule.ts'
import { pupilsRoutes, recordAnswers } from '../pupils.ts'
import { takeBackSlips } from '../slips/take-back-slips.ts'
import { recordSlips } from '../slips/record-slips.ts'
import { type FamiliesHouse, openFamiliesHouse } from '../testing/families-house.tsx'
import { familyJobs } from './family.jobs.ts'
import { familyQueues, TELL_ANSWER_CHANGED } from './queues.ts'

let house: FamiliesHouse
beforeAll(async () => {
  house = await openFamiliesHouse(pupilsRoutes, { queues: familyQueues, jobs: familyJobs })
})
afterAll(() => house.close())

let pupil: string
let mother: string
let room = 0
beforeEach(async () => {
  room += 1
  house.clock.at = null
  pupil = await house.addPupil('Łucja', `Room ${room}`)
  mother = await house.addGuardianRow(pupil, 'Ada Marchetti')
  await house.boot.query(`update house.guardians set email = $2 where id = $1`, [mother, address()])
})

const address = () => `ada${room}@home.example`
const seconds = (count: number) => {
  house.clock.at = new Date((house.clock.at ?? new Date()).getTime() + count * 1000)
}
async function says(answer: OneAnswer['answer'], how: 'telephone' | 'office' | 'paper' = 'telephone') {
  seconds(60)
  const outcome = await recordAnswers(house.works, house.visitor('office_manager'), pupil, {
    giver: { is: 'guardian', guardian: mother },
    answers: [{ kind: 'face', channel: 'website', answer }],
    how,
    interpreter: '',
    wording: null,
    on: dayOf(house.clock.at ?? new Date()),
    until: null,
  })
  expect(outcome).toEqual({ recorded: 1 })
}
async function mails() {
  await house.workOff(TELL_ANSWER_CHANGED)
  const { rows } = await house.boot.query<{ subject: string; body: string }>(
    'select subject, body from house.kept_mail where to_address = $1 order by at, id',
    [address()],
  )
  return rows
}

describe('an answer of hers that staff change on her behalf', () => {
  test('is told to her with what stands now, and names no child; a first answer and the same again are not', async () => {
    await says('no')
    await says('withdrawn')
    expect(await mails()).toEqual([])
    await says('yes', 'paper')
    const [told, ...more] = await mails()
    expect(more).toEqual([])
    expect(told?.subject).toBe('Orrin Primary: an answer of yours was changed')
    expect(told?.body).toContain('This stands now:\n\nYes: Website (')
    expect(told?.body).not.toMatch(/Łucja|Marchetti/)
  })

  test('is told in her language, with the English below', async () => {
    await house.boot.query(`update house.guardians set language = 'pl' where id = $1`, [mother])
    await says('yes')
    await says('withdrawn', 'office')
    const [told] = await mails()
    const t = wordsIn(familyLanguageFor('pl'))
    expect(told?.subject).toBe(t('family.changed-mail-subject', { school: 'Orrin Primary' }))
    expect(told?.body).toContain(`${t('consent.state-withdrawn')}: ${t('consent.channel-website')}`)
    expect(told?.body).toContain('Withdrawn: Website')
  })

  test('is told to nobody who may have no contact, nor where there is no address', async () => {
    await says('yes')
    await says('no')
    await house.boot.query('update house.guardianships set no_contact = true where guardian_id = $1', [mother])
    expect(await mails()).toEqual([])
    await house.boot.query('update house.guardianships set no_contact = false where guardian_id = $1', [mother])
    await house.boot.query('update house.guardians set email = null where id = $1', [mother])
    await says('yes')
    expect(await mails()).toEqual([])
  })
})

test('a no that was written down on the page of forms and taken back is told to her, with what stands from tomorrow', async () => {
  await says('yes')
  seconds(60)
  const visitor = house.visitor('office_manager')
  const day = dayOf(house.clock.at ?? new Date())
  const of = { school: house.school, className: `Room ${room}` }
  const page = await house.asker('office_manager').get(`/pupils/class?class=Room%20${room}`)
  const keys = [...page.body.querySelectorAll('select')].flatMap(({ name }) =>
    name.startsWith(`answer[${pupil}_`) ? [name.slice(`answer[${pupil}_`.length, -1)] : [],
  )
  const slip = { pupil, signed: mother, answers: new Map(keys.map(key => [key, 'no'] as const)) }
  const stack = { wording: house.wording, on: day, until: null }
  expect(await recordSlips(house.works, visitor, of, stack, [slip])).toMatchObject({ recorded: [pupil] })
  const recorded = house.clock.at ?? new Date()
  expect(await mails()).toHaveLength(1)
  seconds(60)
  expect(await takeBackSlips(house.works, visitor, [{ pupil, recorded }])).toEqual({ takenBack: 1 })
  const [, told] = await mails()
  expect(told?.body).toContain('A no that was taken back still holds until the end of today.\n\nYes: Website (')
})
