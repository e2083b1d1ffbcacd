import { getByRole, queryByRole } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { act } from '../../platform/platform.ts'
import type { Role } from '../../policy/policy.ts'
import { acceptAnswer, mayGoFor, recordAnswers } from '../pupils.ts'
import { acceptFile, acceptNextPart, acceptParts } from './accept-file.ts'
import { ACCEPT_EARLIER_ANSWERS } from './earlier-queues.ts'
import { takeEarlierParts } from './take-answers.ts'
import { type EarlierHouse, openEarlierHouse } from './testing/earlier-house.ts'

let house: EarlierHouse
let ilaria: string
let theo: string
let path: string
let file: string

const [year = '', month = '', day = ''] = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 10).split('-')
const COLUMNS = { 'column[mis-id]': '0', asked: ['1'] }
const VALUES = {
  source: 'SIMS',
  how: 'mis',
  wording: 'unknown',
  'on-day': day,
  'on-month': month,
  'on-year': year,
  'kinds-0': ['face', 'unrecognisable'],
  'channels-0': ['website'],
  'value[0_0]': 'yes',
  'value[0_1]': 'no',
}
const REASON = 'The forms of 2024 lie in the office'
const office = () => house.asker('office_manager')
const head = () => house.asker('headteacher')
const accept = (role: Role, reason = REASON) => acceptFile(house.works, house.visitor(role).identity, file, reason)

beforeAll(async () => {
  house = await openEarlierHouse()
  ilaria = await house.addPupil('Ilaria')
  theo = await house.addPupil('Théo')
  const no = await house.addPupil('Nell')
  const leaver = await house.addPupil('Odo')
  for (const [at, pupil] of [ilaria, theo, no, leaver].entries())
    await house.boot.query('update house.pupils set mis_id = $1 where id = $2', [`P${at}`, pupil])
  path = await house.say(office(), 'Adno,Photo web\nP0,Y\nP1,Y\nP3,Y\nP2,N\n', COLUMNS, VALUES)
  file = path.split('/').at(-1) ?? ''
})
afterAll(() => house.close())

const may = (pupil: string) =>
  act(house.works, house.visitor('teacher').identity, async ({ tx, at }) => {
    const { places } = await mayGoFor(tx, house.school, [pupil], ['unrecognisable'], ['website'], at)
    return places[0]?.outcome.may
  })
const rows = async <T extends object>(question: string, values: readonly unknown[] = []) =>
  (await house.boot.query<T>(question, [...values])).rows
const history = (id: string) =>
  rows<{ body: string }>(`select body from house.history where subject_id = $1 and kind = 'earlier-answers-accepted'`, [
    id,
  ])
const accepted = (id: string) =>
  rows<{ pupil_id: string; reason: string; decided_by: string }>(
    `select d.pupil_id, y.reason, y.decided_by from house.consent_accepted y join house.earlier_deeds d on d.answer_id = y.answer_id
     where d.file_id = $1`,
    [id],
  )
const told = async (pupil: string) =>
  (await rows(`select from house.facts where kind = 'consent-changed' and subject_id = $1`, [pupil])).length

describe('a file of earlier yeses in words that nobody knows', () => {
  test('is not accepted before it is taken over', async () => {
    expect((await head().get(path)).body.querySelector('form[action$="/accept"]')).toBeNull()
    expect(await accept('headteacher')).toEqual({ refused: 'not-ready' })
    expect((await head().post(`${path}/accept`, { reason: REASON })).goesTo).toBe(path)
    await office().post(`${path}/take`, {})
    await house.boot.query(`update house.pupils set left_on = current_date where mis_id = 'P3'`)
  })

  test('shows the head how many wait, without those of leavers, and nobody else a press', async () => {
    const seen = await head().get(path)
    expect(seen.text).toContain('4 yeses of this file do not count yet')
    expect(getByRole(seen.body, 'button', { name: 'Let these 4 yeses count' })).toBeTruthy()
    expect(seen.html).toContain('cw-notice')
    const other = await office().get(path)
    expect(other.text).toContain('4 yeses of this file do not count yet')
    expect(queryByRole(other.body, 'button', { name: /^Let these/ })).toBeNull()
  })

  test('is refused to all others by page, by use case and by the wall, and to a head without a reason', async () => {
    for (const role of ['office_manager', 'dsl', 'trust_administrator', 'teacher'] as const) {
      const answer = await house.asker(role).post(`${path}/accept`, { reason: REASON })
      expect([role, answer.status]).toEqual([role, 403])
      if (role !== 'teacher') expect([role, await accept(role)]).toEqual([role, { refused: 'only-the-head' }])
      const { identity } = house.visitor(role)
      const byHand = act(house.works, identity, ({ tx }) =>
        tx
          .insertInto('earlier_accepts')
          .values({
            trust_id: identity.trust,
            id: identity.person,
            file_id: file,
            reason: 'x',
            decided_by: identity.person,
            decided_at: new Date(),
          })
          .execute(),
      )
      await expect(byHand).rejects.toThrow('row-level security')
    }
    const empty = await head().post(`${path}/accept`, { reason: ' ' })
    expect(empty.status).toBe(422)
    expect(getByRole(empty.body, 'link', { name: /Enter why it counts/ }).getAttribute('href')).toBe('#reason')
    expect(await accepted(file)).toEqual([])
  })

  test('counts by one press: a row for each yes that waits, one row of history, and the rooms above are told of these children alone', async () => {
    // One was accepted by itself before: it keeps its own reason.
    const [own] = await rows<{ id: string }>(
      `select id from house.consent_answers where pupil_id = $1 and kind = 'unrecognisable'`,
      [theo],
    )
    await acceptAnswer(house.works, house.visitor('headteacher'), own?.id ?? '', 'His own reason')
    expect(await may(ilaria)).toBe('no')
    const before = { ilaria: await told(ilaria), theo: await told(theo) }
    expect((await head().post(`${path}/accept`, { reason: ` ${REASON} ` })).goesTo).toBe(`${path}?said=accepted`)
    expect(await may(ilaria)).toBe('yes')
    expect(await may(theo)).toBe('yes')
    const decided_by = house.visitor('headteacher').identity.person
    const of = (pupil_id: string, reason = REASON) => ({ pupil_id, reason, decided_by })
    const kept = await accepted(file)
    expect(kept).toHaveLength(4)
    expect(kept).toEqual(expect.arrayContaining([of(ilaria), of(theo), of(theo, 'His own reason')]))
    expect((await history(file)).map(({ body }) => /"answers":(\d+)/.exec(body)?.[1])).toEqual(['3'])
    expect({ ilaria: await told(ilaria), theo: await told(theo) }).toEqual({
      ilaria: before.ilaria + 1,
      theo: before.theo + 1,
    })
    const seen = await head().get(path)
    expect(seen.text).toContain(`3 yeses count, as`)
    expect(seen.text).toContain(`“${REASON}”`)
    expect(queryByRole(seen.body, 'button', { name: /^Let/ })).toBeNull()
    expect((await head().get(`/pupils/${ilaria}`)).text).toContain(`“${REASON}”`)
  })

  test('a second press changes nothing; a no of the family that comes after it counts at once', async () => {
    expect(await accept('headteacher')).toEqual({ refused: 'done-already' })
    expect(await history(file)).toHaveLength(1)
    const mother = await house.addGuardianRow(ilaria, 'Ada Marchetti')
    await recordAnswers(house.works, house.visitor('office_manager'), ilaria, {
      giver: { is: 'guardian', guardian: mother },
      answers: [{ kind: 'unrecognisable', channel: 'website', answer: 'no' }],
      how: 'telephone',
      interpreter: '',
      wording: house.wording,
      on: new Date().toISOString().slice(0, 10),
      until: null,
    })
    expect(await may(ilaria)).toBe('no')
  })

  test('of another school is not found by its head', async () => {
    const other = await house.addSchool(house.trust, 'Tansel Lane')
    const stranger = await house.signedIn(
      (await house.addPerson(house.trust, [{ role: 'headteacher', school: other }])).email,
    )
    expect((await stranger.post(`${path}/accept`, { reason: REASON })).status).toBe(404)
  })
})

describe('a file of paper forms in known words', () => {
  test('has nothing to be accepted: each yes counts already', async () => {
    await house.boot.query(`update house.pupils set mis_id = 'Q1' where id = $1`, [await house.addPupil('Quin')])
    const paper = { ...VALUES, source: 'paper', how: 'paper', wording: house.wording }
    path = await house.say(office(), 'Adno,Photo web\nQ1,Y\n', COLUMNS, paper)
    file = path.split('/').at(-1) ?? ''
    await office().post(`${path}/take`, {})
    expect((await head().get(path)).body.querySelector('form[action$="/accept"]')).toBeNull()
    expect(await accept('headteacher')).toEqual({ refused: 'done-already' })
  })
})

describe('a long file', () => {
  test('is left to a job; cut off it goes on, twice at once it accepts each yes once, and there is one row of history', async () => {
    await house.boot.query(
      `insert into house.pupils (trust_id, id, school_id, legal_forename, surname, date_of_birth, year_group, class_name, admitted_on, mis_id)
       select $1, gen_random_uuid(), $2, 'Child', 'Number' || n, '2016-01-01', '', 'Long', '2020-09-01', 'L' || n from generate_series(1, 1100) n`,
      [house.trust, house.school],
    )
    // As PostgreSQL does by itself within a minute: without its figures each check of a row goes through the whole roll.
    await house.boot.query('analyze house.pupils')
    const long = `Adno,Website\n${Array.from({ length: 1100 }, (_, at) => `L${at + 1},Y`).join('\n')}\n`
    path = await house.say(office(), long, COLUMNS, VALUES)
    file = path.split('/').at(-1) ?? ''
    await office().post(`${path}/take`, {})
    await takeEarlierParts(house.works, house.visitor('office_manager').identity, file)
    expect((await head().post(`${path}/accept`, { reason: REASON })).goesTo).toBe(`${path}?said=accepting`)
    const who = house.visitor('headteacher').identity
    await act(house.works, who, one => acceptNextPart(one, file))
    const half = await head().get(path)
    expect(half.text).toContain('1,200 yeses of this file do not count yet')
    expect(getByRole(half.body, 'button', { name: 'Look again' })).toBeTruthy()
    const cut = act(house.works, who, async one => {
      await acceptNextPart(one, file)
      throw new Error('killed')
    })
    await expect(cut).rejects.toThrow('killed')
    // Whoever decides nothing at this school goes on with nothing.
    await expect(acceptParts(house.works, house.visitor('office_manager').identity, file)).rejects.toThrow(
      'decided by somebody else',
    )
    expect(await accepted(file)).toHaveLength(1000)
    await Promise.all([acceptParts(house.works, who, file), acceptParts(house.works, who, file)])
    await house.workOff(ACCEPT_EARLIER_ANSWERS)
    expect(await accepted(file)).toHaveLength(2200)
    expect((await history(file)).map(({ body }) => /"answers":(\d+)/.exec(body)?.[1])).toEqual(['2200'])
  })
})
