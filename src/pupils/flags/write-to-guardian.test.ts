import { getByRole } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { historyOf } from '../../history/history.ts'
import { act } from '../../platform/platform.ts'
import type { Role } from '../../policy/policy.ts'
import type { Asker } from '../../policy/testing/page-house.tsx'
import { SEND_FLAG_LETTER } from '../family/queues.ts'
import { flagRoutes, pupilsRoutes } from '../pupils.ts'
import { type FamiliesHouse, openFamiliesHouse } from '../testing/families-house.tsx'
import { sendFlagLetterJob } from './send-flag-letter.job.ts'
import { writeToGuardian } from './write-to-guardian.ts'

let house: FamiliesHouse
let pupil: string
let ilaria: string
let dsl: Asker
const others = ['teacher', 'office_manager', 'headteacher', 'trust_administrator'] as const satisfies readonly Role[]

beforeAll(async () => {
  house = await openFamiliesHouse([...pupilsRoutes, ...flagRoutes(async () => [])], {
    jobs: [sendFlagLetterJob],
    queues: [{ name: SEND_FLAG_LETTER }],
  })
  pupil = await house.addPupil('Ilaria')
  dsl = house.asker('dsl')
  ilaria = await guardian('Rosa Marchetti', 'rosa@example.test')
})
afterAll(() => house.close())

async function guardian(name: string, email: string | null): Promise<string> {
  const id = await house.addGuardianRow(pupil, name)
  await house.boot.query('update house.guardians set email = $2 where id = $1', [id, email])
  return id
}
const write = (to: string, words: string, as = dsl) => as.post(`/pupils/${pupil}/flags/letters/${to}`, { words })
const letters = async () => (await house.boot.query('select * from house.flag_letters')).rows
const mails = async () =>
  (await house.boot.query('select to_address, subject, body from house.kept_mail order by at')).rows
const kinds = (role: Role) =>
  act(house.works, house.visitor(role).identity, async ({ tx }) =>
    (await historyOf(tx, pupil)).map(({ kind }) => kind).filter(kind => kind === 'guardian-written-to'),
  )

describe('after a flag nobody of the family is written to unless the safeguarding lead does it (s1-purpose-08)', () => {
  test('without a flag there is nothing to write, on the page or past it', async () => {
    expect((await dsl.get(`/pupils/${pupil}/flags`)).text).not.toContain('Writing to the family')
    expect((await write(ilaria, 'Hello')).status).toBe(404)
    expect(await writeToGuardian(house.works, house.visitor('dsl'), pupil, ilaria, 'Hello')).toEqual({
      refused: 'no-flag',
    })
    await dsl.post(`/pupils/${pupil}/flags`, {
      reason: 'court_order',
      'review-day': '1',
      'review-month': '1',
      'review-year': '2999',
    })
    expect(await mails()).toEqual([])
  })

  test('whoever may be written to stands there with words that give no reason and name no child; nobody else does', async () => {
    const removed = await guardian('Removed Long-Ago', 'removed@example.test')
    await house.boot.query('update house.guardianships set ended_on = current_date where guardian_id = $1', [removed])
    const kept = await guardian('Kept Away', 'kept@example.test')
    await house.boot.query('update house.guardianships set no_contact = true where guardian_id = $1', [kept])
    const silent = await guardian('No Address', null)
    const { body, text } = await dsl.get(`/pupils/${pupil}/flags`)
    const field = getByRole<HTMLTextAreaElement>(body, 'textbox', {
      name: 'Your letter to Rosa Marchetti',
      hidden: true,
    })
    expect(field.value).toContain('Dear Rosa Marchetti')
    expect(field.value).not.toMatch(/Ilaria|flag|court|safeguarding|adopted|looked after/i)
    expect(text).not.toMatch(/Write to (Removed|Kept|No Address)/)
    for (const to of [removed, kept, silent, pupil, 'x'])
      expect([to, (await write(to, 'Hello')).status]).toEqual([to, 404])
    expect(await letters()).toEqual([])
  })

  test('an empty letter and one that is too long are refused, and what was typed is kept', async () => {
    const empty = await write(ilaria, '  ')
    expect(empty.status).toBe(422)
    expect(empty.text).toContain('Write what the letter says')
    const long = await write(ilaria, `Dear Rosa ${'x'.repeat(4000)}`)
    expect(long.status).toBe(422)
    expect(long.text).toContain('The letter is too long')
    expect(
      getByRole<HTMLTextAreaElement>(long.body, 'textbox', { name: 'Your letter to Rosa Marchetti' }).value,
    ).toMatch(/^Dear Rosa x/)
    expect(await letters()).toEqual([])
  })

  test('her press sends her words by mail, once; the page says so', async () => {
    expect((await write(ilaria, 'Dear Rosa, it is down.')).goesTo).toBe(`/pupils/${pupil}/flags?said=letter`)
    expect((await dsl.get(`/pupils/${pupil}/flags`)).text).toContain('It has not gone yet.')
    expect((await write(ilaria, 'Dear Rosa, it is down.')).text).toContain('She was sent this very letter')
    await house.workOff(SEND_FLAG_LETTER)
    await house.workOff(SEND_FLAG_LETTER)
    expect(await mails()).toEqual([
      { to_address: 'rosa@example.test', subject: 'A letter from Orrin Primary', body: 'Dear Rosa, it is down.' },
    ])
    expect((await dsl.get(`/pupils/${pupil}/flags`)).text).toMatch(/Letter to Rosa Marchetti.*Sent by email/)
  })

  test('it is in the history of the lead, and nobody else finds the letter, its history or the page', async () => {
    expect(await kinds('dsl')).toEqual(['guardian-written-to'])
    for (const role of others) {
      expect([role, await kinds(role)]).toEqual([role, []])
      expect([role, (await write(ilaria, 'Hello', house.asker(role))).status]).toEqual([role, 403])
      expect([role, await writeToGuardian(house.works, house.visitor(role), pupil, ilaria, 'Hello')]).toEqual([
        role,
        { refused: 'only-the-dsl' },
      ])
      const seen = await act(house.works, house.visitor(role).identity, ({ tx }) =>
        tx.selectFrom('flag_letters').selectAll().execute(),
      )
      expect([role, seen]).toEqual([role, []])
    }
  })

  test('an order that comes before the mail has gone keeps it back', async () => {
    await write(ilaria, 'A second letter.')
    await house.boot.query('update house.guardianships set no_contact = true where guardian_id = $1', [ilaria])
    await house.workOff(SEND_FLAG_LETTER)
    expect(await mails()).toHaveLength(1)
    await house.boot.query('update house.guardianships set no_contact = false where guardian_id = $1', [ilaria])
  })
})
