import type { Reading } from '../text/reading.ts'
import { classAfter, cueBefore } from './around.ts'
import { ownsSomething, personDoesSomething } from './what-people-do.ts'
import type { NameSeen } from './find-names.ts'
import type { Doubtful } from './judge-together.rule.ts'
import { enough } from './judge.rule.ts'
import { inOneList } from './list-items.ts'
import type { PreparedRoll } from './prepare-roll.ts'

/** Who is found so far, left of the name that is asked about. */
export interface FoundSoFar {
  readonly found: readonly NameSeen[]
  readonly doubtful: readonly Doubtful[]
}

/** "Well done Peter Pan", "Jack Frost of Year 4": the text says itself that a child is meant, and nobody of a story. */
export function isAChild(reading: Reading, roll: PreparedRoll, at: number, last: number, soFar: FoundSoFar): boolean {
  return (
    classAfter(reading, last) ||
    isSaidToBeOurs(reading, at, last) ||
    cueBefore(reading, at, roll) ||
    ownsSomething(reading, last) ||
    personDoesSomething(reading, last) === 'surely' ||
    isBesideAChild(reading, roll, at, last, soFar)
  )
}

const ourOwn = /(?:^|[^\p{L}])[Oo]ur (?:very |own |little |young ){0,2}$/u
const place = /(?:^|[^\p{L}\d])\d{0,2}(?:1st|2nd|3rd|\dth)[:.]? $/u
const notTheOther =
  /^,? ?[(–—,-] ?(?:ours|yes[,)]|not (?:that|the (?:one|other|famous|real))|no,? not|no relation|our own)(?!\p{L})/u

/** "Our very own Tom Holland", "Charlie Brown – not that one –", "James Baldwin (yes, really)", "1st Amber Light": who makes much of a name means its bearer here. */
function isSaidToBeOurs({ tokens, text }: Reading, at: number, last: number): boolean {
  const [start, end] = [tokens[at]?.start ?? 0, tokens[last]?.fullEnd ?? 0]
  const before = text.slice(Math.max(0, start - 24), start)
  return ourOwn.test(before) || place.test(before) || notTheOther.test(text.slice(end, end + 30))
}

/** The last few found are those beside it. */
const few = 4

/** The end of a row and the head of the next: " (pass)\nViolin grade 5: ", "\n2C – ". */
const nextRow = /^[^\n]{0,24}\n[^\n:–-]{0,30} ?[:–-] ?$/u
/** So many rows before it name a pupil each. */
const enoughRows = 2

/** "Piano grade 3: Isaac (pass)\nViolin grade 5: Yordanos (merit)\nDrums grade 4: Harley Street": rows of one shape, of children each. */
function isInARowOfNames({ text }: Reading, start: number, { found }: FoundSoFar): boolean {
  // The last few: all of them, at each name anew, would be walked through ten thousand times.
  const rows = found
    .slice(-few)
    .filter(seen => seen.who === 'pupil' && seen.end <= start)
    .slice(-enoughRows)
  return (
    rows.length === enoughRows &&
    rows.every((seen, row) => nextRow.test(text.slice(seen.end, rows[row + 1]?.start ?? start)))
  )
}

/** So many children before it in its sentence. */
const enoughChildren = 2
/** UTF-16 code units. */
const longSentence = 240

/** "Joy has grown the tallest, Noor the widest and Lewis Carroll the only one that was eaten": the third of whom something is told. `ends`: where names of children end. */
function isAmongChildren({ text }: Reading, start: number, ends: readonly number[]): boolean {
  const first = ends
    .filter(end => end <= start)
    .sort((one, other) => one - other)
    .at(-enoughChildren)
  if (first === undefined || start - first > longSentence || /[.!?\n]/u.test(text.slice(first, start))) return false
  return !/(?<!\p{L})(?:by|of|about|like|as|from) $/u.test(text.slice(start - 6, start))
}

/** "Cerys & Jack Frost", "Peter Pan and Aisha", "3. Jordan", and in the next line "4. Sandy Beach". */
function isBesideAChild(reading: Reading, roll: PreparedRoll, at: number, last: number, soFar: FoundSoFar): boolean {
  const { tokens } = reading
  const joined = (place: number) => tokens[place]?.key === 'and' && tokens[place]?.gap === 'space'
  const left = joined(at - 1) ? at - 2 : at - 1
  const near = joined(at - 1) || tokens[at]?.gap === 'comma'
  const ends = [
    ...soFar.found.slice(-few).flatMap(seen => (seen.who === 'pupil' ? [seen.end] : [])),
    ...soFar.doubtful
      .slice(-few)
      .flatMap(one => (one.sure >= enough ? [tokens[one.at + one.match.count - 1]?.end ?? 0] : [])),
  ]
  const start = tokens[at]?.start ?? 0
  if (isInARowOfNames(reading, start, soFar) || isAmongChildren(reading, start, ends)) return true
  if (ends.some(end => (near && end === tokens[left]?.end) || inOneList(reading, end, start))) return true
  const right = joined(last + 1) ? roll.forms.get(tokens[last + 2]?.key ?? '') : undefined
  return right !== undefined && right.homonym === 'plain' && right.first.length > 0
}
