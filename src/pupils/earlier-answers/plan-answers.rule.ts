import { readWrittenDay } from '../../people/people.ts'
import type { TableLine } from '../../platform/platform.ts'
import type { Channel, ConsentKind } from '../consent/consent.ts'
import { findPupil, type RollIndex, type RollPupil } from '../roll-import/plan-pupil.rule.ts'
import { clean, nameFrom } from '../roll-import/roll-entries.rule.ts'
import { type ChildField, type EarlierAnswer, plainValue, type SaidOfFile } from './said-of-file.ts'

export const earlierOddCodes = [
  'nobody',
  'name-order',
  'no-born',
  'bad-born',
  'not-on-roll',
  'two-pupils',
  'other-person',
  'new-number',
  'left',
  'no-day',
  'bad-day',
  'day-to-come',
  'day-before-born',
] as const
export type EarlierOddCode = (typeof earlierOddCodes)[number]

export type PlannedAnswer = { readonly kind: ConsentKind; readonly channel: Channel; readonly answer: EarlierAnswer }

/** A cell of which nothing is taken: nobody has said what it means; or rows or columns of one child say yes and no to the same. */
export type LeftOut = { readonly heading: string; readonly value: string; readonly why: 'not-said' | 'says-both' }

export type PlannedRow = { readonly line: number; readonly name: string } & (
  | { readonly kind: 'odd'; readonly code: EarlierOddCode; readonly value: string }
  | {
      readonly kind: 'new' | 'same'
      readonly pupil: string
      readonly day: string
      readonly answers: readonly PlannedAnswer[]
      readonly leftOut: readonly LeftOut[]
    }
)

type Cell = PlannedAnswer & { readonly heading: string; readonly value: string }
type ReadRow = {
  readonly line: number
  readonly name: string
  readonly pupil: string
  readonly day: string
  readonly cells: readonly Cell[]
  readonly leftOut: readonly LeftOut[]
}

/** How an answer is known again: the same child, thing, answer and day, out of the same source in the same words. */
export const answerMark = (pupil: string, { kind, channel, answer }: PlannedAnswer, day: string) =>
  `${pupil} ${kind} ${channel} ${answer} ${day}`

/**
 * What the rows of a file would write. Nothing is guessed: a row that may be about two children, and a value of which nobody has said what it
 * means, are left for a person. Where a file says both yes and a refusal of one thing, the refusal alone is taken: a no is easy, a yes is certain.
 *
 * @param known the {@link answerMark}s of what is written down already from the same source; the same file again writes nothing
 * @param today yyyy-mm-dd
 */
export function planAnswers(
  lines: Iterable<TableLine>,
  headings: readonly string[],
  said: SaidOfFile,
  { index, known, today }: { index: RollIndex; known: ReadonlySet<string>; today: string },
): PlannedRow[] {
  const read = [...lines].map(line => readRow(line, headings, said, index, today))
  const refused = new Set<string>()
  const thing = ({ pupil }: ReadRow, { kind, channel }: PlannedAnswer) => `${pupil} ${kind} ${channel}`
  for (const row of read)
    if ('cells' in row) for (const cell of row.cells) if (cell.answer !== 'yes') refused.add(thing(row, cell))
  const written = new Set(known)
  return read.map(row => {
    if (!('cells' in row)) return row
    const both = row.cells.filter(cell => cell.answer === 'yes' && refused.has(thing(row, cell)))
    const answers: PlannedAnswer[] = []
    for (const cell of row.cells) {
      const mark = answerMark(row.pupil, cell, row.day)
      if (both.includes(cell) || written.has(mark)) continue
      written.add(mark)
      answers.push({ kind: cell.kind, channel: cell.channel, answer: cell.answer })
    }
    const cellsLeft = new Map(both.map(({ heading, value }) => [heading, value]))
    const saysBoth = [...cellsLeft].map(([heading, value]): LeftOut => ({ heading, value, why: 'says-both' }))
    const { line, name, pupil, day, leftOut } = row
    return {
      line,
      name,
      pupil,
      day,
      kind: answers.length > 0 ? 'new' : 'same',
      answers,
      leftOut: [...leftOut, ...saysBoth],
    }
  })
}

function readRow(
  { line, cells }: TableLine,
  headings: readonly string[],
  said: SaidOfFile,
  index: RollIndex,
  today: string,
): ReadRow | (PlannedRow & { kind: 'odd' }) {
  const at = (heading: string | undefined) => (heading === undefined ? '' : (cells[headings.indexOf(heading)] ?? ''))
  const cell = (field: ChildField) => clean(at(said.child[field]))
  const name = (`${cell('forename')} ${cell('surname')}`.trim() || cell('full') || cell('mis-id')).slice(0, 200)
  const odd = (code: EarlierOddCode, value: string) =>
    ({ line, name, kind: 'odd', code, value: value.slice(0, 200) }) as const
  const found = childOf(cell, index)
  if ('code' in found) return odd(found.code, found.value)
  if (found.left !== null) return odd('left', found.left)
  const { answered } = said.child
  const day = answered === undefined ? (said.basics?.day ?? null) : readWrittenDay(cell('answered'))
  if (day === null) return odd('no-day', '')
  if (day === undefined) return odd('bad-day', cell('answered'))
  if (day > today) return odd('day-to-come', day)
  if (day < found.born) return odd('day-before-born', day)
  const taken: Cell[] = []
  const leftOut: LeftOut[] = []
  for (const { heading, kinds, channels, values } of said.answers) {
    const value = clean(at(heading)).slice(0, 60)
    const meaning = values[plainValue(value)]
    if (meaning === undefined) leftOut.push({ heading, value, why: 'not-said' })
    else if (meaning !== 'nothing')
      for (const kind of kinds)
        for (const channel of channels) taken.push({ heading, value, kind, channel, answer: meaning })
  }
  return { line, name, pupil: found.id, day, cells: taken, leftOut }
}

type NotFound = { readonly code: EarlierOddCode; readonly value: string }

/** By the number in the MIS, whose name has to fit where the row has one; else by name and date of birth. */
function childOf(cell: (field: ChildField) => string, index: RollIndex): RollPupil | NotFound {
  const misId = cell('mis-id').slice(0, 100)
  const named = nameFrom(cell)
  if (named === null && cell('full') !== '') return { code: 'name-order', value: cell('full') }
  const numbered = misId === '' ? undefined : index.byMisId.get(misId)
  const nameless = named === null || (named.forename === '' && named.surname === '')
  if (nameless) return numbered ?? { code: misId === '' ? 'nobody' : 'not-on-roll', value: misId }
  const born = readWrittenDay(cell('born'))
  if (born === undefined) return { code: 'bad-born', value: cell('born') }
  if (born === null && numbered === undefined) return { code: 'no-born', value: '' }
  const found = findPupil({ misId, ...named, preferred: '', former: '', born: born ?? '' }, index)
  if ('pupil' in found) return found.pupil ?? { code: 'not-on-roll', value: misId || (born ?? '') }
  const { code, value } = found
  if (code === 'two-pupils' || code === 'new-number' || code === 'other-person') return { code, value }
  throw new Error(`A child could not be looked for: ${code}.`)
}
