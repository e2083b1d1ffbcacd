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

/** A form of the class that says the same to everything. @returns when it was written down */
async function slipSays(answer: 'yes' | 'no'): Promise<Date> {
  seconds(60)
  const visitor = house.visitor('office_manager')
  const day = dayOf(house.clock.at ?? new Date())
  const of = { school: house.school, className: `Room ${room}` }
  const page = await house.asker('office_manager').get(`/pupils/class?class=Room%20${room}`)
  const keys = [...page.body.querySelectorAll('select')].flatMap(({ name }) =>
    name.startsWith(`answer[${pupil}_`) ? [name.slice(`answer[${pupil}_`.length, -1)] : [],
  )
  const slip = { pupil, signed: mother, answers: new Map(keys.map(key => [key, answer] as const)) }
  const stack = { wording: house.wording, on: day, until: null }
  expect(await recordSlips(house.works, visitor, of, stack, [slip])).toMatchObject({ recorded: [pupil] })
  return house.clock.at ?? new Date()
}
async function takesBack(recorded: Date) {
  seconds(60)
  const taken = await takeBackSlips(house.works, house.visitor('office_manager'), [{ pupil, recorded }])
  expect(taken).toEqual({ takenBack: 1 })
}

test('a no that was written down on the page of forms and taken back is told to her, with what stands from tomorrow', async () => {
  await says('yes')
  const recorded = await slipSays('no')
  expect(await mails()).toHaveLength(1)
  await takesBack(recorded)
  const [, told] = await mails()
  expect(told?.body).toContain('A no that was taken back still holds until the end of today.\n\nYes: Website (')
})

test('a form that said what she had said is told to her neither when it is written down nor when it is taken back', async () => {
  await slipSays('no')
  await takesBack(await slipSays('no'))
  expect(await mails()).toEqual([])
})

test('a no after one that was taken back on the same day is told to her: her yes was what stood', async () => {
  await says('yes')
  await takesBack(await slipSays('no'))
  expect(await mails()).toHaveLength(2)
  await says('no')
  expect(await mails()).toHaveLength(3)
})

test.each([
  ['of her own school', false],
  ['who is her guardian no more', true],
])(
  'nothing goes to a mailbox that is also that of somebody %s who may have no contact with the child',
  async (_who, ended) => {
    const father = await house.addGuardianRow(pupil, 'Bo Marchetti')
    await house.boot.query(`update house.guardians set email = $2 where id = $1`, [
      father,
      ` ${address().toUpperCase()}`,
    ])
    await house.boot.query(
      `update house.guardianships set no_contact = true, ended_on = case when $2 then current_date end where guardian_id = $1`,
      [father, ended],
    )
    await says('yes')
    await says('no')
    expect(await mails()).toEqual([])
  },
)
