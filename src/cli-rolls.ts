import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type PreparedRoll, prepareRoll, type RollRow, type StaffRow } from './checks/checks.ts'
import { besideShape, CannotCheck, type Line, lineShape, type Read, readLine } from './cli-input.ts'

/** A roll that stays prepared, once for each staff list that came with it. `written`: as it stands in the lines; null for one of a file. */
interface KnownRoll {
  readonly written: string | null
  readonly pupils: readonly RollRow[]
  readonly prepared: Map<string, PreparedRoll>
}

const mostKept = 8

/** Stands in a line for a roll that is known. Nobody can have written it. */
const stand = randomUUID()
const withStand = z.object({ ...lineShape.shape, roll: z.literal(stand) })

export type ReadDraft = Read<Omit<Line, 'roll'>> & { readonly roll: PreparedRoll }

/**
 * Reads drafts and keeps the last few rolls prepared. A roll of 2,000 pupils is 120 KB in every line; where it is letter by letter one that came
 * before, it is not read again: reading it took ten times as long as the check.
 */
export class Rolls {
  private readonly known: KnownRoll[] = []
  private readonly file: KnownRoll | undefined

  /** @param pupils of the file given with `--roll`; a line may bring its own all the same */
  constructor(pupils: readonly RollRow[] | undefined) {
    this.file = pupils === undefined ? undefined : { written: null, pupils, prepared: new Map() }
  }

  /** @throws CannotCheck for a line that cannot be read, or has no roll */
  read(text: string): ReadDraft {
    const at = rollIn(text)
    const before = this.known.find(({ written }) => written !== null && at >= 0 && text.startsWith(written, at))
    const again = before === undefined ? undefined : readAgain(text, at, before)
    if (again !== undefined) return again
    const { line, beside } = readLine(text)
    const roll = line.roll === undefined ? this.file : this.keep(text, at, line.roll)
    if (roll === undefined) throw new CannotCheck('no roll: give "roll" in the line or --roll roll.csv')
    return { line, beside, roll: preparedOf(roll, line.staff ?? []) }
  }

  /** What stands at the place is remembered only if it is the roll that counted, and not one further in or of an earlier `"roll"` of the same line. */
  private keep(text: string, at: number, pupils: readonly RollRow[]): KnownRoll {
    const fresh = { written: at < 0 ? null : arrayAt(text, at), pupils, prepared: new Map<string, PreparedRoll>() }
    if (at < 0 || readAgain(text, at, fresh) === undefined) return fresh
    if (this.known.push(fresh) > mostKept) this.known.shift()
    return fresh
  }
}

/** The line with a known roll taken out. Undefined: it has to be read whole, be it for what is wrong with it or because another roll in it counts. */
function readAgain(text: string, at: number, known: KnownRoll): ReadDraft | undefined {
  const short = `${text.slice(0, at)}"${stand}"${text.slice(at + (known.written ?? '').length)}`
  let raw: unknown
  try {
    raw = JSON.parse(short)
  } catch {
    return undefined
  }
  const line = withStand.safeParse(raw)
  if (!line.success) return undefined
  return {
    line: line.data,
    beside: besideShape(raw, withStand),
    roll: preparedOf(known, line.data.staff ?? []),
  }
}

function preparedOf({ pupils, prepared }: KnownRoll, staff: readonly StaffRow[]): PreparedRoll {
  const key = JSON.stringify(staff)
  const kept = prepared.get(key)
  if (kept !== undefined) return kept
  const fresh = prepareRoll(pupils, staff)
  if (prepared.size >= mostKept) prepared.delete(prepared.keys().next().value ?? '')
  prepared.set(key, fresh)
  return fresh
}

/** Where the first roll of a line begins; -1 where there is none. In a text the quotation marks are escaped, so it is not taken for one. */
function rollIn(text: string): number {
  const found = /"roll"\s*:\s*(?=\[)/.exec(text)
  return found === null ? -1 : found.index + found[0].length
}

/** The array that begins there, as it is written; the line is known to be JSON. */
function arrayAt(text: string, start: number): string {
  let depth = 0
  const marks = /["[\]]/g
  marks.lastIndex = start
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    if (mark[0] === '"') marks.lastIndex = endOfString(text, mark.index)
    else depth += mark[0] === '[' ? 1 : -1
    if (depth === 0) return text.slice(start, marks.lastIndex)
  }
  throw new Error('An array of a line that was read has no end.')
}

/** Behind the closing quotation mark of the string that begins there. */
function endOfString(text: string, start: number): number {
  let at = start + 1
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}
