import type { Reading } from '../text/reading.ts'
import { hasCapital } from './around.ts'
import { byCompany, couldBe, type Judged, unlike } from './judged.ts'
import { eachOpensAClause } from './list-items.ts'
import { runsOf } from './runs.ts'

/** Words that may be names, each at the same place of a line or of a clause: what fills one place in a row is one sort of thing. */

type Slot = 'front' | 'back' | 'whole'

const stopBefore = new Set(['start', 'break'])
const signBefore = /[:–—-]\s?$/u
const signBehind = /^(?:\s?[–—:(]|\s-\s|\s\d{1,4}(?![\p{L}\d:]))/u

/** A word that hangs on no other: "April – kindness", "Maths: Charity", "1. Ivy". */
function slotOf(reading: Reading, one: Judged): Slot | undefined {
  const { tokens, text } = reading
  const [token, end, next] = [tokens[one.at], tokens[one.at + one.match.count - 1], tokens[one.at + one.match.count]]
  if (token === undefined || end === undefined || end.possessive) return undefined
  const numbered = tokens[one.at - 1]?.hasDigit === true && tokens[one.at - 1]?.key.length === 1
  const opens =
    stopBefore.has(token.gap) || numbered || /;\s?$/.test(text.slice(Math.max(0, token.start - 2), token.start))
  const closes = next === undefined || next.gap === 'break' || text.charAt(end.fullEnd) === ';'
  if (opens && closes) return 'whole'
  if (opens && signBehind.test(text.slice(end.fullEnd, end.fullEnd + 6))) return 'front'
  if (closes && signBefore.test(text.slice(Math.max(0, token.start - 3), token.start))) return 'back'
  return undefined
}

/** "Kindness: April", "Effort: Basil" on lines of their own: what fills one place in a row of lines is one sort of thing. */
export function judgeRows(reading: Reading, all: readonly Judged[], classWords: ReadonlySet<string>): void {
  const rows = all.flatMap(one => {
    const slot = couldBe(reading, one, classWords) ? slotOf(reading, one) : undefined
    return slot === undefined ? [] : [{ one, slot, sentence: reading.tokens[one.at]?.sentence ?? 0 }]
  })
  for (const slot of ['front', 'back', 'whole'] as const)
    judgeSlot(
      reading,
      rows.filter(row => row.slot === slot),
    )
}

interface Row {
  readonly one: Judged
  readonly sentence: number
}

/** "Flute – Eve; Oboe – River": lines that were written into one. */
function partedBySemicolon({ tokens, text }: Reading, one: Judged, other: Judged): boolean {
  const [from, to] = [tokens[one.at]?.end ?? 0, tokens[other.at]?.start ?? 0]
  return to - from < lineOfARow && text.slice(from, to).includes(';')
}

/** UTF-16 code units. */
const lineOfARow = 60

/** One pair of neighbours that would not stand together as things makes the whole run children. */
function takeUnlike(run: readonly Judged[]): void {
  if (!run.some((one, at) => at > 0 && unlike(run[at - 1] ?? one, one))) return
  for (const one of run) one.sure = Math.max(one.sure, byCompany)
}

/** Of the same place in lines that follow each other. */
function judgeSlot(reading: Reading, rows: readonly Row[]): void {
  const follows = (row: Row, next: Row) => {
    const apart = next.sentence > row.sentence || partedBySemicolon(reading, row.one, next.one)
    return apart && next.sentence - row.sentence <= 2
  }
  for (const run of runsOf(rows, follows)) takeUnlike(run.map(row => row.one))
}

/** Less than this is no name, whatever its row is. */
const tooFar = -0.2

/** So many clauses in a row are told of somebody each. */
const enoughClauses = 3

/** "Kit on the zip wire, Hope in the mud, Carol asleep on the coach": a flower, a virtue and a feast that open clauses of one row. */
export function judgeClauses(reading: Reading, all: readonly Judged[], classWords: ReadonlySet<string>): void {
  const follows = (one: Judged, other: Judged) => {
    const [end, next] = [reading.tokens[one.at + one.match.count - 1], reading.tokens[other.at]]
    return next !== undefined && eachOpensAClause(reading, end?.fullEnd ?? 0, next.start)
  }
  const could = (one: Judged) => one.sure > tooFar && hasCapital(reading.tokens[one.at])
  for (const run of runsOf(all, follows)) {
    if (run.length < enoughClauses || !run.every(could) || run.some(one => classWords.has(one.match.form.key))) continue
    takeUnlike(run)
  }
}
