import type { Reading } from '../text/reading.ts'
import type { Token } from '../text/tokens.ts'
import { classAfter, cueBefore, hasCapital, rightAfter } from './around.ts'
import { personDoesSomething } from './what-people-do.ts'
import * as cue from './cues.ts'
import { isEverydayWord } from './homonyms.ts'
import { couldBeMisspelt, looseFormsOf } from './loose-forms.ts'
export type { FullName } from './name-and-initial.ts'
import { type FullName, firstThenInitial, initialThenSurname, joins, surnameThenInitial } from './name-and-initial.ts'
import type { Form, PreparedRoll } from './prepare-roll.ts'
import { formsAt, type Match, shared } from './read-forms.ts'
import { slipInSmallLetters, slipThenSurname, soundsThenSurname, withSlip } from './slipped-full-names.ts'

/** "Chelsea Day, Farhana Islam, Bilal Khan": before or behind a comma stands a child with both names. */
function isListedWithOthers({ tokens }: Reading, at: number, last: number, roll: PreparedRoll): boolean {
  const isAChild = (one: Token | undefined, other: Token | undefined) =>
    one !== undefined &&
    other?.gap === 'space' &&
    shared(roll.forms.get(one.key)?.first ?? [], roll.forms.get(other.key)?.surname ?? []).length > 0
  const joined = tokens[last + 1]?.key === 'and' && isAChild(tokens[last + 2], tokens[last + 3])
  const behind = tokens[last + 1]?.gap === 'comma' && isAChild(tokens[last + 1], tokens[last + 2])
  if (joined || behind || (tokens[at]?.gap === 'comma' && isAChild(tokens[at - 2], tokens[at - 1]))) return true
  // "4 Heath Barrow\n5 Will Day".
  return tokens[at - 1]?.hasDigit === true && isAChild(tokens[at - 3], tokens[at - 2])
}

/**
 * Both halves can be words ("Rose Green", "Will Young"): then capitals must say so. Small letters do for a name such
 * as "aisha khan" and "grace okafor", of which a half at least is nothing but a name.
 */
function faithOfBoth(
  reading: Reading,
  at: number,
  last: number,
  after: number,
  first: Form,
  surname: Form,
  roll: PreparedRoll,
): number {
  const words = first.homonym !== 'plain' && isEverydayWord(surname.key)
  const capitals = hasCapital(reading.tokens[at]) && hasCapital(reading.tokens[after])
  if (!words) return capitals ? 0.98 : 0.92
  // A user name in small letters, rose.green, is no rose that is green.
  if (!capitals && reading.tokens[after]?.gap === 'joined') return 0.8
  const owns = reading.tokens[last]?.possessive === true && reading.capitalTells(after)
  const somebody = owns || cueBefore(reading, at, roll) || classAfter(reading, last)
  if (!capitals) return somebody ? 0.75 : 0
  // "Autumn Day", "Art Hall": both are words, and together they are a thing of school life.
  if (cue.collectives.has(surname.key) && first.homonym !== 'thing')
    return somebody || personDoesSomething(reading, last) === 'surely' || isListedWithOthers(reading, at, after, roll)
      ? 0.85
      : 0.45
  return reading.capitalTells(after) ? 0.93 : 0.6
}

function pair(
  reading: Reading,
  roll: PreparedRoll,
  at: number,
  first: Match,
  after: number,
  surname: Match,
  less: number,
): FullName | undefined {
  const pupils = shared(first.form.first, surname.form.surname)
  const staff = shared(first.form.staffFirst, surname.form.staffSurname)
  if (pupils.length === 0 && staff.length === 0) return undefined
  const last = after + surname.count - 1
  const sure =
    faithOfBoth(reading, at, last, after, first.form, surname.form, roll) * first.faith * surname.faith - less
  return { count: after + surname.count - at, pupils, staff, sure }
}

/** "Josh Bennett", "Josh D. Bennett", "josh-bennett", and with one slip of a letter "Josh Bennet". */
function firstThenSurname(reading: Reading, roll: PreparedRoll, at: number, first: Match): FullName | undefined {
  const { tokens } = reading
  const after = at + first.count
  if (!joins(tokens[after]) || tokens[after - 1]?.possessive === true) return undefined
  for (const surname of formsAt(roll, tokens, after)) {
    const found = pair(reading, roll, at, first, after, surname, 0)
    if (found !== undefined && found.sure > 0) return found
  }
  const both = ofBoth(reading, roll, at, first, after)
  if (both !== undefined) return both
  const owner = lostApostrophe(reading, roll, at, first, after)
  if (owner !== undefined && owner.sure > 0) return owner
  const middle = tokens[after]
  if (hasCapital(middle) && joins(tokens[after + 1])) {
    for (const surname of formsAt(roll, tokens, after + 1)) {
      const found = pair(reading, roll, at, first, after + 1, surname, 0.04)
      if (found !== undefined && found.sure > 0 && hasCapital(tokens[after + 1])) return found
    }
  }
  return withSlip(reading, roll, after, first)
}

/** "whoever has faith mensahs other welly": what belongs to somebody, typed without its apostrophe. */
function lostApostrophe(
  reading: Reading,
  roll: PreparedRoll,
  at: number,
  first: Match,
  after: number,
): FullName | undefined {
  const token = reading.tokens[after]
  if (token === undefined || token.possessive || token.key.length < 5 || !token.key.endsWith('s')) return undefined
  const form = roll.forms.get(token.key.slice(0, -1))
  if (form === undefined || form.homonym !== 'plain' || rightAfter(reading, after)?.case !== 'lower') return undefined
  return pair(reading, roll, at, first, after, { form, count: 1, faith: 0.85 }, 0)
}

const several = new Set('our both two three the all'.split(' '))

/** "Both our Lily Browns": two children of one name. */
function ofBoth(reading: Reading, roll: PreparedRoll, at: number, first: Match, after: number): FullName | undefined {
  const token = reading.tokens[after]
  if (token === undefined || !hasCapital(token) || !token.key.endsWith('s')) return undefined
  if (!several.has(reading.tokens[at - 1]?.key ?? '')) return undefined
  const form = roll.forms.get(token.key.slice(0, -1))
  return form === undefined ? undefined : pair(reading, roll, at, first, after, { form, count: 1, faith: 0.9 }, 0)
}

/** "Bennett, Josh" and "Khan Aisha". */
function surnameThenFirst(reading: Reading, roll: PreparedRoll, at: number, surname: Match): FullName | undefined {
  const { tokens } = reading
  const after = at + surname.count
  const token = tokens[after]
  // "dnoP xaM": all of it turned round, so that the capitals stand at the end.
  const turned = tokens[at]?.case === 'mixed' && token?.case === 'mixed' && surname.disguised === true
  if (token === undefined || surname.form.surname.length === 0) return undefined
  if (!turned && (!hasCapital(tokens[at]) || !hasCapital(token))) return undefined
  if (
    !joins(token) &&
    !(token.gap === 'comma' && reading.text.slice(tokens[after - 1]?.fullEnd, token.start).trim() === ',')
  )
    return undefined
  for (const first of formsAt(roll, tokens, after)) {
    const pupils = shared(first.form.first, surname.form.surname)
    const words = first.form.homonym !== 'plain' && surname.form.homonym !== 'plain'
    if (pupils.length > 0 && (!words || turned))
      return { count: after + first.count - at, pupils, staff: [], sure: 0.85 }
  }
  if (couldBeMisspelt(token) && surname.form.homonym === 'plain') {
    for (const form of looseFormsOf(roll, token.key)) {
      const pupils = shared(form.first, surname.form.surname)
      if (pupils.length > 0) return { count: after + 1 - at, pupils, staff: [], sure: 0.75 }
    }
  }
  return surnameThenInitial(reading, roll, at, surname)
}

/** The longest way to read a full name of the roll at a word. */
export function fullNameAt(
  reading: Reading,
  roll: PreparedRoll,
  at: number,
  forms: readonly Match[],
): FullName | undefined {
  const found: (FullName | undefined)[] = [initialThenSurname(reading, roll, at)]
  if (forms.length === 0)
    found.push(reading.withoutCapitals ? slipInSmallLetters(reading, roll, at) : slipThenSurname(reading, roll, at))
  for (const form of forms) {
    if (form.form.first.length > 0 || form.form.staffFirst.length > 0) {
      found.push(firstThenSurname(reading, roll, at, form), firstThenInitial(reading, roll, at, form))
    }
    found.push(surnameThenFirst(reading, roll, at, form))
  }
  if (forms.length > 0 && !found.some(name => name !== undefined)) found.push(soundsThenSurname(reading, roll, at))
  let best: FullName | undefined
  for (const name of found) if (name !== undefined && name.sure > (best?.sure ?? 0)) best = name
  return best
}
