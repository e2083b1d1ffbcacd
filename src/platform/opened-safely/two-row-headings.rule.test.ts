import { describe, expect, test } from 'vitest'
import { headingsAmong } from './separated.rule.ts'

const known = new Set([
  'surname',
  'forename',
  'dob',
  'name',
  'contact 1 name',
  'contact 1 email',
  'contact 2 name',
  'contact 2 email',
])
const score = (cells: readonly string[]) =>
  new Set(cells.map(cell => cell.trim().toLowerCase()).filter(cell => known.has(cell))).size
const lines = (...rows: string[]) => rows.map((row, at) => ({ line: at + 1, cells: row.split(',') }))
const found = (...rows: string[]) => {
  const top = headingsAmong(lines(...rows), score)
  return 'refused' in top ? top.refused : { line: top.at.line, headings: top.headings.join('|') }
}

describe('headings in two rows', () => {
  test.each([
    [
      'cells merged downwards beside groups merged to the right',
      ['Surname,Forename,DOB,Contact 1,,Contact 2,', ',,,Name,Email,Name,Email'],
      'Surname|Forename|DOB|Contact 1 Name|Contact 1 Email|Contact 2 Name|Contact 2 Email',
    ],
    [
      'a group that says nothing of whom, and would hide what is known',
      ['Pupil,,,Contact 1,', 'Surname,Forename,DOB,Name,Email'],
      'Surname|Forename|DOB|Contact 1 Name|Contact 1 Email',
    ],
    [
      'one group alone: its name is not taken for the pupil’s',
      [',,,Contact 1,', 'Surname,Forename,DOB,Name,Email'],
      'Surname|Forename|DOB|Contact 1 Name|Contact 1 Email',
    ],
    [
      'a column without a heading of its own ends what was carried',
      ['Surname,DOB,Contact 1,,,Notes', ',,Name,Email,,'],
      'Surname|DOB|Contact 1 Name|Contact 1 Email||Notes',
    ],
  ])('%s', (_what, headings, joined) => {
    expect(found(...headings, 'a,b,c,d,e,f,g')).toEqual({ line: 2, headings: joined })
    // A report's own title stands above them.
    expect(found('Contacts of Elm', ...headings, 'a,b,c,d,e,f,g')).toEqual({ line: 3, headings: joined })
  })

  test('a title in one merged cell is no group, and a row of data no second row of headings', () => {
    const plain = { line: 2, headings: 'Surname|Forename|DOB' }
    expect(found('Roll of Elm,,', 'Surname,Forename,DOB', 'Ash,Ro,x')).toEqual(plain)
    expect(found('Surname,Forename,DOB,', 'Ash,Ro,x,y')).toEqual({ line: 1, headings: 'Surname|Forename|DOB|' })
  })

  test('the same heading twice is still refused where nothing above tells them apart', () => {
    expect(found('Surname,Name,Name', 'Ash,Ro,x')).toBe('headings-twice')
    expect(found('Roll of Elm,,', 'Surname,DOB,DOB', 'Ash,Ro,x')).toBe('headings-twice')
  })
})
