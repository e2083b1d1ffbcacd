/**
 * `fileBytes`: the largest file that is looked at. `unpackedBytes`: of the parts that are read, together. `rows`, `columns`: of the first
 * sheet. `memoryBytes` for one child, `timeMs` from its start.
 */
export type SpreadsheetLimits = {
  fileBytes: number
  unpackedBytes: number
  rows: number
  columns: number
  memoryBytes: number
  timeMs: number
}

/** 5,000 rows of 30 columns are 8 MB unpacked. */
export const spreadsheetLimits: SpreadsheetLimits = {
  fileBytes: 8_000_000,
  unpackedBytes: 24_000_000,
  rows: 5100,
  columns: 160,
  memoryBytes: 1_200_000_000,
  timeMs: 40_000,
}

/** Why a spreadsheet is not read. The sentence for each stands with the words of the room that asks. */
export const spreadsheetRefusalCodes = [
  'empty',
  'file-too-large',
  'encrypted',
  'macros',
  'old-excel',
  'not-a-spreadsheet',
  'damaged',
  'bomb',
  'too-many-rows',
  'too-slow',
  'too-much-memory',
  'unsafe',
] as const
export type SpreadsheetRefusalCode = (typeof spreadsheetRefusalCodes)[number]

/** `detail` is for the log. */
export type SpreadsheetRefusal = { refused: SpreadsheetRefusalCode; detail?: string }

/** One row that is not empty: its number on the sheet, its cells as texts; days as yyyy-mm-dd. */
export type SheetRow = { line: number; cells: string[] }
export type ReadSpreadsheet = { rows: SheetRow[] }
