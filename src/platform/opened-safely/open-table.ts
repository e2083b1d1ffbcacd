import { z } from 'zod'
import { tableProgram } from './cage.ts'
import type { TableLine } from './separated.rule.ts'
import {
  type OpenTableRefusal,
  PART_ROWS,
  type TableKind,
  type TableLimits,
  tableLimits,
  tableRefusalCodes,
} from './table-limits.ts'
import { openInCage, parseAnswer } from './open-in-cage.ts'

/** A table that was read: its lines in parts of at most 1,000, made one after another so that nobody holds all of them. */
export type OpenedTable = { readonly kind: TableKind; readonly parts: () => Generator<readonly TableLine[]> }

/**
 * Opens a table in a shut-in child process: separated values, a spreadsheet (XLSX) or a OneRoster CSV zip, known by its bytes. The file is
 * removed, whatever comes of it.
 * @throws {CageBroken} when the program cannot be started here at all
 */
export async function openTable(
  path: string,
  changed: Partial<TableLimits> = {},
): Promise<OpenedTable | OpenTableRefusal> {
  const limits = { ...tableLimits, ...changed }
  const answerBytes = limits.unpackedBytes * 2
  return openInCage(path, { program: tableProgram, limits, answerBytes }, answer => believe(answer, limits))
}

const lastLine = z.union([
  z.strictObject({ done: z.enum(['separated', 'spreadsheet', 'one-roster']) }),
  z.strictObject({
    refused: z.enum(tableRefusalCodes),
    line: z.number().int().optional(),
    missing: z.string().max(40).optional(),
    detail: z.string().max(2000).optional(),
  }),
])

/** The child is not trusted: were it taken over by a crafted file, it could answer anything. What it answers is lines of texts or nothing. */
function believe(answer: Buffer, limits: TableLimits): OpenedTable | OpenTableRefusal {
  const end = answer.lastIndexOf(10, answer.length - 2)
  const last = lastLine.safeParse(parseAnswer(answer.subarray(end + 1)))
  if (!last.success) return { refused: 'unsafe', detail: last.error.message.slice(0, 500) }
  // zod writes an absent key as `undefined`, which nothing here tells apart from absent.
  if ('refused' in last.data) return last.data as OpenTableRefusal
  const { done } = last.data
  const lines = answer.subarray(0, end + 1)
  // Looked at once before anything is written, so that no half of a crafted answer is kept.
  for (const part of partsIn(lines, limits)) if (part === null) return { refused: 'unsafe', detail: 'no table' }
  return {
    kind: done,
    *parts() {
      for (const part of partsIn(lines, limits)) yield part ?? []
    },
  }
}

function* partsIn(lines: Buffer, limits: TableLimits): Generator<readonly TableLine[] | null> {
  for (let start = 0; start < lines.length; ) {
    const end = lines.indexOf(10, start)
    yield partFrom(parseAnswer(lines.subarray(start, end)), limits)
    start = end + 1
  }
}

function partFrom(read: unknown, limits: TableLimits): readonly TableLine[] | null {
  if (!Array.isArray(read) || read.length > PART_ROWS) return null
  const lines: TableLine[] = []
  for (const one of read) {
    if (!Array.isArray(one) || one.length > limits.columns + 1) return null
    const [line, ...cells]: unknown[] = one
    if (typeof line !== 'number' || !Number.isSafeInteger(line) || line < 0) return null
    if (!cells.every((cell): cell is string => typeof cell === 'string' && cell.length <= limits.cell)) return null
    lines.push({ line, cells })
  }
  return lines
}
