import { CsvError, parse } from 'csv-parse/sync'
import { guessColumns } from './list-columns.rule.ts'

/** A list as it was read: its headings, and each row with the line it stands on in the file. */
export type ListTable = {
  readonly headings: readonly string[]
  readonly rows: readonly ListRow[]
}
export type ListRow = { readonly line: number; readonly cells: readonly string[] }

export type TableRefusal = {
  readonly refused:
    | 'empty'
    | 'not-a-list'
    | 'no-headings'
    | 'headings-twice'
    | 'no-rows'
    | 'too-many-rows'
    | 'too-many-columns'
    | 'damaged'
  /** Where, when it is known. */
  readonly line?: number
}

/** A large trust has 3,000 people; the columns of a whole MIS export are about 80. */
export const tableLimits = { bytes: 8_000_000, rows: 5000, columns: 150, cell: 2000 } as const

/** A list of separated values: commas, semicolons or tabs; UTF-8, UTF-16 or what old Excel saves. */
export function readSeparated(bytes: Buffer): ListTable | TableRefusal {
  const text = textOf(bytes)
  if (text === null) return { refused: 'not-a-list' }
  if (text.trim() === '') return { refused: 'empty' }
  try {
    const lines: ListRow[] = []
    parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
      max_record_size: 400_000,
      on_record: (cells: string[], { lines: line }) => {
        lines.push({ line, cells })
        return null
      },
    })
    return tableFrom(lines)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = 'lines' in error && typeof error.lines === 'number' ? { line: error.lines } : {}
    return { refused: 'damaged', ...line }
  }
}

/** The headings among all lines, and the rows under them. Reports of an MIS print their name and day above the headings. */
export function tableFrom(lines: readonly ListRow[]): ListTable | TableRefusal {
  const filled = lines.filter(({ cells }) => cells.some(cell => cell.trim() !== ''))
  if (filled.length === 0) return { refused: 'empty' }
  const first = filled.slice(0, 12)
  const score = ({ cells }: ListRow) => Object.keys(guessColumns(cells)).length
  const best = first.toSorted((a, b) => score(b) - score(a))[0]
  const top = best !== undefined && score(best) >= 2 ? best : first.find(({ cells }) => wordsIn(cells) >= 2)
  if (top === undefined) return { refused: 'no-headings' }
  if (top.cells.length > tableLimits.columns) return { refused: 'too-many-columns' }
  const headings = top.cells.map(cell => cell.trim().slice(0, 200))
  const named = headings.filter(heading => heading !== '')
  if (new Set(named).size < named.length) return { refused: 'headings-twice', line: top.line }
  const rows = filled.slice(filled.indexOf(top) + 1)
  if (rows.length === 0) return { refused: 'no-rows' }
  if (rows.length > tableLimits.rows) return { refused: 'too-many-rows' }
  return {
    headings,
    rows: rows.map(({ line, cells }) => ({
      line,
      cells: headings.map((_, at) => (cells[at] ?? '').trim().slice(0, tableLimits.cell)),
    })),
  }
}

const wordsIn = (cells: readonly string[]) => cells.filter(cell => cell.trim() !== '').length

/** The sign that stands most often outside quotation marks in the first lines. */
function separatorOf(text: string): string {
  const start = text
    .slice(0, 20_000)
    .split(/\r?\n/, 10)
    .join('\n')
    .replaceAll(/"[^"]*"/g, '')
  const times = (sign: string) => start.split(sign).length
  return [',', ';', '\t'].toSorted((a, b) => times(b) - times(a))[0] ?? ','
}

/** Null for what is no text. UTF-16 without its mark is known by every other byte being nothing. */
function textOf(bytes: Buffer): string | null {
  const mark = bytes.subarray(0, 2).toString('hex')
  const start = bytes.subarray(0, 400)
  const nothing = (odd: 0 | 1) => start.filter((byte, at) => at % 2 === odd && byte === 0).length > start.length / 4
  const wide = mark === 'fffe' || nothing(1) ? 'utf-16le' : mark === 'feff' || nothing(0) ? 'utf-16be' : null
  const text = wide === null ? narrow(bytes) : new TextDecoder(wide).decode(bytes)
  // Control characters other than tabs and line ends are in no list, whatever its letters.
  // oxlint-disable-next-line no-control-regex
  return /[\0-\x08\x0e-\x1f]/.test(text) ? null : text
}

function narrow(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
