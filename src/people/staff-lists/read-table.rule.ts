import { filled, headingsAmong, readSeparatedLines, type TableLine } from '../../platform/platform.ts'
import { guessColumns } from './list-columns.rule.ts'

/** A list as it was read: its headings, and each row with the line it stands on in the file. */
export type ListTable = {
  readonly headings: readonly string[]
  readonly rows: readonly ListRow[]
}
export type ListRow = TableLine

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

/** A list of separated values, as platform reads it. */
export function readSeparated(bytes: Buffer): ListTable | TableRefusal {
  const lines: ListRow[] = []
  return readSeparatedLines(bytes, line => lines.push(line)) ?? tableFrom(lines)
}

/** The headings among all lines, and the rows under them. */
export function tableFrom(lines: readonly ListRow[]): ListTable | TableRefusal {
  const rows = lines.filter(({ cells }) => filled(cells) > 0)
  if (rows.length === 0) return { refused: 'empty' }
  const found = headingsAmong(rows, cells => Object.keys(guessColumns(cells)).length)
  if ('refused' in found) return found
  const { at, headings } = found
  if (headings.length > tableLimits.columns) return { refused: 'too-many-columns' }
  const under = rows.slice(rows.indexOf(at) + 1)
  if (under.length === 0) return { refused: 'no-rows' }
  if (under.length > tableLimits.rows) return { refused: 'too-many-rows' }
  return {
    headings,
    rows: under.map(({ line, cells }) => ({
      line,
      cells: headings.map((_, column) => (cells[column] ?? '').trim().slice(0, tableLimits.cell)),
    })),
  }
}
