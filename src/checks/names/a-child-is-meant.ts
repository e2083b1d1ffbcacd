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
    cueBefore(reading, at, roll) ||
    ownsSomething(reading, last) ||
    personDoesSomething(reading, last) === 'surely' ||
    isBesideAChild(reading, roll, at, last, soFar)
  )
}

/** The last few found are those beside it. */
const few = 4

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
  if (ends.some(end => (near && end === tokens[left]?.end) || inOneList(reading, end, start))) return true
  const right = joined(last + 1) ? roll.forms.get(tokens[last + 2]?.key ?? '') : undefined
  return right !== undefined && right.homonym === 'plain' && right.first.length > 0
}
