import { strToU8, zipSync } from 'fflate'

/** A cell of a spreadsheet to be made: a shared text, a text in the cell itself, a number, or a day in Excel's counting. */
export type MadeCell = string | { inline: string } | { number: number } | { day: number } | { ownDay: number }

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The parts of an XLSX with a hidden sheet first and these rows on the second; `more`: parts to add or to put in the place of others. */
export function makeXlsx(rows: readonly (readonly MadeCell[])[], more: Readonly<Record<string, string>> = {}): Buffer {
  const strings: string[] = []
  const cell = (value: MadeCell, at: string): string => {
    if (typeof value === 'string') return `<c r="${at}" t="s"><v>${strings.push(value) - 1}</v></c>`
    if ('inline' in value) return `<c r="${at}" t="inlineStr"><is><t>${escaped(value.inline)}</t></is></c>`
    if ('number' in value) return `<c r="${at}"><v>${value.number}</v></c>`
    return 'day' in value
      ? `<c r="${at}" s="1"><v>${value.day}</v></c>`
      : `<c r="${at}" s="2"><v>${value.ownDay}</v></c>`
  }
  const lines = rows.map((cells, row) => {
    const inside = cells.map((value, column) =>
      value === '' ? '' : cell(value, `${String.fromCodePoint(65 + column)}${row + 1}`),
    )
    return `<row r="${row + 1}">${inside.join('')}</row>`
  })
  const parts: Record<string, string> = {
    'xl/workbook.xml': `${head}<workbook ${main} xmlns:r="${office}"><sheets><sheet name="Lists" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Staff" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
    'xl/styles.xml': `${head}<styleSheet ${main}><numFmts><numFmt numFmtId="164" formatCode="[$-809]dd\\ mmmm\\ yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${head}<sst ${main}>${strings.map(text => `<si><r><t>${escaped(text)}</t></r></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet ${main}><sheetData/></worksheet>`,
    'xl/worksheets/sheet2.xml': `${head}<worksheet ${main}><sheetData>${lines.join('')}</sheetData></worksheet>`,
    ...more,
  }
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))))
}
