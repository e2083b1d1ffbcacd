import { getByRole, queryByRole } from '@testing-library/dom'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dayOf } from '../../people/people.ts'
import { act } from '../../platform/platform.ts'
import { flagRoutes, mayGoFor, pupilsRoutes } from '../pupils.ts'
import { type FamiliesHouse, openFamiliesHouse } from '../testing/families-house.tsx'
import { insertTakenBack } from './slips.store.ts'

let house: FamiliesHouse
beforeAll(async () => {
  house = await openFamiliesHouse([...pupilsRoutes, ...flagRoutes(async () => [])])
})
afterAll(() => house.close())

let number = 0
let path: string
let one: { pupil: string; mother: string }
let two: { pupil: string; mother: string }
beforeEach(async () => {
  number += 1
  const child = async (name: string) => {
    const pupil = await house.addPupil(name, `Elm${number}`)
    return { pupil, mother: await house.addGuardianRow(pupil, `Mother of ${name}`) }
  }
  path = `/pupils/class?class=Elm${number}`
  one = await child('Łucja')
  two = await child('Théo')
})

const office = () => house.asker('office_manager')
const stack = () => ({
  wording: house.wording,
  'on-day': '20',
  'on-month': '11',
  'on-year': '2025',
  'seen[]': 'seen',
})
/** What the form of one child asks, as the page shows it. */
async function keys(pupil: string): Promise<string[]> {
  const { body } = await office().get(path)
  return [...body.querySelectorAll('select')].flatMap(({ name }) =>
    name.startsWith(`answer[${pupil}_`) ? [name.slice(`answer[${pupil}_`.length, -1)] : [],
  )
}
const slip = async ({ pupil, mother }: typeof one, answer: 'yes' | 'no', signed = mother) => ({
  [`who[${pupil}]`]: signed,
  ...Object.fromEntries((await keys(pupil)).map(key => [`answer[${pupil}_${key}]`, answer])),
})
const shown = async (pupil: string) => (await office().get(`/pupils/${pupil}`)).text
const goes = (pupil: string) =>
  act(house.works, house.visitor('teacher').identity, async ({ tx, at }) => {
    const asked = await mayGoFor(tx, house.school, [pupil], ['unrecognisable'], ['website'], at)
    return asked.places[0]?.outcome.may
  })

describe('a stack of paper forms of a class (s1-protocol-1b)', () => {
  test('is one page with a row a child and the questions of the policy in force; nothing is chosen beforehand', async () => {
    const { body, text } = await office().get(path)
    expect(getByRole(body, 'group', { name: 'Łucja Marchetti' })).toBeTruthy()
    expect(getByRole(body, 'group', { name: 'Théo Marchetti' })).toBeTruthy()
    expect((await keys(one.pupil)).length).toBe(body.querySelectorAll('ol > li').length)
    expect((await keys(one.pupil)).length).toBeGreaterThan(2)
    expect(body.querySelector('option[selected]:not([value=""])')).toBeNull()
    expect(body.querySelector('input[type=checkbox]:checked')).toBeNull()
    expect(text).not.toContain('Written down by you today')
  })

  test('offers who has parental responsibility and may be written to, and nobody else; a crafted signature is no form', async () => {
    const noContact = await house.addGuardianRow(one.pupil, 'Nobody To Write To')
    await house.boot.query('update house.guardianships set no_contact = true where guardian_id = $1', [noContact])
    const without = await house.addGuardianRow(one.pupil, 'Aunt Marchetti', false)
    const { body } = await office().get(path)
    const offered = [...(body.querySelector(`#who-${one.pupil}`)?.querySelectorAll('option') ?? [])]
    expect(offered.map(option => option.textContent)).toEqual(['Choose', 'Mother of Łucja'])
    for (const signed of [noContact, without, two.mother]) {
      const refused = await office().post(path, { ...stack(), ...(await slip(one, 'yes', signed)) })
      expect([refused.status, refused.text.includes('Choose somebody with parental responsibility for Łucja')]).toEqual(
        [422, true],
      )
    }
    expect(await shown(one.pupil)).toContain('No answer yet')
  })

  test('a flagged child looks as any other', async () => {
    const plain = async () => (await office().get(path)).html.replace(/nonce="[^"]*"/g, '')
    const before = await plain()
    const set = { reason: 'adopted', 'review-day': '1', 'review-month': '9', 'review-year': '2999' }
    expect((await house.asker('dsl').post(`/pupils/${one.pupil}/flags`, set)).status).toBe(303)
    expect(await plain()).toBe(before)
  })

  test('bad forms are said in a sentence each, the good ones are kept, and what was typed for the bad ones stands there still', async () => {
    const form = { ...stack(), ...(await slip(one, 'yes')), ...(await slip(two, 'no', '')) }
    const { status, body, text } = await office().post(path, form)
    expect(status).toBe(422)
    const link = getByRole(body, 'link', {
      name: 'Choose who signed the form of Théo Marchetti. It was not written down.',
    })
    expect(link.getAttribute('href')).toBe(`#who-${two.pupil}`)
    expect(text).toContain('1 form was written down.')
    expect(await shown(one.pupil)).toContain('Yes (Mother of Łucja)')
    expect(await shown(two.pupil)).toContain('No answer yet')
    const left = [...body.querySelectorAll('select')].filter(({ name }) => name.includes(two.pupil))
    expect(left.slice(1).map(select => select.querySelector('option[selected]')?.getAttribute('value'))).toEqual(
      left.slice(1).map(() => 'no'),
    )
    // Sent again, what was kept is not written down a second time.
    const kept = [...body.querySelectorAll('select')].filter(({ name }) => name.includes(one.pupil))
    expect(kept.some(select => select.querySelector('option[selected]:not([value=""])') !== null)).toBe(false)
    const again = await office().post(path, { ...stack(), ...(await slip(two, 'no')) })
    expect(again.goesTo).toContain('said=written&count=1')
    expect((await office().get(again.goesTo ?? '')).text).toContain('1 form was written down.')
    const { rows } = await house.boot.query(
      'select distinct pupil_id from house.consent_answers where pupil_id = any ($1)',
      [[one.pupil, two.pupil]],
    )
    expect(rows).toHaveLength(2)
  })

  test('a child who left the class while the page was open is named, and the form is not dropped without a word', async () => {
    const form = { ...stack(), ...(await slip(one, 'yes')), ...(await slip(two, 'no')) }
    await house.boot.query(`update house.pupils set class_name = 'Ash' where id = $1`, [two.pupil])
    const moved = await office().post(path, form)
    expect(moved.status).toBe(422)
    expect(moved.text).toContain('1 form was written down.')
    expect(moved.text).toContain('Théo Marchetti is not in this class any more. This form was not written down.')
    await house.boot.query(`update house.pupils set left_on = '2025-11-01' where id = $1`, [two.pupil])
    const gone = await office().post(path, {
      ...stack(),
      ...(await slip(one, 'yes')),
      [`who[${two.pupil}]`]: two.mother,
    })
    expect(gone.text).toContain('Théo Marchetti is not in this class any more. This form was not written down.')
  })

  test('a signature without an answer is said; a child without either is left as it is', async () => {
    const refused = await office().post(path, { ...stack(), [`who[${one.pupil}]`]: one.mother })
    expect(refused.text).toContain('Choose at least one answer for Łucja Marchetti. The form was not written down.')
    expect((await office().post(path, { ...stack(), ...(await slip(one, 'yes')) })).status).toBe(303)
    expect(await shown(two.pupil)).toContain('No answer yet')
  })

  test.each<[Record<string, string>, string, string | null]>([
    [{ wording: '' }, 'Choose the words, or say that they are not known', '#wording'],
    [{ 'on-year': '2999' }, 'Enter today or a day before', '#on-day'],
    [{ 'on-day': '' }, 'Enter the day of the answer', '#on-day'],
    [{ 'seen[]': '' }, 'Say that you hold the signed forms in your hand', '#seen'],
    [
      { 'until-day': '1', 'until-month': '9', 'until-year': '2020' },
      'Enter today or a later day, not before the day of the answer; or leave it empty',
      '#until-day',
    ],
  ])('%j is wrong for the whole stack: nothing is written down', async (changed, reason, place) => {
    const form = { ...stack(), ...(await slip(one, 'yes')), ...changed }
    const { status, body } = await office().post(path, form)
    expect(status).toBe(422)
    expect(getByRole(body, 'link', { name: reason }).getAttribute('href')).toBe(place)
    expect(await shown(one.pupil)).toContain('No answer yet')
  })

  test('a last day that a form names stands beside its yes', async () => {
    const until = { 'until-day': '1', 'until-month': '9', 'until-year': '2999' }
    await office().post(path, { ...stack(), ...until, ...(await slip(one, 'yes')) })
    expect(await shown(one.pupil)).toContain('1 September 2999, as the family said')
  })

  test('a teacher does not open it', async () => {
    expect((await house.asker('teacher').get(path)).status).toBe(403)
  })
})

describe('a form written down for the wrong child', () => {
  const mark = async () =>
    (await office().get(path)).body.querySelector<HTMLInputElement>('input[name="slips[]"]')?.value ?? ''

  test('is taken back the same day by whoever wrote it: no decision reads it, the record keeps both, and it is not done twice', async () => {
    await office().post(path, { ...stack(), ...(await slip(one, 'no')) })
    expect(await goes(one.pupil)).toBe('no')
    const before = await mark()
    const back = `/pupils/class/back${path.slice('/pupils/class'.length)}`
    const none = await office().post(back, {})
    expect([none.status, none.text.includes('Tick which forms you take back')]).toEqual([422, true])
    expect((await office().post(back, { 'slips[]': before })).goesTo).toContain('said=back&count=1')
    const text = await shown(one.pupil)
    expect(text).toContain('No answer yet')
    expect(text).toContain('Written down by mistake')
    expect(text).toContain('taken back')
    const { rows } = await house.boot.query<{ answers: number; back: number }>(
      `select (select count(*)::int from house.consent_answers a where a.pupil_id = $1) as answers,
         (select count(*)::int from house.consent_taken_back b where b.pupil_id = $1) as back`,
      [one.pupil],
    )
    expect(rows[0]?.answers).toBeGreaterThan(0)
    expect(rows[0]?.back).toBe(rows[0]?.answers)
    expect(await mark()).toBe('')
    expect((await office().post(back, { 'slips[]': before })).status).toBe(422)
    const { rows: history } = await house.boot.query(
      `select (select count(*)::int from house.facts f where f.subject_id = h.subject_id) as facts from house.history h
       where kind = 'consent-taken-back' and subject_id = $1`,
      [one.pupil],
    )
    expect(history).toEqual([{ facts: 2 }])
  })

  test('a no that an older yes stands behind holds until midnight, and cannot be taken back twice', async () => {
    const [year = '', month = '', day = ''] = dayOf(new Date()).split('-')
    const today = { 'on-day': day, 'on-month': month, 'on-year': year }
    await office().post(path, { ...stack(), ...today, ...(await slip(one, 'yes')) })
    // As if it had been written down a week ago.
    await house.boot.query(
      `update house.consent_answers set recorded_at = recorded_at - interval '7 days', at = at - interval '7 days' where pupil_id = $1`,
      [one.pupil],
    )
    expect(await goes(one.pupil)).toBe('yes')
    await office().post(path, { ...stack(), ...today, ...(await slip(one, 'no')) })
    expect(await goes(one.pupil)).toBe('no')
    const back = `/pupils/class/back${path.slice('/pupils/class'.length)}`
    expect((await office().post(back, { 'slips[]': await mark() })).goesTo).toContain('said=back&count=1')
    expect(await mark()).toBe('')
    expect(await goes(one.pupil)).toBe('no')
    // Midnight.
    await house.boot.query(`update house.consent_taken_back set counts_from = counts_from - 1 where pupil_id = $1`, [
      one.pupil,
    ])
    expect(await goes(one.pupil)).toBe('yes')
  })

  test('what was written down elsewhere on paper is not taken back here', async () => {
    await office().post(path, { ...stack(), ...(await slip(one, 'no')) })
    const before = await mark()
    await house.boot.query('update house.consent_answers set of_stack = false where pupil_id = $1', [one.pupil])
    expect(await mark()).toBe('')
    const taken = await act(house.works, house.visitor('office_manager').identity, here =>
      insertTakenBack(here, one.pupil, new Date(Number(before.split('_')[1])), dayOf(here.at)),
    )
    expect(taken).toBe(0)
  })

  test('is not taken back by anybody else, nor on another day', async () => {
    await office().post(path, { ...stack(), ...(await slip(one, 'no')) })
    const before = await mark()
    const back = `/pupils/class/back${path.slice('/pupils/class'.length)}`
    expect((await house.asker('headteacher').get(path)).text).not.toContain('Written down by you today')
    expect((await house.asker('headteacher').post(back, { 'slips[]': before })).status).toBe(422)
    await house.boot.query(
      `update house.consent_answers set recorded_at = recorded_at - interval '1 day', at = at - interval '1 day' where pupil_id = $1`,
      [one.pupil],
    )
    expect(await mark()).toBe('')
    const { rows } = await house.boot.query<{ recorded: Date }>(
      'select recorded_at as recorded from house.consent_answers where pupil_id = $1 limit 1',
      [one.pupil],
    )
    // Past the page, as whoever could write SQL.
    const taken = await act(house.works, house.visitor('office_manager').identity, here =>
      insertTakenBack(here, one.pupil, rows[0]?.recorded ?? here.at, dayOf(here.at)),
    )
    expect(taken).toBe(0)
    expect(
      queryByRole((await office().get(`/pupils/${one.pupil}`)).body, 'heading', { name: 'Written down by mistake' }),
    ).toBeNull()
  })
})
