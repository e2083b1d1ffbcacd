import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSpreadsheet } from './open-spreadsheet.ts'
import { makeXlsx } from './testing/make-xlsx.ts'
import { dayOfSerial, isDayFormat } from './xlsx-days.rule.ts'

const folder = mkdtempSync(join(tmpdir(), 'spreadsheet-'))
let written = 0
function fileOf(bytes: Buffer): string {
  const path = join(folder, String((written += 1)))
  writeFileSync(path, bytes)
  return path
}

const rows = [
  ['Staff report'],
  [''],
  ['Name', 'Number', 'First day', 'Last day'],
  [{ inline: 'Siân <Oakes> & Co' }, { number: 12 }, { day: 46_266 }, { ownDay: 46_599.75 }],
] as const

test('the first sheet that is not hidden is read: shared and own texts, numbers, days by their format; the file is removed', async () => {
  const path = fileOf(makeXlsx(rows))
  expect(await openSpreadsheet(path)).toEqual({
    rows: [
      { line: 1, cells: ['Staff report'] },
      { line: 3, cells: ['Name', 'Number', 'First day', 'Last day'] },
      { line: 4, cells: ['Siân <Oakes> & Co', '12', '2026-09-01', '2027-07-31'] },
    ],
  })
  expect(existsSync(path)).toBe(false)
})

const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const doctype = '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'
test.each([
  ['an empty file', Buffer.of(), 'empty'],
  ['one that is too large', Buffer.alloc(8_000_001), 'file-too-large'],
  ['one under a password', Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]), 'encrypted'],
  ['one of old Excel', Buffer.concat([ole, Buffer.alloc(600)]), 'old-excel'],
  ['one with macros', makeXlsx(rows, { 'xl/vbaProject.bin': 'x' }), 'macros'],
  ['no spreadsheet', Buffer.from('a letter'), 'not-a-spreadsheet'],
  ['half of one', makeXlsx(rows).subarray(0, 900), 'damaged'],
  ['one with a document type', makeXlsx(rows, { 'xl/worksheets/sheet2.xml': doctype }), 'damaged'],
  ['one that unpacks to 25 MB', makeXlsx(rows, { 'xl/sharedStrings.xml': ' '.repeat(25_000_000) }), 'bomb'],
])('%s is refused with its reason', async (_name, bytes, refused) => {
  expect(await openSpreadsheet(fileOf(bytes))).toMatchObject({ refused })
})

test('more rows than are read are refused, and not cut off', async () => {
  const many = Array.from({ length: 12 }, (_, at) => [{ number: at }])
  expect(await openSpreadsheet(fileOf(makeXlsx(many)), { rows: 11 })).toMatchObject({ refused: 'too-many-rows' })
})

test('days are counted as Excel counts them, and only formats that show days make one', () => {
  expect([dayOfSerial(1, false), dayOfSerial(61, false), dayOfSerial(0, true)]).toEqual([
    '1900-01-01',
    '1900-03-01',
    '1904-01-01',
  ])
  expect([isDayFormat(14, undefined), isDayFormat(2, undefined), isDayFormat(164, '"day" 0.00')]).toEqual([
    true,
    false,
    false,
  ])
})
