import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDay, readEntries } from './entries.rule.ts'
import { guessColumns, problemsOf } from './list-columns.rule.ts'
import { suggestedRole } from './list-titles.rule.ts'
import { type ListTable, readSeparated } from './read-table.rule.ts'

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'testing', name))
function table(bytes: Buffer | string): ListTable {
  const read = readSeparated(Buffer.from(bytes))
  if ('refused' in read) throw new Error(read.refused)
  return read
}

describe('a list that is brought', () => {
  const plainList = 'First name,Last name,Email\nSiân,Oakes,sian@a.example\n'
  const again = (sign: string) => plainList.replaceAll(',', sign)
  const bigEndian = Buffer.from(again('\t'), 'utf16le').swap16()

  test.each([
    ['commas in UTF-8', Buffer.from(plainList)],
    ['semicolons in UTF-8 with its mark', Buffer.from(`\ufeff${again(';')}`)],
    ['tabs in UTF-16 with its mark', Buffer.from(`\ufeff${again('\t')}`, 'utf16le')],
    ['tabs in UTF-16 without its mark', Buffer.from(again('\t'), 'utf16le')],
    ['tabs in UTF-16 the other way round', Buffer.concat([Buffer.of(0xfe, 0xff), bigEndian])],
    ['semicolons in Windows-1252', Buffer.from(again(';'), 'latin1')],
  ])('is read with %s', (_name, bytes) => {
    expect(readSeparated(bytes)).toEqual({
      headings: ['First name', 'Last name', 'Email'],
      rows: [{ line: 2, cells: ['Siân', 'Oakes', 'sian@a.example'] }],
    })
  })

  test('may have lines above its headings, and each row keeps its line', () => {
    const { headings, rows } = table(sample('larkenby-mis.csv'))
    expect(headings[0]).toBe('Staff Code')
    expect(rows.map(({ line }) => line)).toEqual([4, 5, 6, 7, 8, 9, 10, 11])
  })

  test.each([
    ['', 'empty'],
    ['\n \n', 'empty'],
    ['Just a letter to the school', 'no-headings'],
    ['Name,Email\n', 'no-rows'],
    ['Name,Email,Email\na,b,c\n', 'headings-twice'],
    ['\u0001\u0002\u0003', 'not-a-list'],
    [`Name,Email\n${'a,b\n'.repeat(5001)}`, 'too-many-rows'],
    [`Name,Email${',x'.repeat(200)}\n`.replaceAll(',x', (_, at: number) => `,x${at}`) + 'a,b\n', 'too-many-columns'],
    ['Name,Email\n"never closed,a@b.example\n', 'damaged'],
  ])('is refused with a reason where it cannot be read: %j', (text, refused) => {
    expect(readSeparated(Buffer.from(text))).toMatchObject({ refused })
  })
})

describe('the columns', () => {
  test.each([
    [
      'SIMS',
      'Staff Code,Title,Legal Forename,Legal Surname,Preferred Forename,Work Email,Post,Contract Type,Start Date,Leaving Date',
      { number: 'Staff Code', first: 'Legal Forename', last: 'Legal Surname', email: 'Work Email', job: 'Post' },
    ],
    [
      'Arbor',
      'Arbor Staff ID,Legal First Name,Legal Last Name,Preferred First Name,Email Address,Business Role,Employment Start Date,Line Manager',
      {
        number: 'Arbor Staff ID',
        preferred: 'Preferred First Name',
        job: 'Business Role',
        'line-manager': 'Line Manager',
      },
    ],
    [
      'Bromcom',
      'StaffID,FirstName,LastName,WorkEmail,Role,StartDate,LeavingDate',
      { number: 'StaffID', first: 'FirstName', email: 'WorkEmail', 'last-day': 'LeavingDate' },
    ],
    [
      'Microsoft Entra',
      'userPrincipalName,displayName,surname,mail,givenName,id,userType,jobTitle,department,companyName,employeeId,employeeType,employeeHireDate',
      { email: 'mail', full: 'displayName', job: 'jobTitle', school: 'companyName', type: 'employeeType' },
    ],
    [
      'Google Workspace',
      'First Name [Required],Last Name [Required],Email Address [Required],Employee ID,Employee Type,Employee Title,Manager Email',
      {
        first: 'First Name [Required]',
        email: 'Email Address [Required]',
        job: 'Employee Title',
        'line-manager': 'Manager Email',
      },
    ],
  ])('of %s are known', (_system, headings, columns) => {
    const guessed = guessColumns(headings.split(','))
    expect(guessed).toMatchObject(columns)
    expect(problemsOf(guessed, false)).toEqual([])
  })

  test('that are missing are asked for: an address, a name, and the school on a list of a whole trust', () => {
    expect(problemsOf({}, true)).toEqual(['email', 'name', 'school'])
    expect(problemsOf({ email: 'E', first: 'F', last: 'L' }, false)).toEqual([])
    expect(problemsOf({ email: 'E', full: 'E' }, false)).toEqual(['twice'])
  })
})

describe('a row', () => {
  const rowOf = (values: Record<string, string>) => {
    const names = Object.keys(values)
    const list = table(`${names.join(';')}\n${Object.values(values).join(';')}\n`)
    const { entries, odd } = readEntries(list, guessColumns(names))
    return entries[0] ?? odd[0]
  }
  const good = { 'First name': 'Ada', 'Last name': 'Crane', Email: 'Ada@A.example' }

  test('gives the name that somebody goes by, and her manager out of a directory', () => {
    expect(rowOf({ ...good, 'Preferred name': 'Addie', Manager: String.raw`CN=Loft\, Perrin,OU=Staff` })).toMatchObject(
      {
        name: 'Addie Crane',
        email: 'ada@a.example',
        manager: 'Perrin Loft',
      },
    )
    expect(rowOf({ 'Display name': 'Dr Crane, Ada', Email: 'ada@a.example' })).toMatchObject({ name: 'Ada Crane' })
  })

  test.each([
    [{ Email: '' }, 'no-email'],
    [{ Email: 'ada at school' }, 'bad-email'],
    [{ 'First name': '', 'Last name': '' }, 'no-name'],
    [{ 'Start date': 'soon' }, 'bad-start'],
    [{ 'Last day': '31/02/2027' }, 'bad-last-day'],
    [{ 'Start date': '01/09/2026', 'Last day': '31/08/2026' }, 'end-before-start'],
    [{ 'Contract type': 'Wizard' }, 'unknown-type'],
  ])('with %j is left out by its line, with the reason', (change, code) => {
    expect(rowOf({ ...good, ...change })).toMatchObject({ line: 2, code })
  })

  test.each([
    ['01/09/2026', '2026-09-01'],
    ['1-9-2026', '2026-09-01'],
    ['2026-09-01T00:00:00Z', '2026-09-01'],
    ['1 Sep 2026', '2026-09-01'],
    ['01-September-2026', '2026-09-01'],
    ['', null],
    ['31/02/2026', undefined],
    ['next week', undefined],
  ])('reads %j as the day %s', (text, day) => {
    expect(readDay(text)).toBe(day)
  })

  test.each([
    ['Permanent', 'employee'],
    ['Supply', 'agency'],
    ['Fixed-term contract', 'fixed_term'],
    ['Part time', 'part_time'],
    ['Contractor', 'contractor'],
    ['Volunteer helper', 'volunteer'],
    ['Governor', 'governor'],
  ])('says with %j which kind of worker she is', (text, type) => {
    expect(rowOf({ ...good, 'Contract type': text })).toMatchObject({ type })
  })
})

test('only for titles that mean no more than teaching or working here a role is suggested', () => {
  expect(['class teacher', 'site caretaker', 'teaching assistant', 'teacher assistant'].map(suggestedRole)).toEqual([
    'teacher',
    'member_of_staff',
    'member_of_staff',
    'member_of_staff',
  ])
  for (const title of [
    'headteacher',
    'deputy head',
    'designated safeguarding lead',
    'chair of governors',
    'office manager',
  ])
    expect(suggestedRole(title)).toBeNull()
})
