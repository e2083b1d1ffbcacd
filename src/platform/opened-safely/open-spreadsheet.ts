import { z } from 'zod'
import { spreadsheetProgram } from './cage.ts'
import {
  type ReadSpreadsheet,
  type SpreadsheetLimits,
  spreadsheetLimits,
  type SpreadsheetRefusal,
  spreadsheetRefusalCodes,
} from './spreadsheet-limits.ts'
import { openInCage, parseAnswer } from './open-in-cage.ts'

/**
 * Opens a spreadsheet (XLSX) in a shut-in child process and reads the rows of its first sheet. Formulas, pictures and whatever it links to
 * are left where they are. The file is removed, whatever comes of it.
 * @throws {CageBroken} when the program cannot be started here at all
 */
export async function openSpreadsheet(
  path: string,
  changed: Partial<SpreadsheetLimits> = {},
): Promise<ReadSpreadsheet | SpreadsheetRefusal> {
  const limits = { ...spreadsheetLimits, ...changed }
  // A shared string may stand in many cells: what comes out can be larger than what was unpacked.
  const answerBytes = limits.unpackedBytes * 2
  return openInCage(path, { program: spreadsheetProgram, limits, answerBytes }, answer => believe(answer, limits))
}

/** The child is not trusted: were it taken over by a crafted file, it could answer anything. What it answers is rows of texts or nothing. */
function believe(answer: Buffer, limits: SpreadsheetLimits): ReadSpreadsheet | SpreadsheetRefusal {
  const row = z.strictObject({
    line: z.number().int().min(1).max(2_000_000),
    cells: z.array(z.string().max(40_000)).max(limits.columns),
  })
  const shape = z.union([
    z.strictObject({ refused: z.enum(spreadsheetRefusalCodes), detail: z.string().optional() }),
    z.strictObject({ rows: z.array(row).max(limits.rows) }),
  ])
  const read = shape.safeParse(parseAnswer(answer))
  if (!read.success) return { refused: 'unsafe', detail: read.error.message.slice(0, 500) }
  // zod writes an absent key as `undefined`, which nothing here tells apart from absent.
  return read.data as ReadSpreadsheet | SpreadsheetRefusal
}
