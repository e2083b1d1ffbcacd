import { describe, expect, test } from 'vitest'
import { type KnownGuardian, planGuardians, type SaidContacts } from './plan-guardians.rule.ts'
import { indexRoll, planPupil, type RollPupil } from './plan-pupil.rule.ts'
import { guessRollColumns, problemsOfColumns, type RollColumns, type RollField } from './roll-columns.rule.ts'
import { entryReader, type RollEntry } from './roll-entries.rule.ts'
import { whyItWaits } from './within-limits.rule.ts'

describe('which column is what is guessed from the headings of', () => {
  test.each<[string, string, RollColumns]>([
    [
      'SIMS',
      'Adno,Legal Surname,Legal Forename,Preferred Forename,DOB,Year,Reg,Date of Admission,Date of Leaving,Priority 1 Contact Name,Parental Responsibility',
      {
        'mis-id': 'Adno',
        surname: 'Legal Surname',
        forename: 'Legal Forename',
        preferred: 'Preferred Forename',
        born: 'DOB',
        year: 'Year',
        class: 'Reg',
        admitted: 'Date of Admission',
        left: 'Date of Leaving',
        'guardian-1-name': 'Priority 1 Contact Name',
        'guardian-1-responsibility': 'Parental Responsibility',
      },
    ],
    [
      'Arbor',
      'Arbor Student ID,First name,Last name,Date of birth,Year group,Registration form,Guardian 1 name,Guardian 1 email,Guardian 2 name',
      {
        'mis-id': 'Arbor Student ID',
        forename: 'First name',
        surname: 'Last name',
        born: 'Date of birth',
        year: 'Year group',
        class: 'Registration form',
        'guardian-1-name': 'Guardian 1 name',
        'guardian-1-email': 'Guardian 1 email',
        'guardian-2-name': 'Guardian 2 name',
      },
    ],
    [
      'Bromcom',
      'AdmissionNumber;PreferredFirstName;LegalFirstName;LegalLastName;DateOfBirth;YearGroup;TutorGroup;ContactName1;ContactEmail1',
      {
        'mis-id': 'AdmissionNumber',
        preferred: 'PreferredFirstName',
        forename: 'LegalFirstName',
        surname: 'LegalLastName',
        born: 'DateOfBirth',
        year: 'YearGroup',
        class: 'TutorGroup',
        'guardian-1-name': 'ContactName1',
        'guardian-1-email': 'ContactEmail1',
      },
    ],
    [
      'ScholarPack',
      'UPN,Surname,Forename,Date of Birth,NC Year,Class,Entry Date',
      {
        'mis-id': 'UPN',
        surname: 'Surname',
        forename: 'Forename',
        born: 'Date of Birth',
        year: 'NC Year',
        class: 'Class',
        admitted: 'Entry Date',
      },
    ],
    [
      'iSAMS',
      'txtSchoolID,txtForename,txtSurname,txtPreName,txtDOB,intNCYear,txtForm',
      {
        'mis-id': 'txtSchoolID',
        forename: 'txtForename',
        surname: 'txtSurname',
        preferred: 'txtPreName',
        born: 'txtDOB',
        year: 'intNCYear',
        class: 'txtForm',
      },
    ],
  ])('%s', (_name, headings, columns) => {
    expect(guessRollColumns(headings.split(/[,;]/))).toEqual(columns)
  })

  test('a file without names or dates of birth, and one column for two things, are said', () => {
    expect(problemsOfColumns({})).toEqual(['name', 'born'])
    expect(problemsOfColumns({ full: 'Name', born: 'DOB', class: 'Name' })).toEqual(['twice'])
  })
})

const read = (cells: Partial<Record<RollField, string>>) => {
  const headings = Object.keys(cells)
  const columns: RollColumns = Object.fromEntries(headings.map(heading => [heading, heading]))
  return entryReader(headings, columns, { school: 'larkenby school', today: '2026-11-20' })({
    line: 2,
    cells: Object.values(cells),
  })
}

describe('a row is read', () => {
  test.each([
    ["O'Brien, Siân", 'Siân', "O'Brien"],
    ['Łukasz Nowak', 'Łukasz', 'Nowak'],
    ['van der Berg, Mary Ann', 'Mary Ann', 'van der Berg'],
  ])('“%s” is %s %s', (full, forename, surname) => {
    expect(read({ full, born: '1/2/2016' })).toMatchObject({ forename, surname, born: '2016-02-01' })
  })

  test('é written as two signs is é; a restriction written out counts, an unclear responsibility does not', () => {
    const row = read({
      forename: 'Rene\u0301e',
      surname: 'Ash',
      born: '2016-02-01',
      'guardian-1-name': 'Ashe, Mr Jonah',
      'guardian-1-responsibility': 'see file',
      'guardian-1-court-order': 'Prohibited steps order 2024',
      'guardian-1-no-contact': 'No',
    })
    expect(row).toMatchObject({
      forename: 'Renée',
      guardians: [{ name: 'Mr Jonah Ashe', responsibility: false, courtOrder: true, noContact: false }],
    })
  })

  test.each([
    [{ full: 'Mary Ann Vale', born: '2016-02-01' }, 'name-order'],
    [{ forename: '123', surname: 'Ash', born: '2016-02-01' }, 'no-name'],
    [{ forename: 'Ro', surname: 'Ash', born: '2027-02-01' }, 'born-later'],
    [{ forename: 'Ro', surname: 'Ash', born: '2016-02-01', left: 'soon' }, 'bad-left'],
    [{ forename: 'Ro', surname: 'Ash', born: '2016-02-01', school: 'Tansel' }, 'other-school'],
  ])('%o is odd: %s', (cells, code) => {
    expect(read(cells)).toMatchObject({ code })
  })
})

const pupil = (more: Partial<RollPupil>): RollPupil => ({
  id: 'a',
  misId: '1',
  forename: 'Ada',
  preferred: null,
  surname: 'Moss',
  former: null,
  knownAs: [],
  born: '2016-01-01',
  year: '4',
  className: '4K',
  admitted: '2020-09-01',
  left: null,
  ...more,
})
const entry = (more: Partial<RollEntry>): RollEntry => ({
  line: 2,
  misId: '1',
  forename: 'Ada',
  surname: 'Moss',
  preferred: '',
  former: '',
  knownAs: [],
  born: '2016-01-01',
  year: '',
  className: '',
  admitted: null,
  left: null,
  guardians: [],
  ...more,
})
const columns: RollColumns = { 'mis-id': 'a', forename: 'b', surname: 'c', born: 'd' }

describe('a pupil is found', () => {
  test.each<[string, Partial<RollEntry>, readonly RollPupil[], string]>([
    ['by her number, whatever class', {}, [pupil({})], 'same'],
    ['by her number when her surname changed', { surname: 'Vale' }, [pupil({})], 'changed'],
    ['by her number when her day of birth is put right', { born: '2016-01-02' }, [pupil({})], 'changed'],
    [
      'not under a number that another child has',
      { forename: 'Zoe', surname: 'Ray', born: '2014-01-01' },
      [pupil({})],
      'odd',
    ],
    ['by name and day where she has no number yet', {}, [pupil({ misId: null })], 'changed'],
    ['by her preferred name', { misId: '', forename: 'Addie' }, [pupil({ preferred: 'Addie' })], 'changed'],
    ['by her former surname', { misId: '', surname: 'Reed' }, [pupil({ former: 'Reed' })], 'changed'],
    ['without accents', { misId: '', forename: 'Áda' }, [pupil({})], 'changed'],
    ['not where two could be meant', { misId: '' }, [pupil({}), pupil({ id: 'b', misId: '2' })], 'odd'],
    ['not under a new number', { misId: '9' }, [pupil({})], 'odd'],
    ['as new, where only her day of birth is another child’s', { misId: '9', forename: 'Bea' }, [pupil({})], 'new'],
    ['gone, and stays gone', { left: '2026-01-01' }, [pupil({ left: '2026-01-01' })], 'same'],
  ])('%s', (_name, of, roll, kind) => {
    expect(planPupil(entry(of), columns, indexRoll(roll), '2026-11-20').kind).toBe(kind)
  })

  test('what the file does not hold stays as it is', () => {
    const plan = planPupil(
      entry({}),
      columns,
      indexRoll([pupil({ preferred: 'Addie', knownAs: ['Ads'] })]),
      '2026-11-20',
    )
    expect(plan).toMatchObject({ kind: 'same', pupil: { preferred: 'Addie', knownAs: ['Ads'], className: '4K' } })
  })
})

describe('those who answer for a child', () => {
  const jo: KnownGuardian = {
    id: 'g',
    name: 'Jo Moss',
    email: 'jo@home.example',
    telephone: null,
    relationship: 'Mother',
    responsibility: true,
    priority: 1,
    courtOrder: true,
    noContact: false,
    ended: false,
    elsewhere: false,
  }
  const listed = {
    name: 'Mrs Jo Moss',
    relationship: null,
    responsibility: null,
    email: 'jo@home.example',
    telephone: null,
    priority: null,
    place: 1,
    courtOrder: false,
    noContact: null,
  }
  const plan = (said: SaidContacts = new Map(), more: Partial<typeof listed> = {}, known = [jo]) =>
    planGuardians([{ ...listed, ...more }], known, new Map(), said, () => 'new')

  test('keep the court order that the office wrote down, and their responsibility where the file is silent', () => {
    expect(plan()).toMatchObject([{ what: 'change', name: 'Mrs Jo Moss', courtOrder: true, responsibility: true }])
    expect(plan(new Map(), { name: 'Jo Moss' })).toEqual([])
  })

  test('a person removed by the office is not brought back by a file', () => {
    expect(plan(new Map(), {}, [{ ...jo, ended: true }])).toEqual([])
  })

  test('two rows that say otherwise of one person do not change her back and forth', () => {
    const said: SaidContacts = new Map()
    expect(plan(said, { name: 'Jo Moss' })).toEqual([])
    expect(plan(said, { name: 'Jo Moss', email: 'old@home.example' })).toEqual([])
  })

  test('whose name another school writes in its own way keeps it, and the address of this file is taken for this school', () => {
    const both = { ...jo, elsewhere: true }
    expect(plan(new Map(), {}, [both])).toEqual([])
    const own = { email: 'jo@work.example' }
    expect(plan(new Map(), own, [both])).toMatchObject([{ what: 'change', name: 'Jo Moss', ...own }])
  })

  test('somebody new has no parental responsibility unless the file says so', () => {
    expect(plan(new Map(), {}, [])).toMatchObject([{ what: 'make', id: 'new', responsibility: false }])
  })
})

describe('a file of the night goes by itself', () => {
  const nights = { takes: 'within', leavers: 2, changed: 10, odd: 5 } as const
  const counts = { new: 3, changed: 5, same: 192, odd: 0 }
  test.each([
    ['within the limits', nights, counts, { roll: 200, leavers: 4 }, null],
    [
      'never, unless the school said so',
      { ...nights, takes: 'wait' as const },
      counts,
      { roll: 200, leavers: 0 },
      'always',
    ],
    ['not as the first roll', nights, counts, { roll: 0, leavers: 0 }, 'first'],
    ['not with one leaver too many', nights, counts, { roll: 200, leavers: 5 }, 'leavers'],
    ['not with too many changes', nights, { ...counts, changed: 40 }, { roll: 200, leavers: 0 }, 'changed'],
    ['not with too many odd rows', nights, { ...counts, odd: 30 }, { roll: 200, leavers: 0 }, 'odd'],
  ])('%s', (_name, set, of, size, why) => {
    expect(whyItWaits(set, of, size)).toBe(why)
  })
})
