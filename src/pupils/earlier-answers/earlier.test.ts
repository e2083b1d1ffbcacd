import { getByRole } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeXlsx } from '../../platform/opened-safely/testing/make-xlsx.ts'
import { act } from '../../platform/platform.ts'
import { acceptAnswer, mayGoFor } from '../pupils.ts'
import { TAKE_EARLIER_ANSWERS } from './earlier-queues.ts'
import { takeEarlierParts, takeNextEarlierPart } from './take-answers.ts'
import { type EarlierHouse, openEarlierHouse } from './testing/earlier-house.ts'

let house: EarlierHouse
let ilaria: string
let theo: string
let twins: readonly string[]

beforeAll(async () => {
  house = await openEarlierHouse()
  ilaria = await house.addPupil('Ilaria')
  theo = await house.addPupil('Théo')
  twins = [await house.addPupil('Mina'), await house.addPupil('Mina')]
  await house.boot.query(`update house.pupils set mis_id = 'P1' where id = $1`, [ilaria])
})
afterAll(() => house.close())

/** Forty days ago: a yes of then has not lapsed, whatever day it is. */
const THEN = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 10)
const [year = '', month = '', day = ''] = THEN.split('-')
const office = () => house.asker('office_manager')
const FILE = `Admission No,Forename,Surname,DOB,Photo web,Photo social
P1,Ilaria,Marchetti,04/03/2018,Y,N
,Theo,Marchetti,04/03/2018,granted,
,Mina,Marchetti,04/03/2018,Y,Y
,Nobody,Here,01/01/2015,Y,Y
`
const COLUMNS = {
  'column[mis-id]': '0',
  'column[forename]': '1',
  'column[surname]': '2',
  'column[born]': '3',
  asked: ['4', '5'],
}
// As the page lists them: "Y" (three rows) before "granted"; "Y" before "" and "N".
const VALUES = {
  source: 'SIMS',
  how: 'mis',
  wording: 'unknown',
  'on-day': day,
  'on-month': month,
  'on-year': year,
  'kinds-0': ['face', 'unrecognisable'],
  'channels-0': ['website'],
  'kinds-1': ['face', 'unrecognisable'],
  'channels-1': ['social'],
  'value[0_0]': 'yes',
  'value[1_0]': 'yes',
  'value[1_1]': 'nothing',
  'value[1_2]': 'no',
}
const may = (pupil: string, place: 'website' | 'facebook') =>
  act(house.works, house.visitor('teacher').identity, async ({ tx, at }) => {
    const { places, held } = await mayGoFor(tx, house.school, [pupil], ['unrecognisable'], [place], at)
    return [places[0]?.outcome.may, held[0]?.because]
  })
const historyOf = async (file: string) =>
  (
    await house.boot.query<{ kind: string; body: string }>(
      'select kind, body from house.history where subject_id = $1 order by at, written',
      [file],
    )
  ).rows
const answersInAll = async () =>
  (await house.boot.query<{ count: number }>('select count(*)::int as count from house.consent_answers')).rows[0]?.count

describe('answers that the MIS holds', () => {
  let path: string

  test('are looked through first and write nothing; each row left out is listed by line with the reason', async () => {
    path = await house.say(office(), FILE, COLUMNS, VALUES)
    const { text } = await office().get(path)
    expect(text).toContain('1 row with answers that are not there yet')
    expect(text).toContain('2 times yes')
    expect(text).toContain('2 times no, which counts at once')
    expect(text).toMatch(/Theo Marchetti\s*line 3\s*·\s*Nobody has said what “granted” in “Photo web” means/)
    expect(text).toMatch(/Mina Marchetti\s*line 4\s*·\s*Two pupils on the roll could be meant/)
    expect(text).toMatch(/Nobody Here\s*line 5\s*·\s*Nobody on the roll is meant/)
    expect(text).toContain('No yes of this file counts yet')
    expect(await answersInAll()).toBe(0)
  })

  test('are written down with source, day, way and words, for the platform group they were asked for and no other', async () => {
    expect((await office().post(`${path}/take`, {})).goesTo).toBe(`${path}?said=taken`)
    expect(await house.answersOf(ilaria)).toEqual([
      `elsewhere | SIMS | face | social | no | mis | unknown words | ${THEN}`,
      `elsewhere | SIMS | face | website | yes | mis | unknown words | ${THEN}`,
      `elsewhere | SIMS | unrecognisable | social | no | mis | unknown words | ${THEN}`,
      `elsewhere | SIMS | unrecognisable | website | yes | mis | unknown words | ${THEN}`,
    ])
    for (const other of [theo, ...twins]) expect(await house.answersOf(other)).toEqual([])
    const kinds = (await historyOf(path.split('/').at(-1) ?? '')).map(({ kind }) => kind)
    expect(kinds).toEqual([
      'earlier-answers-brought',
      'earlier-columns-said',
      'earlier-values-said',
      'earlier-part-taken',
      'earlier-answers-taken',
    ])
    const { rows } = await house.boot.query(
      `select from house.facts f join jobs.job j on j.data ->> 'fact' = f.id::text where f.subject_id = $1 and f.kind = 'consent-changed'`,
      [ilaria],
    )
    expect(rows).toHaveLength(1)
  })

  test('the no counts at once; the yes waits until the head lets it count and says why, for the website alone', async () => {
    expect(await may(ilaria, 'facebook')).toEqual(['no', 'no'])
    expect(await may(ilaria, 'website')).toEqual(['no', 'words-not-accepted'])
    const { rows } = await house.boot.query<{ id: string }>(
      `select id from house.consent_answers where pupil_id = $1 and answer = 'yes' and kind = 'unrecognisable'`,
      [ilaria],
    )
    const id = rows[0]?.id ?? ''
    expect(await acceptAnswer(house.works, house.visitor('office_manager'), id, 'x')).toEqual({
      refused: 'only-the-head',
    })
    await acceptAnswer(house.works, house.visitor('headteacher'), id, 'The form of 2025 lies in the office')
    expect(await may(ilaria, 'website')).toEqual(['yes', undefined])
    expect(await may(ilaria, 'facebook')).toEqual(['no', 'no'])
  })

  test('the same file again writes nothing, and what was said of it is shown again', async () => {
    const before = await answersInAll()
    const { path: again } = await house.bring(office(), FILE)
    const columns = await office().get(`${again}/columns`)
    expect(columns.body.querySelectorAll('input[name="asked[]"][checked]')).toHaveLength(2)
    const next = await house.say(office(), FILE, COLUMNS, VALUES)
    const seen = await office().get(next)
    expect(seen.text).toContain('There is nothing to write down')
    const values = await office().get(`${next}/values`)
    expect(values.body.querySelector('#value-1-2 option[selected]')?.getAttribute('value')).toBe('no')
    await office().post(`${next}/take`, {})
    expect(await answersInAll()).toBe(before)
    expect((await office().get(again)).text).toContain('A newer file was brought before this one was taken over')
  })

  test('who has left since the file was looked through gets no answer', async () => {
    const leaver = await house.addPupil('Odo')
    const file = FILE.replace('P1,Ilaria', ',Odo')
    const looked = await house.say(office(), file, COLUMNS, VALUES)
    await house.boot.query('update house.pupils set left_on = current_date where id = $1', [leaver])
    await office().post(`${looked}/take`, {})
    expect(await house.answersOf(leaver)).toEqual([])
  })
})

describe('a spreadsheet of paper forms', () => {
  test('in words that are known counts at once, on the day that a column says', async () => {
    const sheet = makeXlsx([
      ['Name', 'DOB', 'Signed', 'Website'],
      ['Marchetti, Théo', { inline: '2018-03-04' }, `${day}/${month}/${year}`, 'Yes'],
    ])
    const { path } = await house.bring(office(), sheet)
    await office().post(`${path}/columns`, {
      'column[full]': '0',
      'column[born]': '1',
      'column[answered]': '2',
      'asked[0]': '3',
    })
    const refused = await office().post(`${path}/values`, { how: 'paper', wording: house.wording })
    expect(refused.status).toBe(422)
    for (const name of [
      'Enter where the answers come from, in at most 200 characters',
      'Choose what column “Website” is about, and where',
      'Say of at least one value that it is an answer',
    ])
      expect(getByRole(refused.body, 'link', { name })).toBeTruthy()
    await office().post(`${path}/values`, {
      source: 'paper',
      how: 'paper',
      wording: house.wording,
      'kinds-0[0]': 'unrecognisable',
      'channels-0[0]': 'website',
      'value[0_0]': 'yes',
    })
    expect((await office().get(path)).text).toContain('Each yes counts for the family')
    await office().post(`${path}/take`, {})
    expect(await house.answersOf(theo)).toEqual([
      `elsewhere | paper | unrecognisable | website | yes | paper | ${house.wording} | ${THEN}`,
    ])
    expect((await may(theo, 'website'))[0]).toBe('yes')
    // What is asked of one place says nothing of another.
    expect(await may(theo, 'facebook')).toEqual(['no', 'not-answered'])
  })
})

describe('a long file', () => {
  test('is left to a job; cut off between two parts it goes on, run twice at once it writes each answer once, one history row a thousand', async () => {
    await house.boot.query(
      `insert into house.pupils (trust_id, id, school_id, legal_forename, surname, date_of_birth, year_group, class_name, admitted_on, mis_id)
       select $1, gen_random_uuid(), $2, 'Child', 'Number' || n, '2016-01-01', '', 'Long', '2020-09-01', 'L' || n from generate_series(1, 2100) n`,
      [house.trust, house.school],
    )
    const long = `Adno,Website\n${Array.from({ length: 2100 }, (_, at) => `L${at + 1},No`).join('\n')}\n`
    const columns = { 'column[mis-id]': '0', asked: ['1'] }
    const path = await house.say(office(), long, columns, {
      ...VALUES,
      'kinds-0': ['work'],
      'value[0_0]': 'no',
      'value[1_0]': '',
    })
    const id = path.split('/').at(-1) ?? ''
    expect((await office().post(`${path}/take`, {})).goesTo).toBe(path)
    expect((await office().get(path)).html).toContain('<progress')
    const who = house.visitor('office_manager').identity
    await act(house.works, who, one => takeNextEarlierPart(one, id))
    const cut = act(house.works, who, async one => {
      await takeNextEarlierPart(one, id)
      throw new Error('killed')
    })
    await expect(cut).rejects.toThrow('killed')
    // However long somebody is at a part, nobody waits for her: neither a second run nor whoever presses again.
    let done = () => {}
    const held = new Promise<void>(resolve => {
      done = resolve
    })
    let began = () => {}
    const begun = new Promise<void>(resolve => {
      began = resolve
    })
    const slow = act(house.works, who, async one => {
      await takeNextEarlierPart(one, id)
      began()
      await held
    })
    await begun
    // A job that finds it held has not done its work: it comes back.
    const later = async () =>
      (
        await house.boot.query(
          `select from jobs.job where name = $1 and data ->> 'file' = $2 and state = 'created' and start_after > now() + interval '5 seconds'`,
          [TAKE_EARLIER_ANSWERS, id],
        )
      ).rowCount
    expect(await later()).toBe(0)
    expect(await takeEarlierParts(house.works, who, id)).toBe('busy')
    expect(await later()).toBe(1)
    const pressed = await office().post(`${path}/take`, {})
    expect(pressed.goesTo).toBe(`${path}?said=busy`)
    expect((await office().get(pressed.goesTo ?? '')).text).toContain('This file is being worked on at this moment')
    done()
    await slow
    await Promise.all([takeEarlierParts(house.works, who, id), takeEarlierParts(house.works, who, id)])
    await house.workOff(TAKE_EARLIER_ANSWERS)
    const { rows } = await house.boot.query<{ answers: number; pupils: number }>(
      `select count(*)::int as answers, count(distinct d.pupil_id)::int as pupils from house.earlier_deeds d
       join house.consent_answers a on a.id = d.answer_id where d.file_id = $1`,
      [id],
    )
    expect(rows[0]).toEqual({ answers: 2100, pupils: 2100 })
    const parts = (await historyOf(id)).filter(({ kind }) => kind === 'earlier-part-taken')
    expect(parts).toHaveLength(3)
    for (const { body } of parts) expect(body).toMatch(/"sha256":"[0-9a-f]{64}"/)
  })

  test('goes on although whoever pressed has left, and one that died holds up no later file', async () => {
    const { person } = house.visitor('office_manager').identity
    const pressed = async () => {
      const long = `Adno,Website\n${Array.from({ length: 500 }, (_, at) => `L${at + 1},No`).join('\n')}\n`
      const values = { ...VALUES, 'kinds-0': ['work'], 'value[0_0]': 'no', 'value[1_0]': '' }
      const path = await house.say(office(), long, { 'column[mis-id]': '0', asked: ['1'] }, values)
      expect((await office().post(`${path}/take`, {})).goesTo).toBe(path)
      return path.split('/').at(-1) ?? ''
    }
    const stateOf = async (id: string) =>
      (await house.boot.query('select state, taken_by from house.earlier_files where id = $1', [id])).rows[0]
    const first = await pressed()
    await house.boot.query(`update house.people set left_on = current_date - 2 where id = $1`, [person])
    await house.workOff(TAKE_EARLIER_ANSWERS)
    await house.boot.query(`update house.people set left_on = null where id = $1`, [person])
    expect(await stateOf(first)).toEqual({ state: 'taken', taken_by: person })
    const second = await pressed()
    expect((await house.bring(office(), FILE)).path).toBe('')
    await house.boot.query(`update house.earlier_files set moved_at = now() - interval '25 hours' where id = $1`, [
      second,
    ])
    expect((await house.bring(office(), FILE)).path).not.toBe('')
    expect(await stateOf(second)).toEqual({ state: 'put-aside', taken_by: null })
    await house.workOff(TAKE_EARLIER_ANSWERS)
  })
})

describe('who may, and what is refused', () => {
  test('a teacher does not get in, and the keeper of another school finds nothing', async () => {
    expect((await house.asker('teacher').get('/pupils/earlier')).status).toBe(403)
    const { path } = await house.bring(office(), FILE)
    const other = await house.addSchool(house.trust, 'Tansel Lane')
    const person = await house.addPerson(house.trust, [{ role: 'headteacher', school: other }])
    const stranger = await house.signedIn(person.email)
    for (const rest of ['', '/columns', '/values']) expect((await stranger.get(path + rest)).status).toBe(404)
    expect((await stranger.post(`${path}/take`, {})).status).toBe(404)
    expect((await house.bring(office(), FILE, other)).status).not.toBe(422)
    const { rows } = await house.boot.query('select from house.earlier_files where school_id = $1', [other])
    expect(rows).toEqual([])
  })

  test.each([
    ['', 'There is nothing in the file'],
    ['just some words', 'No line with headings was found'],
    ['Adno,Photo\n', 'There is nobody under the headings'],
    ['Adno,Photo,Photo\n1,Y,N\n', 'Two columns have one name (line 1)'],
    [`Adno,Photo\n${'1,Y\n'.repeat(20_020)}`, 'The file has more rows than can be read'],
  ])('a file that cannot be used comes back with one sentence', async (file, sentence) => {
    const { status, html } = await house.bring(office(), file)
    expect([status, html.includes(sentence)]).toEqual([422, true])
  })

  test('columns that do not say whose row it is are asked for again, with what was chosen', async () => {
    const { path } = await house.bring(office(), FILE)
    const refused = await office().post(`${path}/columns`, { 'column[forename]': '1', 'asked[0]': '4' })
    expect(refused.status).toBe(422)
    expect(getByRole(refused.body, 'link', { name: /Say where the number in the MIS stands/ })).toBeTruthy()
    expect(refused.body.querySelector('#column-forename option[selected]')?.getAttribute('value')).toBe('1')
    expect(refused.body.querySelectorAll('input[name="asked[]"][checked]')).toHaveLength(1)
  })

  test('nothing is chosen beforehand of a file nobody has said anything about', async () => {
    const { path } = await house.bring(office(), 'Adno,Trip,Film\n1,Y,N\n')
    const columns = await office().get(`${path}/columns`)
    expect(columns.body.querySelector('input[name="asked[]"][checked]')).toBeNull()
    await office().post(`${path}/columns`, { 'column[mis-id]': '0', 'asked[0]': '1' })
    const values = await office().get(`${path}/values`)
    expect(values.body.querySelector('main option[selected]:not([value=""]), main input[checked]')).toBeNull()
  })
})
