import type { SpreadsheetRefusalCode } from './spreadsheet-limits.ts'

/**
 * Limits of a large table. `fileBytes`: the largest file that is looked at. `unpackedBytes`: of all parts of a zip that are read, together.
 * `rows`, `columns`, `cell` (letters). `memoryBytes` for one child, `timeMs` from its start.
 */
export type TableLimits = {
  fileBytes: number
  unpackedBytes: number
  rows: number
  columns: number
  cell: number
  memoryBytes: number
  timeMs: number
}

/** 100,000 rows of a roll with four guardians each are about 30 MB; as OneRoster about 110 MB unpacked. */
export const tableLimits: TableLimits = {
  fileBytes: 50 * 1024 * 1024,
  unpackedBytes: 250_000_000,
  rows: 150_000,
  columns: 150,
  cell: 1000,
  memoryBytes: 2_500_000_000,
  timeMs: 90_000,
}

/** So many rows stand in one line of the child's answer, and in one part of what is kept. */
export const PART_ROWS = 1000

/** The sentence for each stands with the words of the room that asks. */
export const tableRefusalCodes = [
  'empty',
  'not-a-list',
  'damaged',
  'too-many-rows',
  'too-many-columns',
  'file-too-large',
  'encrypted',
  'macros',
  'old-excel',
  'bomb',
  'names-outside',
  'roster-incomplete',
  'roster-delta',
  'too-slow',
  'too-much-memory',
  'unsafe',
] as const
export type TableRefusalCode = (typeof tableRefusalCodes)[number]

/** `line`: where, when it is known. `missing`: which file of a zip. `detail` is for the log. */
export type OpenTableRefusal = {
  readonly refused: TableRefusalCode
  readonly line?: number
  readonly missing?: string
  readonly detail?: string
}

export type TableKind = 'separated' | 'spreadsheet' | 'one-roster'

/** What a spreadsheet is refused for, in the words of tables. */
export const ofSpreadsheet = (code: SpreadsheetRefusalCode): TableRefusalCode =>
  code === 'not-a-spreadsheet' ? 'not-a-list' : code
