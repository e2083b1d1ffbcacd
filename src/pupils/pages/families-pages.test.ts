import { getByLabelText, getByRole, queryByRole } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../policy/policy.ts'
import { dayOf, daysAfter } from '../../people/people.ts'
import { act } from '../../platform/platform.ts'
import { mayGoFor, flagRoutes, pupilsRoutes } from '../pupils.ts'
import { type FamiliesHouse, openFamiliesHouse } from '../testing/families-house.tsx'

let house: FamiliesHouse
let pupil: string
let second: string
let mother: string

beforeAll(async () => {
  house = await openFamiliesHouse([...pupilsRoutes, ...flagRoutes(async () => [])])
  pupil = await house.addPupil('Łucja')
  mother = await house.addGuardianRow(pupil, 'Ada Marchetti')
  second = await house.addPupil('Théo')
  await house.addGuardianRow(second, 'Cleo Marchetti')
})
afterAll(() => house.close())

const get = (role: Role, path: string) => house.asker(role).get(path)
const post = (role: Role, path: string, form: Readonly<Record<string, string>>) => house.asker(role).post(path, form)
const page = () => `/pupils/${pupil}`
const basics = () => ({ how: 'paper', wording: house.wording, 'on-day': '20', 'on-month': '11', 'on-year': '2025' })

describe('names and classes', () => {
  test('are found without accents, and a teacher sees them without a way further', async () => {
    const seen = await get('teacher', '/pupils?name=theo')
    expect(seen.text).toContain('Théo Marchetti')
    expect(queryByRole(seen.body, 'link', { name: 'Théo Marchetti' })).toBeNull()
    expect((await get('teacher', page())).status).toBe(403)
    const office = await get('office_manager', '/pupils?class=Elm')
    expect(getByRole(office.body, 'link', { name: 'Théo Marchetti' }).getAttribute('href')).toBe(`/pupils/${second}`)
    expect(office.text).toContain('Elm 2 pupils')
  })

  test('no search shows nobody, and a class that is not there nobody either', async () => {
    expect((await get('office_manager', '/pupils')).text).not.toContain('Marchetti')
    expect((await get('office_manager', '/pupils/class?class=Oak')).status).toBe(404)
  })

  test('who opens the forms of a class is written down as having looked at each child of it', async () => {
    await house.boot.query('truncate house.family_looks')
    expect((await get('office_manager', '/pupils/class?class=Elm')).status).toBe(200)
    const { rows } = await house.boot.query<{ page: string; person_id: string; pupils: string[] }>(
      'select page, person_id, pupils from house.family_looks',
    )
    const { person } = house.visitor('office_manager').identity
    expect(rows.map(row => ({ ...row, pupils: row.pupils.toSorted() }))).toEqual([
      { page: 'class', person_id: person, pupils: [pupil, second].toSorted() },
    ])
    await house.boot.query('truncate house.family_looks')
  })
})

describe('a guardian of children at two schools', () => {
  test('is changed for both, both histories and whoever listens hear of it, and the form says so without a name', async () => {
    const elsewhere = await house.addSchool(house.trust, 'Tansel Lane')
    const brother = await house.addPupil('Ludovico', 'Oak', elsewhere)
    const sister = await house.addPupil('Livia')
    const shared = await house.addGuardianRow(sister, 'Ines Marchetti')
    const tie = [house.trust, brother, shared]
    const form = `/pupils/${sister}/guardians/${shared}`
    expect((await get('office_manager', form)).text).not.toContain('another school of the trust')
    await house.boot.query(
      `insert into house.guardianships (trust_id, pupil_id, guardian_id, relationship, parental_responsibility, priority)
       values ($1, $2, $3, 'mother', true, 1)`,
      tie,
    )
    const { text } = await get('office_manager', form)
    expect(text).toContain('answers for a child at another school of the trust too')
    expect(text).not.toMatch(/Ludovico|Tansel/)
    const said = { name: 'Ines Marchetti', email: 'ines@home.example', relationship: 'mother', responsible: 'yes' }
    expect((await post('office_manager', form, { ...said, priority: '1' })).status).toBe(303)
    // Only what is tied to the one child is changed now: the other school has nothing to hear.
    expect((await post('office_manager', form, { ...said, priority: '2' })).status).toBe(303)
    const { rows } = await house.boot.query(
      `select subject_id as pupil, school_id as school, count(*)::int as times,
         (select count(*)::int from house.facts f where f.subject_id = h.subject_id and f.kind = 'consent-changed') as facts
       from house.history h where kind = 'guardian-changed' and subject_id in ($1, $2) group by 1, 2 order by 3`,
      [brother, sister],
    )
    expect(rows).toEqual([
      { pupil: brother, school: elsewhere, times: 1, facts: 1 },
      { pupil: sister, school: house.school, times: 2, facts: 2 },
    ])
  })
})

describe('an answer at the office (s1-protocol-1b)', () => {
  test('is typed once, and the page shows who said what in which words', async () => {
    const form = {
      ...basics(),
      who: mother,
      'answer[face-social]': 'yes',
      'answer[first_name-website]': 'no',
      platform: 'instagram',
      'platform-kind': 'face',
      'platform-answer': 'objected',
    }
    expect((await post('office_manager', `${page()}/answer`, form)).goesTo).toBe(`${page()}?said=answered`)
    const { text, body } = await get('office_manager', page())
    expect(text).toContain('Yes (Ada Marchetti)')
    expect(text).toContain('No (Ada Marchetti)')
    expect(text).toContain('Instagram, Face recognisable: Objected (Ada Marchetti)')
    expect(text).toContain('May we show your child?')
    expect(getByRole(body, 'heading', { name: 'All 3 answers' })).toBeTruthy()
  })

  test.each<[Record<string, string>, string, string]>([
    [{ who: '' }, 'Choose who answers', '#who'],
    [{ how: '' }, 'Choose how it came', '#how'],
    [{ 'on-day': '31', 'on-month': '2' }, 'Enter the day of the answer', '#on-day'],
    [{ 'on-year': '2999' }, 'Enter today or a day before', '#on-day'],
    [{ how: 'interpreter' }, 'Enter who interpreted', '#interpreter'],
    [
      { 'until-day': '1', 'until-month': '9', 'until-year': '2020' },
      'Enter today or a later day, not before the day of the answer; or leave it empty',
      '#until-day',
    ],
    [
      { 'until-day': '31', 'until-month': '2', 'until-year': '2999' },
      'Enter a day that exists, with day, month and year; or leave it empty',
      '#until-day',
    ],
    [{ wording: '' }, 'Choose the words, or say that they are not known', '#wording'],
  ])('%j comes back with the reason, and nothing typed is lost', async (changed, reason, place) => {
    const form = { ...basics(), who: mother, source: 'Kept', 'answer[work-website]': 'withdrawn', ...changed }
    const { status, body } = await post('office_manager', `${page()}/answer`, form)
    expect(status).toBe(422)
    expect(getByRole(body, 'link', { name: reason }).getAttribute('href')).toBe(place)
    const work = getByRole(body, 'group', { name: 'Work' })
    expect(getByLabelText(work, 'Website').querySelector('option[selected]')?.getAttribute('value')).toBe('withdrawn')
    expect(getByLabelText<HTMLInputElement>(body, /Which system/).value).toBe('Kept')
  })

  test('a day until which a yes holds stands beside it, and the post stops the day after (s1-protocol-1b)', async () => {
    const until = { 'until-day': '5', 'until-month': '9', 'until-year': '2999' }
    const form = { ...basics(), ...until, who: mother, 'on-year': '2026', 'answer[face-website]': 'yes' }
    expect((await post('office_manager', `${page()}/answer`, form)).goesTo).toBe(`${page()}?said=answered`)
    expect((await get('office_manager', page())).text).toMatch(
      /A yes holds until \w+ 5 September 2999, as the family said/,
    )
    const goes = async (last: string) => {
      await house.boot.query('update house.consent_answers set until = $2 where pupil_id = $1 and until is not null', [
        pupil,
        last,
      ])
      const visitor = house.visitor('teacher')
      return act(house.works, visitor.identity, async one => {
        const asked = await mayGoFor(one.tx, house.school, [pupil], ['face'], ['website'], one.at)
        return asked.places[0]?.outcome.may
      })
    }
    const today = dayOf(new Date())
    expect(await goes(today)).toBe('yes')
    expect(await goes(daysAfter(today, -1))).toBe('no')
    expect((await get('office_manager', page())).text).toContain('Yes, ended (')
  })

  test('nothing is chosen beforehand', async () => {
    const { body } = await get('office_manager', `${page()}/answer`)
    expect(body.querySelectorAll('select').length).toBeGreaterThan(20)
    expect(body.querySelector('option[selected]:not([value=""])')).toBeNull()
    expect(body.querySelector('input[type=checkbox]:checked')).toBeNull()
  })

  test('a spoken yes says that it does not count; unknown words wait for the head, who lets them count with a reason', async () => {
    const spoken = { ...basics(), how: 'telephone', who: mother, 'answer[work-social]': 'yes' }
    await post('office_manager', `${page()}/answer`, spoken)
    await post('office_manager', `${page()}/answer`, {
      ...basics(),
      wording: 'unknown',
      who: mother,
      'answer[voice_video-social]': 'yes',
    })
    const office = await get('office_manager', page())
    expect(office.text).toContain('A spoken yes does not count. Ask for it on paper.')
    expect(office.text).toContain('the headteacher decides whether these words do')
    expect(office.body.querySelector('form[action$="/accept"]')).toBeNull()
    const head = await get('headteacher', page())
    const action = head.body.querySelector('form[action$="/accept"]')?.getAttribute('action') ?? ''
    const empty = await post('headteacher', action, { reason: '' })
    expect([empty.status, empty.text.includes('Enter why it counts')]).toEqual([422, true])
    expect((await post('headteacher', action, { reason: 'The form of 2024 lies in the office' })).goesTo).toBe(
      `${page()}?said=accepted`,
    )
    expect((await get('headteacher', page())).text).toContain('“The form of 2024 lies in the office”')
  })
})

describe('a spoken answer through an interpreter', () => {
  test('is kept with who interpreted, and a no counts at once', async () => {
    const child = await house.addPupil('Amal')
    const parent = await house.addGuardianRow(child, 'Hodan Warsame')
    const goes = () =>
      act(house.works, house.visitor('teacher').identity, async one => {
        const { places } = await mayGoFor(one.tx, house.school, [child], ['face'], ['website'], one.at)
        return places[0]?.outcome.may
      })
    const at = `/pupils/${child}`
    await post('office_manager', `${at}/answer`, {
      ...basics(),
      'on-year': '2026',
      'on-month': '8',
      who: parent,
      'answer[face-website]': 'yes',
    })
    expect(await goes()).toBe('yes')
    const spoken = { ...basics(), how: 'interpreter', interpreter: 'Sahra Abdi', 'on-year': '2026', 'on-month': '9' }
    await post('office_manager', `${at}/answer`, { ...spoken, who: parent, 'answer[face-website]': 'no' })
    expect((await get('office_manager', at)).text).toContain('Sahra Abdi')
    expect(await goes()).toBe('no')
  })
})

describe('guardians', () => {
  test('keep the order in which they are asked, and that a court order is known', async () => {
    const said = { name: 'Nia Rossi', relationship: 'aunt', responsible: 'no', email: '', telephone: '' }
    await post('office_manager', `${page()}/guardians/add`, { ...said, priority: '3', 'marks[]': 'court-order' })
    const shown = async () => {
      const seen = await get('office_manager', page())
      const link = getByRole(seen.body, 'link', { name: /Change Nia Rossi/ }).getAttribute('href') ?? ''
      const { body } = await get('office_manager', link)
      const marks = [...body.querySelectorAll<HTMLInputElement>('input[type=checkbox]:checked')]
      const { value } = body.querySelector<HTMLInputElement>('[name=priority]') ?? expect.unreachable()
      return { link, marks: marks.map(mark => mark.value), value }
    }
    const { link, ...before } = await shown()
    expect(before).toEqual({ marks: ['court-order'], value: '3' })
    await post('office_manager', link, { ...said, priority: '4' })
    expect(await shown()).toEqual({ link, marks: [], value: '4' })
    await post('office_manager', `${link}/end`, {})
  })

  test('are added, changed, asked and removed; what they answered stays', async () => {
    const said = {
      name: 'Bo Rossi',
      relationship: 'father',
      responsible: 'yes',
      priority: '2',
      email: '',
      telephone: '',
    }
    const wrong = await post('office_manager', `${page()}/guardians/add`, { ...said, name: ' ' })
    expect(getByRole(wrong.body, 'link', { name: /Enter the name/ }).getAttribute('href')).toBe('#name')
    await post('office_manager', `${page()}/guardians/add`, said)
    const seen = await get('office_manager', page())
    const link = getByRole(seen.body, 'link', { name: /Change Bo Rossi/ }).getAttribute('href') ?? ''
    expect((await post('office_manager', `${link}/asked`, {})).goesTo).toBe(`${page()}?said=asked`)
    expect((await get('office_manager', page())).text).toContain('Once')
    await post('office_manager', link, { ...said, 'marks[]': 'no-contact' })
    expect((await get('office_manager', page())).text).toContain('No contact')
    expect((await post('office_manager', `${link}/asked`, {})).status).toBe(404)
    await post('office_manager', `${link}/end`, {})
    expect((await get('office_manager', page())).text).not.toContain('Bo Rossi')
    expect((await get('office_manager', link)).status).toBe(404)
  })
})

describe('flags (s1-purpose-08)', () => {
  test('only the lead finds the page; the child’s page is the same for all others before and after', async () => {
    // But for who looked: that she looks now is written down.
    const shown = async () => (await get('headteacher', page())).html.replace(/Who looked.*?<\/details>/s, '')
    const before = await shown()
    const wrong = await post('dsl', `${page()}/flags`, { reason: 'adopted' })
    expect(getByRole(wrong.body, 'link', { name: /Enter a day to come/ }).getAttribute('href')).toBe('#review-day')
    const day = { 'review-day': '1', 'review-month': '9', 'review-year': '2999' }
    expect((await post('dsl', `${page()}/flags`, { reason: 'adopted', ...day })).goesTo).toBe(
      `${page()}/flags?said=flag`,
    )
    expect((await get('dsl', `${page()}/flags`)).text).toContain('Adopted')
    expect(await shown()).toBe(before)
    for (const role of ['headteacher', 'office_manager', 'trust_administrator'] as const)
      expect((await get(role, `${page()}/flags`)).status).toBe(403)
    const { body } = await get('dsl', `${page()}/flags`)
    const end = getByRole(body, 'button', { name: 'End this flag' }).closest('form')?.getAttribute('action') ?? ''
    expect((await post('dsl', end, {})).goesTo).toBe(`${page()}/flags?said=flag-ended`)
  })
})
