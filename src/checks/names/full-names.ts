import type { Reading } from '../text/reading.ts'
import type { Token } from '../text/tokens.ts'
import { hasCapital } from './around.ts'
import { isDictionaryWord } from './homonyms.ts'
import { partsOf, type RollRow, wordsOf } from './name-parts.ts'
import type { Form, PreparedRoll } from './prepare-roll.ts'
import { formsAt, type Match, oneSlipApart, shared, twoSlipsApart } from './read-forms.ts'

/** A name read over several words, and the people of the roll (or of the staff) who bear it. */
export interface FullName {
  readonly count: number
  readonly pupils: readonly number[]
  readonly staff: readonly number[]
  readonly sure: number
}

/** Gaps that may lie inside one name. */
function joins(token: Token | undefined): boolean {
  return (
    token !== undefined && token.zone === 'plain' && ['space', 'hyphen', 'joined', 'spaced-sign'].includes(token.gap)
  )
}

/**
 * Both halves can be words ("Rose Green", "Will Young"): then capitals must say so. Small letters do for a name such
 * as "aisha khan" and "grace okafor", of which a half at least is nothing but a name.
 */
function faithOfBoth(reading: Reading, at: number, after: number, first: Form, surname: Form): number {
  const words = first.homonym !== 'plain' && isDictionaryWord(surname.key)
  const capitals = hasCapital(reading.tokens[at]) && hasCapital(reading.tokens[after])
  if (!words) return capitals ? 0.98 : 0.92
  if (!capitals) return 0
  return reading.capitalTells(after) ? 0.93 : 0.6
}

function pair(
  reading: Reading,
  at: number,
  first: Match,
  after: number,
  surname: Match,
  less: number,
): FullName | undefined {
  const pupils = shared(first.form.first, surname.form.surname)
  const staff = shared(first.form.staffFirst, surname.form.staffSurname)
  if (pupils.length === 0 && staff.length === 0) return undefined
  const sure = faithOfBoth(reading, at, after, first.form, surname.form) * first.faith * surname.faith - less
  return { count: after + surname.count - at, pupils, staff, sure }
}

/** "Josh Bennett", "Josh D. Bennett", "josh-bennett", and with one slip of a letter "Josh Bennet". */
function firstThenSurname(reading: Reading, roll: PreparedRoll, at: number, first: Match): FullName | undefined {
  const { tokens } = reading
  const after = at + first.count
  if (!joins(tokens[after]) || tokens[after - 1]?.possessive === true) return undefined
  for (const surname of formsAt(roll, tokens, after)) {
    const found = pair(reading, at, first, after, surname, 0)
    if (found !== undefined && found.sure > 0) return found
  }
  const middle = tokens[after]
  if (hasCapital(middle) && joins(tokens[after + 1])) {
    for (const surname of formsAt(roll, tokens, after + 1)) {
      const found = pair(reading, at, first, after + 1, surname, 0.04)
      if (found !== undefined && found.sure > 0 && hasCapital(tokens[after + 1])) return found
    }
  }
  return withSlip(reading, roll, after, first)
}

function misspelt(name: string, written: string): boolean {
  return oneSlipApart(name, written) || twoSlipsApart(name, written)
}

function withSlip(reading: Reading, roll: PreparedRoll, after: number, first: Match): FullName | undefined {
  const token = reading.tokens[after]
  if (token === undefined || first.form.first.length === 0 || !hasCapital(token) || isDictionaryWord(token.key))
    return undefined
  const pupils = first.form.first.filter(who => misspelt(partsOf(pupil(roll, who)).surname.join(''), token.key))
  if (pupils.length === 0) return undefined
  return { count: first.count + 1, pupils, staff: [], sure: 0.85 * first.faith }
}

/** "Jhosh Bennett": an unknown word with a capital before the surname of a pupil whose given name is one slip away. */
function slipThenSurname(reading: Reading, roll: PreparedRoll, at: number): FullName | undefined {
  const { tokens } = reading
  const token = tokens[at]
  if (token === undefined || !hasCapital(token) || !hasCapital(tokens[at + 1]) || !joins(tokens[at + 1]))
    return undefined
  if (token.key.length < 4 || isDictionaryWord(token.key)) return undefined
  for (const surname of formsAt(roll, tokens, at + 1)) {
    const pupils = surname.form.surname.filter(who =>
      calledOf(pupil(roll, who)).some(name => misspelt(name, token.key)),
    )
    if (pupils.length > 0) return { count: 1 + surname.count, pupils, staff: [], sure: 0.85 * surname.faith }
  }
  return undefined
}

function calledOf(row: RollRow): string[] {
  return [...partsOf(row).given.slice(0, 1), ...(row.known_as ?? []).flatMap(wordsOf)]
}

function pupil(roll: PreparedRoll, who: number): RollRow {
  return roll.pupils[who] ?? { name: '' }
}

/** "Bennett, Josh" and "Khan Aisha". */
function surnameThenFirst(reading: Reading, roll: PreparedRoll, at: number, surname: Match): FullName | undefined {
  const { tokens } = reading
  const after = at + surname.count
  const token = tokens[after]
  if (token === undefined || surname.form.surname.length === 0 || !hasCapital(tokens[at]) || !hasCapital(token))
    return undefined
  if (
    !joins(token) &&
    !(token.gap === 'comma' && reading.text.slice(tokens[after - 1]?.fullEnd, token.start).trim() === ',')
  )
    return undefined
  for (const first of formsAt(roll, tokens, after)) {
    const pupils = shared(first.form.first, surname.form.surname)
    const words = first.form.homonym !== 'plain' && surname.form.homonym !== 'plain'
    if (pupils.length > 0 && !words) return { count: after + first.count - at, pupils, staff: [], sure: 0.85 }
  }
  return undefined
}

/** "Josh B." and "Josh B": the letter must be the surname's, and not the words A or I. */
function firstThenInitial(reading: Reading, roll: PreparedRoll, at: number, first: Match): FullName | undefined {
  const { tokens, text } = reading
  const after = at + first.count
  const letter = tokens[after]
  if (letter === undefined || letter.key.length !== 1 || !hasCapital(letter) || letter.gap !== 'space') return undefined
  const next = tokens[after + 1]
  const ends = next === undefined || next.gap === 'break' || text.charAt(letter.end) === '.' || next.gap === 'comma'
  if ((letter.key === 'a' || letter.key === 'i') && !ends) return undefined
  const pupils = first.form.first.filter(who => roll.initials[who]?.charAt(1) === letter.key)
  if (pupils.length === 0) return undefined
  return { count: first.count + 1, pupils, staff: [], sure: first.form.homonym === 'plain' ? 0.95 : 0.75 }
}

/** "J. Bennett" and "J Bennett". */
function initialThenSurname(reading: Reading, roll: PreparedRoll, at: number): FullName | undefined {
  const { tokens, text } = reading
  const letter = tokens[at]
  if (letter === undefined || letter.key.length !== 1 || !hasCapital(letter) || !joins(tokens[at + 1])) return undefined
  const dotted = text.charAt(letter.end) === '.'
  if ((letter.key === 'a' || letter.key === 'i') && !dotted) return undefined
  for (const surname of formsAt(roll, tokens, at + 1)) {
    if (!hasCapital(tokens[at + 1]) || (surname.form.homonym !== 'plain' && !dotted)) continue
    const pupils = surname.form.surname.filter(who => roll.initials[who]?.charAt(0) === letter.key)
    if (pupils.length > 0) return { count: 1 + surname.count, pupils, staff: [], sure: 0.88 }
  }
  return undefined
}

/** The longest way to read a full name of the roll at a word. */
export function fullNameAt(
  reading: Reading,
  roll: PreparedRoll,
  at: number,
  forms: readonly Match[],
): FullName | undefined {
  const found: (FullName | undefined)[] = [initialThenSurname(reading, roll, at)]
  if (forms.length === 0) found.push(slipThenSurname(reading, roll, at))
  for (const form of forms) {
    if (form.form.first.length > 0 || form.form.staffFirst.length > 0) {
      found.push(firstThenSurname(reading, roll, at, form), firstThenInitial(reading, roll, at, form))
    }
    found.push(surnameThenFirst(reading, roll, at, form))
  }
  let best: FullName | undefined
  for (const name of found) if (name !== undefined && name.sure > (best?.sure ?? 0)) best = name
  return best
}
