import { getByRole } from '@testing-library/dom'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { act, as } from '../../platform/platform.ts'
import { makeRoster } from '../../platform/opened-safely/testing/make-roster.ts'
import { makeXlsx } from '../../platform/opened-safely/testing/make-xlsx.ts'
import type { Asker } from '../../policy/testing/page-house.tsx'
import { rollOf } from '../pupils.store.ts'
import { CHECK_ROLL, TAKE_ROLL } from './queues.ts'
import { checkRoll } from './check-roll.ts'
import { takeNextPart, takeParts, takeRoll } from './take-roll.ts'
import { chosenIn, openRollHouse, type RollHouse } from './testing/roll-house.ts'

let house: RollHouse
let trust: string
let school: string
let other: string
let office: Asker
let officeId: { trust: string; person: string }

beforeAll(async () => {
  house = await openRollHouse({
    queues: [{ name: 'fact.pupil-left.test' }],
    factQueues: kind => (kind === 'pupil-left' ? ['fact.pupil-left.test'] : []),
  })
  trust = await house.addTrust()
  // Once for all: each signing in works out a password on purpose slowly.
  const keeper = await house.addPerson(trust)
  officeId = keeper.who
  office = await house.signedIn(keeper.email)
})
afterAll(() => house.close())

// A school of its own for each test, and the keeper of that one alone: what one test leaves on the roll is nothing to the next.
beforeEach(async () => {
  school = await house.addSchool(trust, 'Larkenby School')
  other = await house.addSchool(trust, 'Tansel Lane')
  const { person } = officeId
  await house.boot.query('delete from house.role_holdings where person_id = $1', [person])
  await house.boot.query(
    `insert into house.role_holdings values
       ($1, gen_random_uuid(), $2, 'office_manager', $3, '2020-09-01', null, now()),
       ($1, gen_random_uuid(), $2, 'teacher', $4, '2020-09-01', null, now())`,
    [trust, person, school, other],
  )
})

const HEAD =
  'Admission Number,Legal Surname,Legal Forename,Preferred Forename,Date of Birth,Year Group,Reg Group,Contact 1 Name,Contact 1 Relationship,Contact 1 Email,Contact 1 Parental Responsibility'
const ROLL = `${HEAD}
0101,O'Brien,Siân,Shan,04/03/2016,4,4K,Mrs Jo O'Brien,Mother,jo@home.example,Yes
0102,O'Brien,Finn,,05/06/2018,2,2R,Jo O'Brien,Mother,jo@home.example,Yes
0103,Nowak,Łukasz,,2017-01-09,3,3H,,,,
`
const historyKinds = async () =>
  (
    await house.boot.query<{ kind: string }>(
      'select kind from house.history where school_id = $1 order by at, written',
      [school],
    )
  ).rows.map(({ kind }) => kind)

describe('the roll of a school, as its MIS saves it', () => {
  test('is looked through first and changes nothing; then new pupils and their guardians are there, a mother of two once', async () => {
    const before = await house.fingerprint()
    const { path, seen } = await house.check(office, school, ROLL)
    expect(seen.text).toContain('3 pupils are new')
    expect(seen.text).toContain('every row can be taken over')
    expect(await house.fingerprint()).toEqual(before)
    await office.post(`${path}/take`, {})
    expect((await office.get(path)).text).toContain('3 pupils were added')
    expect(await house.roll(school)).toEqual([
      "0101 | Siân | O'Brien | 2016-03-04 | 4 | 4K | Mrs Jo O'Brien <jo@home.example> PR",
      "0102 | Finn | O'Brien | 2018-06-05 | 2 | 2R | Mrs Jo O'Brien <jo@home.example> PR",
      '0103 | Łukasz | Nowak | 2017-01-09 | 3 | 3H',
    ])
    const { rows } = await house.boot.query(
      `select from house.guardians g where exists (select from house.guardianships s
      join house.pupils p on p.id = s.pupil_id where s.guardian_id = g.id and p.school_id = $1)`,
      [school],
    )
    expect(rows).toHaveLength(1)
    expect(await historyKinds()).toEqual(['roll-brought', 'roll-columns-said', 'roll-part-taken', 'roll-taken'])
  })

  test('brought twice changes nothing, and asks no second time which column is what', async () => {
    await house.take(office, school, ROLL)
    const before = await house.fingerprint()
    const { path } = await house.bring(office, school, ROLL)
    const seen = await office.get(path)
    expect(seen.text).toContain('3 pupils stay as they are')
    expect(seen.text).toContain('nobody is new')
    await office.post(`${path}/take`, {})
    expect(await house.fingerprint()).toEqual(before)
  })

  test('changes field by field: a class, a surname (the former one stays known to the check), a new telephone; nothing of what it does not hold', async () => {
    await house.take(office, school, ROLL)
    await house.boot.query(`update house.pupils set known_as = '{Bee}' where mis_id = '0101' and school_id = $1`, [
      school,
    ])
    const changed = ROLL.replace("0101,O'Brien", '0101,Hale').replace('2,2R', '3,3H')
    const { seen } = await house.take(office, school, changed)
    expect(seen.text).toContain('2 pupils were changed')
    expect(seen.text).toContain("Surname: O'Brien → Hale")
    expect(seen.text).toContain("Former surname: nothing → O'Brien")
    expect(seen.text).toContain('Class: 2R → 3H')
    const [hale] = await as(house.works.db, officeId, tx => rollOf(tx, school)).then(rows =>
      rows.filter(({ name }) => name === 'Siân Hale'),
    )
    expect(hale?.known_as).toEqual(['Shan', 'Bee', "Siân O'Brien"])
  })

  test('rows that cannot be read are listed by line with the reason, and the rest is taken over', async () => {
    const odd = `${ROLL}0104,Ash,,,01/02/2016,4,4K,,,,
0105,Ash,Ro,,31/02/2016,4,4K,,,,
0106,Elm,Pip,,,4,4K,,,,
0103,Nowak,Łukasz,,2017-01-09,3,3H,,,,
0107,=cmd|' /C calc'!A0,Bo,,02/02/2016,4,4K,,,,
`
    const { seen } = await house.take(office, school, odd)
    expect(seen.text).toContain('4 rows are left out')
    expect(seen.text).toMatch(/Ash\s*line 5\s*Forename or surname is missing/)
    expect(seen.text).toMatch(/line 6\s*“31\/02\/2016” cannot be read as a date of birth/)
    expect(seen.text).toMatch(/line 7\s*The date of birth is missing/)
    expect(seen.text).toMatch(/line 8\s*The pupil stands in the file twice/)
    expect((await house.roll(school)).at(-1)).toBe("0107 | Bo | =cmd|' /C calc'!A0 | 2016-02-02 | 4 | 4K")
  })

  test('twins, same names and new numbers are told apart, and where two could be meant nobody is guessed', async () => {
    const head = 'Forename,Surname,DOB\n'
    await house.take(office, school, `${head}Ada,Moss,01/01/2016\nBea,Moss,01/01/2016\n`)
    await house.boot.query(
      `insert into house.pupils (trust_id, id, school_id, legal_forename, surname, date_of_birth, year_group, class_name, admitted_on)
       select trust_id, gen_random_uuid(), school_id, legal_forename, surname, date_of_birth, '', '', admitted_on from house.pupils
       where school_id = $1 and legal_forename = 'Ada'`,
      [school],
    )
    const withNumbers = 'UPN,Forename,Surname,DOB\nU1,Ada,Moss,01/01/2016\nU2,Bea,Moss,01/01/2016\n'
    const first = await house.take(office, school, withNumbers)
    expect(first.seen.text).toContain('Two pupils on the roll have this name and date of birth')
    expect(first.seen.text).toContain('Number in the MIS: nothing → U2')
    expect(first.seen.text).toContain('nobody is missing')
    const again = await house.take(
      office,
      school,
      'UPN,Forename,Surname,DOB\nU9,Bea,Moss,01/01/2016\nU2,Zoe,Quill,03/03/2013\n',
    )
    expect(again.seen.text).toContain('is on the roll under another number, not U9')
    expect(again.seen.text).toContain('Number U2 belongs to another pupil on the roll')
  })

  test('a row for each parent is put together; “Surname, Forename” is read; report lines stand above the headings', async () => {
    await house.take(
      office,
      school,
      `Contacts report;;;;\n;;;;\nAdno;Name;DOB;Parent name;Parental responsibility
7;"Bloom, Iris";01/09/2015;Ash Bloom;yes\n7;"Bloom, Iris";01/09/2015;Wren Bloom;no\n8;Mary Ann Vale;01/09/2015;;\n`,
    )
    expect(await house.roll(school)).toEqual(['7 | Iris | Bloom | 2015-09-01 |  |  | Ash Bloom PR, Wren Bloom'])
    const seen = await office.get(`${(await house.bring(office, school, 'a')).path || '/pupils/roll'}`)
    expect(seen.status).toBe(200)
  })

  test.each([
    ['a CSV', (rows: string[][]) => rows.map(row => row.join(';')).join('\n')],
    ['a sheet of Excel', (rows: string[][]) => makeXlsx(rows)],
  ])('headings in two rows with merged cells, in %s: each parent has her own columns', async (_kind, file) => {
    const rows = [
      ['Adno', 'Surname', 'Forename', 'DOB', 'Contact 1', '', '', 'Contact 2', '', ''],
      ['', '', '', '', 'Name', 'Email', 'PR', 'Name', 'Email', 'PR'],
      ['7', 'Bloom', 'Iris', '01/09/2015', 'Ash Bloom', 'ash@home.example', 'yes', 'Wren Bloom', '', 'no'],
    ]
    await house.take(office, school, file(rows))
    expect(await house.roll(school)).toEqual([
      '7 | Iris | Bloom | 2015-09-01 |  |  | Ash Bloom <ash@home.example> PR, Wren Bloom',
    ])
  })

  test('a OneRoster zip comes in as any other file, and knows of no parental responsibility', async () => {
    await house.take(office, school, makeRoster())
    expect(await house.roll(school)).toEqual([
      'u-1 | Siân | O’Brien | 2016-03-04 | 04 | 4 Kestrel | Jo O’Brien <jo@home.example>',
      'u-2 | Łukasz | Nowak | 2018-05-06 | 02 | ',
    ])
  })

  test('a row of another school is left out and touches nobody', async () => {
    const rows =
      'Adno,Forename,Surname,DOB,School\n1,Ivy,Reed,01/01/2016,larkenby school\n2,Sam,Reed,01/01/2016,Tansel Lane\n'
    const { seen } = await house.take(office, school, rows)
    expect(seen.text).toContain('The row is of another school (Tansel Lane)')
    expect(await house.roll(school)).toHaveLength(1)
  })
})

describe('who is missing', () => {
  const shorter = ROLL.split('\n').slice(0, 3).join('\n')

  test('stays on the roll until somebody says that she has left; then a fact is told in the same transaction, ids only', async () => {
    await house.take(office, school, ROLL)
    const { path, seen } = await house.take(office, school, shorter)
    expect(seen.text).toContain('1 pupil may have left')
    expect(await house.roll(school)).toHaveLength(3)
    expect((await office.post(`${path}/leavers`, {})).text).toContain('Tick who has left')
    const box = getByRole<HTMLInputElement>(seen.body, 'checkbox', { name: 'Łukasz Nowak' })
    const gone = await office.post(`${path}/leavers`, { 'who[]': box.value })
    expect(gone.goesTo).toBe(`${path}?said=left&count=1`)
    const { rows } = await house.boot.query<{ left: string; facts: number; jobs: number; body: string }>(
      `select p.left_on::text as left, (select count(*)::int from house.facts f where f.subject_id = p.id and f.kind = 'pupil-left') as facts,
         (select count(*)::int from jobs.job j where j.name = 'fact.pupil-left.test' and j.data ->> 'subject' = p.id::text) as jobs,
         (select h.body from house.history h where h.subject_id = p.id and h.kind = 'pupil-left') as body
       from house.pupils p where p.school_id = $1 and p.mis_id = '0103'`,
      [school],
    )
    expect([rows[0]?.facts, rows[0]?.jobs]).toEqual([1, 1])
    expect(rows[0]?.body).not.toContain('Nowak')
    // Pressed again nobody leaves twice.
    await office.post(`${path}/leavers`, { 'who[]': box.value })
    expect((await historyKinds()).filter(kind => kind === 'pupil-left')).toHaveLength(1)
    const back = await house.take(office, school, ROLL)
    expect(back.seen.text).toContain('On the roll again; had left')
    expect((await house.roll(school)).at(-1)).toBe('0103 | Łukasz | Nowak | 2017-01-09 | 3 | 3H')
  })

  test('a leaving date in the file offers her too, and counts as her day', async () => {
    const dated =
      'Adno,Forename,Surname,DOB,Admission date,Leaving date\n1,Ivy,Reed,01/01/2016,01/09/2020,\n2,Sam,Reed,01/01/2015,01/09/2020,\n'
    await house.take(office, school, dated)
    const { path, seen } = await house.take(
      office,
      school,
      dated.replace('01/01/2015,01/09/2020,', '01/01/2015,01/09/2020,17/07/2026'),
    )
    expect(seen.text).toMatch(/left [\w ]*17 July[\w ]*, as the file says/)
    await office.post(`${path}/leavers`, { all: 'yes' })
    expect((await house.roll(school)).at(-1)).toContain('2026-07-17')
  })

  test('an older file offers nobody any more', async () => {
    await house.take(office, school, ROLL)
    const older = await house.check(office, school, shorter)
    await house.check(office, school, ROLL)
    expect((await office.get(older.path)).text).toContain('A newer file was brought before this one was taken over')
    await office.post(`${older.path}/leavers`, { all: 'yes' })
    await office.post(`${older.path}/take`, {})
    expect((await historyKinds()).filter(kind => kind === 'pupil-left')).toEqual([])
  })
})

describe('a long file', () => {
  const long = `${HEAD}\n${Array.from({ length: 3500 }, (_, at) => `A${at},Surname${at % 700},Child${at},,0${1 + (at % 9)}/03/2016,4,4K,Parent ${at % 900},Mother,p${at % 900}@home.example,Yes`).join('\n')}\n`

  test('is left to a job; killed between two parts it goes on, run twice at once it gives the same, and its history is one row a thousand', async () => {
    const { path } = await house.bring(office, school, long)
    await office.post(`${path}/columns`, chosenIn(await office.get(`${path}/columns`)))
    expect((await office.get(path)).text).toContain('0 of 3,500 rows')
    const id = path.split('/').at(-1) ?? ''
    await checkRoll(house.works, officeId, id)
    expect((await office.get(path)).text).toContain('3,500 pupils are new')
    await office.post(`${path}/take`, {})
    expect(await takeRoll(house.works, officeId, id)).toEqual({ state: 'taking' })
    const nextPart = () => act(house.works, officeId, one => takeNextPart(one, id))
    expect(await nextPart()).toBe('part-taken')
    // Cut off in the middle of the next: nothing of it stays, and whoever came second meanwhile waited for no lock.
    const cut = act(house.works, officeId, async one => {
      await takeNextPart(one, id)
      expect(await nextPart()).toBe('somebody-is-at-it')
      throw new Error('killed')
    })
    await expect(cut).rejects.toThrow('killed')
    const half = (await house.roll(school)).length
    expect(half).toBeGreaterThan(900)
    expect(half).toBeLessThan(1100)
    expect((await office.get(path)).html).toContain('<progress')
    await Promise.all([takeParts(house.works, officeId, id), takeParts(house.works, officeId, id)])
    await house.workOff(TAKE_ROLL)
    expect(await house.roll(school)).toHaveLength(3500)
    const kinds = await historyKinds()
    expect(kinds.filter(kind => kind === 'roll-part-taken')).toHaveLength(4)
    expect(kinds.filter(kind => kind === 'roll-taken')).toHaveLength(1)
    const { rows } = await house.boot.query('select from house.roll_import_deeds where import_id = $1', [id])
    expect(rows).toHaveLength(3500)
    // The tests' server counts nothing by itself: these figures come of the file being taken.
    const { rows: counted } = await house.boot.query<{ of: string }>(
      `select relname as of from pg_class where relname in ('pupils', 'guardians', 'guardianships', 'roll_import_entries') and reltuples > 900`,
    )
    expect(counted).toHaveLength(4)
  })

  const rows1100 = `${HEAD}\n${Array.from({ length: 1100 }, (_, at) => `B${at},Surname${at},Child${at},,01/03/2016,4,4K,,,,`).join('\n')}\n`
  async function pressedAndGone() {
    const keeper = await house.addPerson(trust, [{ role: 'office_manager', school }])
    const { path } = await house.check(await house.signedIn(keeper.email), school, rows1100)
    const id = path.split('/').at(-1) ?? ''
    await house.workOff(CHECK_ROLL)
    expect(await takeRoll(house.works, keeper.who, id)).toEqual({ state: 'taking' })
    await house.boot.query(`update house.people set left_on = current_date - 2 where id = $1`, [keeper.id])
    return { id, keeper }
  }

  test('is taken over to its end although whoever pressed has left, and stays what she pressed', async () => {
    const { id, keeper } = await pressedAndGone()
    await house.workOff(TAKE_ROLL)
    expect(await house.roll(school)).toHaveLength(1100)
    const { rows } = await house.boot.query(
      `select i.state, i.taken_by, (select array_agg(distinct h.by_person) from house.history h where h.subject_id = i.id) as by
       from house.roll_imports i where i.id = $1`,
      [id],
    )
    expect(rows).toEqual([{ state: 'taken', taken_by: keeper.id, by: [keeper.id] }])
  })

  test('that made no step for a day holds up no later file; one that moves does', async () => {
    const { id } = await pressedAndGone()
    expect((await house.bring(office, school, ROLL)).html).toContain('being taken over')
    await house.boot.query(`update house.roll_imports set moved_at = now() - interval '25 hours' where id = $1`, [id])
    const { seen } = await house.check(office, school, ROLL)
    expect(seen.text).toContain('3 pupils are new')
    // The job that comes back from the dead finds nothing to do.
    await house.workOff(TAKE_ROLL)
    expect(await house.roll(school)).toEqual([])
  })
})

describe('who may, and what is refused', () => {
  test('a teacher, and the keeper of another school, get no further than the door', async () => {
    const teacher = await house.signedIn((await house.addPerson(trust, [{ role: 'teacher', school }])).email)
    expect((await teacher.get('/pupils/roll')).status).toBe(403)
    const { path } = await house.check(office, school, ROLL)
    const stranger = await house.signedIn(
      (await house.addPerson(trust, [{ role: 'headteacher', school: other }])).email,
    )
    expect((await stranger.get(path)).status).toBe(404)
    expect((await stranger.post(`${path}/take`, {})).status).toBe(404)
    expect((await stranger.post(`${path}/leavers`, { all: 'yes' })).status).toBe(404)
    expect((await house.bring(office, other, ROLL)).status).not.toBe(200)
    expect(await house.roll(other)).toEqual([])
  })

  test.each([
    ['', 'There is no pupil in the file'],
    ['just some words', 'No line with headings was found'],
    ['Forename,Surname,DOB\n', 'There is nobody under the headings'],
    ['Forename,Surname,Surname\na,b,c\n', 'Two columns have one name (line 1)'],
    [makeRoster({ 'orgs.csv': null }), 'The OneRoster zip has no orgs.csv'],
    [makeRoster({ '../x.csv': 'a' }), 'The zip names files outside its own folder'],
  ])('a file that cannot be used comes back with one sentence', async (file, sentence) => {
    const { status, html } = await house.bring(office, school, file)
    expect(status).toBe(422)
    expect(html).toContain(sentence)
  })

  test('columns without a name or a date of birth are asked for again, with what was chosen', async () => {
    const { path } = await house.bring(office, school, 'A,B,C\nIvy,Reed,01/01/2016\n')
    const refused = await office.post(`${path}/columns`, { 'column[forename]': '0' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Say where the names stand')
    expect(refused.text).toContain('Say where the date of birth stands')
    expect(refused.body.querySelector<HTMLSelectElement>('#column-forename')?.value).toBe('0')
    const columns = { 'column[forename]': '0', 'column[surname]': '1', 'column[born]': '2' }
    expect((await office.post(`${path}/columns`, columns)).goesTo).toBe(path)
    expect((await office.get(path)).text).toContain('1 pupil is new')
  })
})
