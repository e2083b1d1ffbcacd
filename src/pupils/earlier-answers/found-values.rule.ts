import type { TableLine } from '../../platform/platform.ts'
import { plainValue } from './said-of-file.ts'

/** A value of one column: as it stands first, and in how many rows. */
export type FoundValue = { readonly plain: string; readonly text: string; readonly rows: number }

/** A column with more values than these holds something else (an address, a remark); of the others nothing is taken. */
export const MOST_VALUES = 20

export type FoundColumn = {
  readonly heading: string
  readonly values: readonly FoundValue[]
  /** How many different values are not among them. */
  readonly more: number
}

/** Which values stand in these columns, the most frequent first. */
export function foundValues(
  lines: Iterable<TableLine>,
  headings: readonly string[],
  asked: readonly string[],
): FoundColumn[] {
  const columns = asked.map(heading => ({
    heading,
    at: headings.indexOf(heading),
    found: new Map<string, { text: string; rows: number }>(),
  }))
  for (const { cells } of lines)
    for (const { at, found } of columns) {
      const text = (cells[at] ?? '').trim().slice(0, 60)
      const plain = plainValue(text)
      const known = found.get(plain)
      if (known === undefined) found.set(plain, { text, rows: 1 })
      else known.rows += 1
    }
  return columns.map(({ heading, found }) => {
    const all = [...found]
      .map(([plain, { text, rows }]) => ({ plain, text, rows }))
      .toSorted((a, b) => b.rows - a.rows || (a.plain < b.plain ? -1 : 1))
    return { heading, values: all.slice(0, MOST_VALUES), more: Math.max(0, all.length - MOST_VALUES) }
  })
}
