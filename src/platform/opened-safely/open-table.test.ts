import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openTable } from './open-table.ts'
import { makeXlsx } from './testing/make-xlsx.ts'
import { makeRoster } from './testing/make-roster.ts'
import type { TableLimits } from './table-limits.ts'

const folder = mkdtempSync(join(tmpdir(), 'table-'))
let written = 0
function fileOf(bytes: Buffer | string): string {
  const path = join(folder, String((written += 1)))
  writeFileSync(path, bytes)
  return path
}

async function linesOf(bytes: Buffer | string, limits: Partial<TableLimits> = {}) {
  const table = await openTable(fileOf(bytes), limits)
  if ('refused' in table) throw new Error(JSON.stringify(table))
  return [...table.parts()].flat()
}

const wide = (text: string) => Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from(text, 'utf16le')])

describe('separated values, whatever saved them', () => {
  test.each([
    ['commas in UTF-8 with a mark', Buffer.from('\ufeffName,Born\nSiân,2015-01-02\n')],
    ['semicolons in Windows-1252', Buffer.from('Name;Born\r\nSiân;2015-01-02\r\n', 'latin1')],
    ['tabs in UTF-16', wide('Name\tBorn\nSiân\t2015-01-02')],
    [
      'a sheet of Excel',
      makeXlsx([
        ['Name', 'Born'],
        ['Siân', { inline: '2015-01-02' }],
      ]),
    ],
  ])('%s', async (_name, bytes) => {
    expect((await linesOf(bytes)).map(({ cells }) => cells)).toEqual([
      ['Name', 'Born'],
      ['Siân', '2015-01-02'],
    ])
  })

  test('line ends within quotation marks stay in their cell, each row has the line of the file, and a formula is a text', async () => {
    const lines = await linesOf('Roll of the day\n\nName,Note\n"Ash, Ro","two\nlines"\n=cmd|\' /C calc\'!A0,x')
    expect(lines.map(({ cells }) => cells)).toEqual([
      ['Roll of the day'],
      ['Name', 'Note'],
      ['Ash, Ro', 'two\nlines'],
      ["=cmd|' /C calc'!A0", 'x'],
    ])
    expect(new Set(lines.map(({ line }) => line)).size).toBe(4)
    expect(lines[1]?.line).toBe(3)
  })

  test('3,000 rows come in parts, every one once, and the file is removed', async () => {
    const path = fileOf(`Name,Number\n${Array.from({ length: 3000 }, (_, at) => `P${at},${at}`).join('\n')}`)
    const table = await openTable(path)
    if ('refused' in table) throw new Error(table.refused)
    const parts = [...table.parts()]
    expect(parts.map(part => part.length)).toEqual([1000, 1000, 1000, 1])
    expect(new Set(parts.flat().map(({ line }) => line)).size).toBe(3001)
    expect(existsSync(path)).toBe(false)
  })
})

describe('a OneRoster zip', () => {
  test('of version 1.2 becomes one row for each pupil, with class, year and who answers for her', async () => {
    const [headings, ...rows] = (await linesOf(makeRoster())).map(({ cells }) => cells)
    const cell = (row: readonly string[] | undefined, heading: string) => row?.[headings?.indexOf(heading) ?? -1]
    expect(rows.map(row => [cell(row, 'sourcedId'), cell(row, 'familyName'), cell(row, 'class')])).toEqual([
      ['u-1', 'O’Brien', '4 Kestrel'],
      ['u-2', 'Nowak', ''],
    ])
    expect(['birthDate', 'grades', 'school', 'preferredGivenName'].map(name => cell(rows[0], name))).toEqual([
      '2016-03-04',
      '04',
      'Larkenby School',
      'Shan',
    ])
    expect(['name', 'relationship', 'email', 'telephone'].map(what => cell(rows[0], `Guardian 1 ${what}`))).toEqual([
      'Jo O’Brien',
      'parent',
      'jo@home.example',
      '07700 900123',
    ])
  })

  test.each(['manifest.csv', 'users.csv', 'orgs.csv', 'demographics.csv'])(
    'without %s is refused by its name',
    async missing => {
      expect(await openTable(fileOf(makeRoster({ [missing]: null })))).toEqual({
        refused: 'roster-incomplete',
        missing,
      })
    },
  )

  test.each([
    ['that names a file outside', makeRoster({ '../../etc/users.csv': 'x' }), 'names-outside'],
    ['that names one from the root', makeRoster({ '/etc/passwd': 'x' }), 'names-outside'],
    ['that names one as Windows does', makeRoster({ 'a\\..\\..\\b.csv': 'x' }), 'names-outside'],
    ['with changes only', makeRoster({ 'manifest.csv': 'propertyName,value\nfile.users,delta\n' }), 'roster-delta'],
    ['of other files', Buffer.from(zipSync({ 'letter.txt': strToU8('Dear') })), 'not-a-list'],
    ['cut off', makeRoster().subarray(0, 300), 'damaged'],
  ])('%s is refused', async (_name, bytes, refused) => {
    expect(await openTable(fileOf(bytes))).toMatchObject({ refused })
  })

  test('that unpacks to more than is read is refused before it is unpacked', async () => {
    const bomb = makeRoster({ 'users.csv': `sourcedId\n${'0'.repeat(3_000_000)}` })
    expect(bomb.length).toBeLessThan(20_000)
    expect(await openTable(fileOf(bomb), { unpackedBytes: 2_000_000 })).toMatchObject({ refused: 'bomb' })
  })
})

test.each([
  ['an empty file', '', {}, 'empty'],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), {}, 'not-a-list'],
  ['a file of old Excel', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), {}, 'old-excel'],
  ['one that is too large', 'a,b\n1,2\n', { fileBytes: 4 }, 'file-too-large'],
  ['one with too many rows', `a,b\n${'1,2\n'.repeat(40)}`, { rows: 20 }, 'too-many-rows'],
  ['one with too many columns', `${'a,'.repeat(30)}b\n`, { columns: 20 }, 'too-many-columns'],
  ['one with a quotation mark that never ends', `a,b\n"1,2\n${'3,4\n'.repeat(200_000)}`, {}, 'damaged'],
])('%s is refused with its reason', async (_name, bytes, limits, refused) => {
  expect(await openTable(fileOf(bytes), limits)).toMatchObject({ refused })
})
