import { type Document, DOMParser, type Element } from '@xmldom/xmldom'
import { unzipSync } from 'fflate'
import { all, child } from './docx-numbers.ts'
import type { ReadSpreadsheet, SheetRow, SpreadsheetLimits, SpreadsheetRefusal } from './spreadsheet-limits.ts'
import { dayOfSerial, isDayFormat } from './xlsx-days.rule.ts'

/** Reads the first sheet of an XLSX in the child: texts, numbers and days, no formulas. Throws what the libraries throw if it is damaged. */
export function readXlsx(bytes: Buffer, limits: SpreadsheetLimits): ReadSpreadsheet | SpreadsheetRefusal {
  // Excel before 2007, and every encrypted document of Office: a small file system whose entries are named in UTF-16.
  if (bytes.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex')))
    return { refused: bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'old-excel' }
  if (!bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return { refused: 'not-a-spreadsheet' }
  const names: string[] = []
  const few = unpack(bytes, limits, name => {
    names.push(name)
    return name === 'xl/workbook.xml' || name === 'xl/_rels/workbook.xml.rels'
  })
  if (names.some(name => /vbaProject\.bin$|^xl\/macrosheets\//i.test(name))) return { refused: 'macros' }
  if ('refused' in few) return few
  const workbook = parse(few.parts['xl/workbook.xml'])
  if (workbook === undefined) return { refused: 'not-a-spreadsheet' }
  const sheet = firstSheet(workbook, parse(few.parts['xl/_rels/workbook.xml.rels']))
  const read = unpack(bytes, limits, name => [sheet, 'xl/sharedStrings.xml', 'xl/styles.xml'].includes(name))
  if ('refused' in read) return read
  const { [sheet]: cells, 'xl/sharedStrings.xml': strings, 'xl/styles.xml': styles } = read.parts
  if (cells === undefined) return { refused: 'damaged', detail: `no ${sheet}` }
  const shown = {
    strings: all(parse(strings), 'si').map(textOf),
    days: dayStyles(parse(styles)),
    from1904: /^(1|true)$/.test(all(workbook, 'workbookPr')[0]?.getAttribute('date1904') ?? ''),
  }
  return rowsOf(parse(cells), shown, limits)
}

function unpack(
  bytes: Buffer,
  limits: SpreadsheetLimits,
  wanted: (name: string) => boolean,
): { parts: Record<string, Uint8Array> } | { refused: 'bomb'; detail: string } {
  let unpacked = 0
  const parts = unzipSync(bytes, {
    filter(file) {
      if (!wanted(file.name)) return false
      // Declared sizes are believed, because fflate writes no byte beyond them.
      unpacked += file.originalSize
      return unpacked <= limits.unpackedBytes
    },
  })
  return unpacked > limits.unpackedBytes ? { refused: 'bomb', detail: `${unpacked} bytes` } : { parts }
}

/** No spreadsheet programme writes a document type; who does wants to name other files or to blow text up. */
function parse(part: Uint8Array | undefined): Document | undefined {
  if (part === undefined || part.length === 0) return undefined
  const text = Buffer.from(part).toString()
  if (/<!(doctype|entity)/i.test(text)) throw new Error('a document type in a spreadsheet')
  return new DOMParser({
    onError: (level, message) => {
      if (level === 'fatalError') throw new Error(String(message))
    },
  }).parseFromString(text, 'text/xml')
}

/** The part of the first sheet that is not hidden, in the order of the tabs. */
function firstSheet(workbook: Document, related: Document | undefined): string {
  const sheets = all(workbook, 'sheet')
  const first = sheets.find(sheet => (sheet.getAttribute('state') ?? 'visible') === 'visible') ?? sheets[0]
  const id = [...(first?.attributes ?? [])].find(one => one.localName === 'id')?.value
  const target = all(related, 'Relationship')
    .find(one => one.getAttribute('Id') === id)
    ?.getAttribute('Target')
  if (!target) return 'xl/worksheets/sheet1.xml'
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

/** The texts of a cell or a shared string, without the signs above Japanese letters that say how they are read. */
function textOf(within: Element): string {
  return all(within, 't')
    .filter(text => text.parentElement?.localName !== 'rPh')
    .map(text => text.textContent ?? '')
    .join('')
}

/** Which styles of cells show a number as a day. */
function dayStyles(styles: Document | undefined): boolean[] {
  const codes = new Map(
    all(styles, 'numFmt').map(one => [one.getAttribute('numFmtId') ?? '', one.getAttribute('formatCode') ?? '']),
  )
  const formats = all(all(styles, 'cellXfs')[0], 'xf').map(one => one.getAttribute('numFmtId') ?? '0')
  return formats.map(id => isDayFormat(Number(id), codes.get(id)))
}

type Shown = { strings: string[]; days: boolean[]; from1904: boolean }

function rowsOf(
  sheet: Document | undefined,
  shown: Shown,
  limits: SpreadsheetLimits,
): ReadSpreadsheet | SpreadsheetRefusal {
  const rows: SheetRow[] = []
  for (const [at, row] of all(sheet, 'row').entries()) {
    const cells: string[] = []
    for (const [next, cell] of all(row, 'c').entries()) {
      const column = columnOf(cell.getAttribute('r')) ?? next
      // What lies far to the right is left over from formatting.
      if (column < limits.columns) cells[column] = valueOf(cell, shown)
    }
    if (!cells.some(text => text.trim() !== '')) continue
    if (rows.length === limits.rows) return { refused: 'too-many-rows' }
    rows.push({ line: Number(row.getAttribute('r')) || at + 1, cells: Array.from(cells, text => text ?? '') })
  }
  return { rows }
}

/** B of "B12" is 1. */
function columnOf(reference: string | null): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1]
  if (letters === undefined) return undefined
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function valueOf(cell: Element, { strings, days, from1904 }: Shown): string {
  const value = child(cell, 'v')?.textContent ?? ''
  switch (cell.getAttribute('t') ?? 'n') {
    case 's':
      return strings[Number(value)] ?? ''
    case 'inlineStr':
      return textOf(cell)
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE'
    case 'e':
      return ''
    case 'str':
    case 'd':
      return value
    default: {
      const number = Number(value)
      if (value === '' || !Number.isFinite(number)) return ''
      return days[Number(cell.getAttribute('s') ?? 0)] === true ? dayOfSerial(number, from1904) : String(number)
    }
  }
}
