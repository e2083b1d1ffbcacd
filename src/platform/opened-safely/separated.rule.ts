import { CsvError, parse } from 'csv-parse/sync'
import { joinedHeadings, twice } from './two-row-headings.rule.ts'

/** One line of a table: the line it begins on in the file, and its cells as texts. A formula is a text like any other. */
export type TableLine = { readonly line: number; readonly cells: readonly string[] }

export type SeparatedRefusal = { readonly refused: 'empty' | 'not-a-list' | 'damaged'; readonly line?: number }

/**
 * Hands over the lines of separated values one by one: commas, semicolons or tabs; UTF-8, UTF-16 or what old Excel saves; with or without a
 * mark of the byte order; line ends within quotation marks.
 * @returns why it cannot be read, or null when all lines were handed over
 */
export function readSeparatedLines(bytes: Buffer, take: (line: TableLine) => void): SeparatedRefusal | null {
  const text = textOf(bytes)
  if (text === null) return { refused: 'not-a-list' }
  if (text.trim() === '') return { refused: 'empty' }
  try {
    parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
      max_record_size: 400_000,
      on_record: (cells: string[], { lines: line }) => {
        take({ line, cells })
        return null
      },
    })
    return null
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = 'lines' in error && typeof error.lines === 'number' ? { line: error.lines } : {}
    return { refused: 'damaged', ...line }
  }
}

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

/**
 * The headings among the first lines: reports of an MIS print their name and day above them, often in one merged cell, and some their headings in
 * two rows. `score`: how many headings of a line the asking room knows. `at`: the line above the first row.
 */
export function headingsAmong<Line extends TableLine>(
  first: readonly Line[],
  score: (cells: readonly string[]) => number,
): { at: Line; headings: readonly string[] } | { refused: 'no-headings' | 'headings-twice'; line?: number } {
  const looked = first.slice(0, 12)
  const best = looked.toSorted((a, b) => score(b.cells) - score(a.cells))[0]
  const top = best !== undefined && score(best.cells) >= 2 ? best : looked.find(({ cells }) => filled(cells) >= 2)
  if (top === undefined) return { refused: 'no-headings' }
  const headings = top.cells.map(cell => cell.trim())
  const two = inTwoRows(looked, score)
  if (two !== null && score(two.headings) > score(headings)) return cut(two)
  if (!twice(headings)) return cut({ at: top, headings })
  // As many are known as in the one row, and none twice any more.
  if (two !== null && score(two.headings) === score(headings)) return cut(two)
  return { refused: 'headings-twice', line: top.line }
}

/** The two neighbouring rows that, read as one heading, are known best. */
function inTwoRows<Line extends TableLine>(looked: readonly Line[], score: (cells: readonly string[]) => number) {
  const pairs = looked.flatMap((at, index) => {
    const above = looked[index - 1]
    const headings = above === undefined ? null : joinedHeadings(above.cells, at.cells, score)
    return headings === null || twice(headings) ? [] : [{ at, headings }]
  })
  const best = pairs.toSorted((a, b) => score(b.headings) - score(a.headings))[0]
  return best !== undefined && score(best.headings) >= 2 ? best : null
}

const cut = <Line>({ at, headings }: { at: Line; headings: readonly string[] }) => ({
  at,
  headings: headings.map(heading => heading.slice(0, 200)),
})

/** How many cells hold something. */
export function filled(cells: readonly string[]): number {
  return cells.filter(cell => cell.trim() !== '').length
}
