import { getByRole } from '@testing-library/dom'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { historyOf } from '../../history/history.ts'
import { dayOf } from '../../people/people.ts'
import { act, type Tx } from '../../platform/platform.ts'
import type { Role } from '../../policy/policy.ts'
import type { Asker } from '../../policy/testing/page-house.tsx'
import { REMIND_OF_FLAGS, TELL_OF_FLAG } from '../family/queues.ts'
import { flagNeedsOf, mayGoFor, flagRoutes, pupilsRoutes, recordAnswers, reviewFlag } from '../pupils.ts'
import { type FamiliesHouse, openFamiliesHouse } from '../testing/families-house.tsx'
import { flagJobs } from './remind-of-flags.job.ts'

let house: FamiliesHouse
let pupil: string
let flag: string
let dsl: Asker
const others = ['teacher', 'office_manager', 'headteacher', 'trust_administrator'] as const satisfies readonly Role[]
const inDays = (days: number) => dayOf(new Date(Date.now() + days * 86_400_000))

beforeAll(async () => {
  house = await openFamiliesHouse([...pupilsRoutes, ...flagRoutes(async () => [])], {
    jobs: flagJobs,
    queues: [{ name: REMIND_OF_FLAGS }, { name: TELL_OF_FLAG }],
  })
  pupil = await house.addPupil('Ilaria')
  dsl = house.asker('dsl')
  await dsl.post(`/pupils/${pupil}/flags`, { reason: 'court_order', ...day('review', inDays(60)) })
  flag = await one<{ id: string }>('select id from house.never_publish_flags').then(({ id }) => id)
})
afterAll(() => house.close())

/** A day as the form sends it. */
function day(field: string, on: string): Record<string, string> {
  const [year = '', month = '', date = ''] = on.split('-')
  return { [`${field}-day`]: date, [`${field}-month`]: month, [`${field}-year`]: year }
}

async function one<T extends object>(question: string): Promise<T> {
  const { rows } = await house.boot.query<T>(question)
  const [row] = rows
  if (row === undefined) throw new Error(`Nothing is there: ${question}`)
  return row
}

const due = (on: string) => house.boot.query('update house.never_publish_flags set review_on = $1', [on])
const needs = (role: Role) =>
  act(house.works, house.visitor(role).identity, found => flagNeedsOf(found, house.visitor(role)))
const review = (on: string) => dsl.post(`/pupils/${pupil}/flags/${flag}/review`, day(`again-${flag}`, on))
const toTell = async (tx: Tx) => {
  const asked = sql<{ school: string }>`select school from house.flag_reviews_to_tell(current_date) as school`
  return (await asked.execute(tx)).rows.map(({ school }) => school)
}
const letters = async () =>
  (
    await house.boot.query<{ to_person: string; subject: string; body: string }>(
      'select to_person, subject, body from house.kept_mail order by at',
    )
  ).rows

describe('a flag that was looked at again (s1-purpose-08)', () => {
  test('stays until another day by a press of the lead; a day of the past is refused and what was typed is kept', async () => {
    const wrong = await review(inDays(0))
    expect(wrong.status).toBe(422)
    expect(getByRole(wrong.body, 'link', { name: /Enter a day to come/ }).getAttribute('href')).toBe(
      `#again-${flag}-day`,
    )
    expect(wrong.body.querySelector('details[open] input[value]')).toBeTruthy()
    expect((await review(inDays(200))).goesTo).toBe(`/pupils/${pupil}/flags?said=flag-reviewed`)
    expect(await one('select review_on from house.never_publish_flags')).toEqual({ review_on: inDays(200) })
    expect((await dsl.get(`/pupils/${pupil}/flags`)).text).toContain('Last looked at by ')
  })

  test('is in the history of the lead with both days, and in that of nobody else', async () => {
    const seen = (role: Role) =>
      act(house.works, house.visitor(role).identity, async ({ tx }) =>
        (await historyOf(tx, pupil)).filter(({ kind }) => kind === 'never-publish-reviewed').map(({ facts }) => facts),
      )
    expect(await seen('dsl')).toMatchObject([{ flag_id: flag, was: inDays(60), stays_until: inDays(200) }])
    for (const role of others) expect([role, await seen(role)]).toEqual([role, []])
  })

  test('is no affair of anybody else: neither the page nor the use case lets her', async () => {
    for (const role of others) {
      const answer = await house
        .asker(role)
        .post(`/pupils/${pupil}/flags/${flag}/review`, day(`again-${flag}`, inDays(9)))
      expect([role, answer.status]).toEqual([role, 403])
      expect(await reviewFlag(house.works, house.visitor(role), pupil, flag, inDays(9))).toEqual({
        refused: 'only-the-dsl',
      })
    }
    expect(await one('select review_on from house.never_publish_flags')).toEqual({ review_on: inDays(200) })
  })
})

describe('a review day that comes near', () => {
  test('needs the lead from a fortnight before and afterwards, names no child, and needs nobody else (s1-purpose-08)', async () => {
    await due(inDays(15))
    expect(await needs('dsl')).toEqual([])
    await due(inDays(14))
    expect(await needs('dsl')).toEqual([{ pupil, school: 'Orrin Primary', due: inDays(14), overdue: false }])
    await due(inDays(-3))
    expect(await needs('dsl')).toEqual([{ pupil, school: 'Orrin Primary', due: inDays(-3), overdue: true }])
    for (const role of others) expect([role, await needs(role)]).toEqual([role, []])
  })

  test('ends nothing: a child whose family said yes is held back long after it, until the flag is ended', async () => {
    const mother = await house.addGuardianRow(pupil, 'Ada Marchetti')
    const said = await recordAnswers(house.works, house.visitor('office_manager'), pupil, {
      giver: { is: 'guardian', guardian: mother },
      answers: [{ kind: 'face', channel: 'website', answer: 'yes' }],
      how: 'paper',
      interpreter: '',
      wording: house.wording,
      on: inDays(0),
      until: null,
    })
    expect(said).not.toHaveProperty('refused')
    const may = () =>
      act(house.works, house.visitor('teacher').identity, async ({ tx, at }) => {
        const { places } = await mayGoFor(tx, house.school, [pupil], ['face'], ['website'], at)
        return places[0]?.outcome.may
      })
    await due(inDays(-400))
    expect(await may()).toBe('no')
    await house.boot.query('update house.never_publish_flags set ended_at = now(), ended_by = set_by')
    expect(await may()).toBe('yes')
    await house.boot.query('update house.never_publish_flags set ended_at = null, ended_by = null')
  })
})

describe('on the day', () => {
  test('the lead and her deputy are written to, once, without a word of what it is; nobody else is (s1-purpose-08)', async () => {
    const deputy = await house.addPerson(house.trust, [{ role: 'deputy_dsl', school: house.school }])
    const other = await house.addSchool(house.trust, 'Elsewhere')
    await house.addPerson(house.trust, [{ role: 'dsl', school: other }])
    const morning = async () => {
      await house.jobs.boss.send(REMIND_OF_FLAGS, { trust: house.trust })
      await house.workOff(REMIND_OF_FLAGS)
      await house.workOff(TELL_OF_FLAG)
    }
    await due(inDays(1))
    await morning()
    expect(await letters()).toEqual([])
    await due(inDays(0))
    await morning()
    const sent = await letters()
    expect(sent.map(letter => letter.to_person).sort()).toEqual(
      [house.visitor('dsl').identity.person, deputy.who.person].sort(),
    )
    for (const { subject, body } of sent) {
      expect(subject).toBe('Something is due to be looked at')
      expect(body).not.toMatch(/flag|Ilaria|Marchetti|court|publish|child|pupil|Orrin/i)
      expect(body).not.toContain(pupil)
    }
    await morning()
    expect(await letters()).toHaveLength(2)
    await review(inDays(30))
    await due(inDays(-1))
    await morning()
    expect(await letters()).toHaveLength(4)
  })

  test('the house learns at which school and no more, and whoever is not the house learns nothing and marks nothing', async () => {
    await due(inDays(-2))
    const asked = (who: { trust: string; person: string }) =>
      act(house.works, who, async ({ tx }) => ({
        flags: await tx.selectFrom('never_publish_flags').selectAll().execute(),
        schools: await toTell(tx),
      }))
    for (const role of ['dsl', ...others] as const)
      expect((await asked(house.visitor(role).identity)).schools).toEqual([])
    expect(await asked({ trust: house.trust, person: house.trust })).toEqual({ flags: [], schools: [house.school] })
  })
})

describe('the deputy of the lead', () => {
  test('sets a flag, looks at it again and ends it, as the lead does; whoever is neither does none of it (s1-purpose-08)', async () => {
    const child = await house.addPupil('Ottoline')
    const person = await house.addPerson(house.trust, [{ role: 'deputy_dsl', school: house.school }])
    const deputy = await house.signedIn(person.email)
    const path = `/pupils/${child}/flags`
    const said = { reason: 'safeguarding', ...day('review', inDays(60)) }
    const row = () =>
      one<{ id: string; set_by: string; review_on: string; ended_by: string | null }>(
        `select id, set_by, review_on::text, ended_by from house.never_publish_flags where pupil_id = '${child}'`,
      )
    for (const role of others) expect((await house.asker(role).post(path, said)).status).toBe(403)
    expect((await deputy.post(path, said)).goesTo).toContain(path)
    const { id } = await row()
    expect(await row()).toMatchObject({ set_by: person.who.person, review_on: inDays(60), ended_by: null })
    const [again, end] = [`${path}/${id}/review`, `${path}/${id}/end`]
    for (const role of others) {
      expect((await house.asker(role).post(again, day(`again-${id}`, inDays(90)))).status).toBe(403)
      expect((await house.asker(role).post(end, {})).status).toBe(403)
    }
    expect((await deputy.post(again, day(`again-${id}`, inDays(90)))).goesTo).toBe(`${path}?said=flag-reviewed`)
    expect(await row()).toMatchObject({ review_on: inDays(90), ended_by: null })
    expect((await deputy.post(end, {})).goesTo).toContain(path)
    expect(await row()).toMatchObject({ ended_by: person.who.person })
  })
})
