import type { Reading } from '../text/reading.ts'
import type { Token } from '../text/tokens.ts'
import { hasCapital } from './around.ts'
import { humanVerbs } from './cues.ts'
import { isDictionaryWord, isEverydayWord } from './homonyms.ts'
import type { PreparedRoll } from './prepare-roll.ts'
import { formsAt, type Match } from './read-forms.ts'

/** A name read over several words, and the people of the roll (or of the staff) who bear it. */
export interface FullName {
  readonly count: number
  readonly pupils: readonly number[]
  readonly staff: readonly number[]
  readonly sure: number
}

/** Gaps that may lie inside one name. */
export function joins(token: Token | undefined): boolean {
  return (
    token !== undefined && token.zone === 'plain' && ['space', 'hyphen', 'joined', 'spaced-sign'].includes(token.gap)
  )
}

/** "Fraser, H." as registers write it, and "Fraser H." */
export function surnameThenInitial(
  reading: Reading,
  roll: PreparedRoll,
  at: number,
  surname: Match,
): FullName | undefined {
  const after = at + surname.count
  const letter = reading.tokens[after]
  if (letter?.key.length !== 1 || (letter.gap !== 'comma' && letter.gap !== 'space')) return undefined
  if (letter.gap === 'comma' && reading.text.charAt(letter.end) !== '.' && !isInARegister(reading, at, letter))
    return undefined
  if (letter.gap === 'space' && !endsAnItem(reading, after, surname)) return undefined
  const pupils = surname.form.surname.filter(who => roll.callLetters[who]?.includes(letter.key) === true)
  return pupils.length === 0 ? undefined : { count: after + 1 - at, pupils, staff: [], sure: 0.8 }
}

/** "Organ, M – flute": a surname and a letter at the head of a line, as an office lists a class. */
const lineOfARegister =
  /^[ •*-]{0,3}(?:\d{1,2}[.)] ?)?(\p{Lu}[\p{L}’'-]{1,24}(?: \p{Lu}[\p{L}’'-]{1,24})?), \p{Lu}(?=\s*(?:[–—:;,.(-]|$))/u
/** One such line alone may be anything. */
const enoughLines = 2

const registers = new WeakMap<Reading, boolean>()

function isInARegister(reading: Reading, at: number, letter: Token): boolean {
  const { text } = reading
  if (!hasCapital(letter)) return false
  const start = reading.tokens[at]?.start ?? 0
  const before = text.slice(Math.max(0, start - longestHead), start)
  const line = before.slice(before.lastIndexOf('\n') + 1) + text.slice(start, letter.end + 3)
  if (line.length > longestHead || !lineOfARegister.test(line)) return false
  let is = registers.get(reading)
  if (is === undefined) {
    is = text.split('\n').filter(each => lineOfARegister.test(each.slice(0, longestHead))).length >= enoughLines
    registers.set(reading, is)
  }
  return is
}

/** Code units of a line that are looked at. */
const longestHead = 70

/** Whether a capital behind a surname is a first name's: with its full stop at the end of an item, "Stewart C., Walsh F." */
function endsAnItem(reading: Reading, at: number, surname: Match): boolean {
  const { tokens, text } = reading
  const [letter, next] = [tokens[at], tokens[at + 1]]
  if (letter === undefined || !hasCapital(letter)) return false
  const ends = next === undefined || next.gap === 'break' || next.gap === 'comma' || next.key === 'and'
  const dotted = text.charAt(letter.end) === '.'
  const nothingElse = surname.form.homonym === 'plain' && surname.form.first.length === 0
  // "Lakatosova H's reading record", "Johnstone H. and friends".
  if (nothingElse && !isDictionaryWord(surname.form.key) && (letter.possessive || (dotted && next?.case === 'lower')))
    return true
  if (dotted && !ends) return tokens[at - 1]?.gap === 'comma' && next.gap === 'space' && hasCapital(next)
  // "Green B" may be a corridor; two such words in a list are children, of which the letters before tell.
  if (surname.form.homonym !== 'plain' && surname.form.first.length === 0 && isEverydayWord(surname.form.key))
    return ends && dotted && tokens[at - 2]?.key.length === 1
  return ends && (dotted || (surname.form.first.length === 0 && !isDictionaryWord(surname.form.key)))
}

const smallItem = /(?:^|, |and )\p{Ll}{3,14} \p{Ll}(?=[,.]|$| and )/gmu

/** "jasmine k, poppy s, sagal h.": such a list, typed without capitals. */
function isInASmallList(reading: Reading): boolean {
  if (!reading.withoutCapitals) return false
  let is = smallLists.get(reading)
  if (is === undefined) {
    is = (reading.text.match(smallItem)?.length ?? 0) >= enoughLines
    smallLists.set(reading, is)
  }
  return is
}

/** Read once: at each name anew, a text of nothing but such names took seconds. */
const smallLists = new WeakMap<Reading, boolean>()

const behindALetter = new Set(['of', 'in', 'from', 'and', 'for'])

/** "Grace A of Year 10", "Grace A and Joe S": in the middle of a sentence the article is small, and never before these. */
function isNoArticle(letter: Token, next: Token): boolean {
  if (letter.case !== 'title' && letter.case !== 'upper') return false
  return letter.possessive || (next.gap === 'space' && (behindALetter.has(next.key) || humanVerbs.has(next.key)))
}

/** "Josh B." and "Josh B": the letter must be the surname's, and not the words A or I. */
export function firstThenInitial(reading: Reading, roll: PreparedRoll, at: number, first: Match): FullName | undefined {
  const { tokens, text } = reading
  const after = at + first.count
  const letter = tokens[after]
  if (letter === undefined || letter.key.length !== 1 || letter.gap !== 'space') return undefined
  if (!hasCapital(letter) && !isInASmallList(reading)) return undefined
  const next = tokens[after + 1]
  const ends = next === undefined || next.gap === 'break' || text.charAt(letter.end) === '.' || next.gap === 'comma'
  if ((letter.key === 'a' || letter.key === 'i') && !ends && !isNoArticle(letter, next)) return undefined
  const pupils = first.form.first.filter(who => roll.initials[who]?.charAt(1) === letter.key)
  if (pupils.length === 0) return undefined
  return { count: first.count + 1, pupils, staff: [], sure: first.form.homonym === 'plain' ? 0.95 : 0.75 }
}

/** "Bohdan, D Page, Zaynab": between commas a letter and a word are somebody. */
function isAnItem({ tokens, text }: Reading, at: number, last: number): boolean {
  const [letter, end, next] = [tokens[at], tokens[last], tokens[last + 1]]
  if (letter?.gap !== 'comma' || end === undefined || text.charAt(letter.start - 2) !== ',') return false
  return next === undefined || next.gap === 'comma' || next.gap === 'break'
}

/** "J. Bennett" and "J Bennett". */
export function initialThenSurname(reading: Reading, roll: PreparedRoll, at: number): FullName | undefined {
  const { tokens, text } = reading
  const letter = tokens[at]
  if (letter === undefined || letter.key.length !== 1 || !hasCapital(letter) || !joins(tokens[at + 1])) return undefined
  const dotted = text.charAt(letter.end) === '.'
  if ((letter.key === 'a' || letter.key === 'i') && !dotted) return undefined
  // "J.M. Garcia": the name is the first letter's.
  const second = tokens[at + 1]
  if (dotted && second?.key.length === 1 && second.gap === 'joined' && hasCapital(second)) {
    for (const surname of formsAt(roll, tokens, at + 2)) {
      const pupils = surname.form.surname.filter(who => roll.callLetters[who]?.includes(letter.key) === true)
      if (pupils.length > 0 && hasCapital(tokens[at + 2]))
        return { count: 2 + surname.count, pupils, staff: [], sure: 0.88 }
    }
  }
  for (const surname of formsAt(roll, tokens, at + 1)) {
    const capital = hasCapital(tokens[at + 1]) || (surname.count > 1 && hasCapital(tokens[at + surname.count]))
    if (!capital || (surname.form.homonym !== 'plain' && !dotted && !isAnItem(reading, at, at + surname.count)))
      continue
    const pupils = surname.form.surname.filter(who => roll.callLetters[who]?.includes(letter.key) === true)
    if (pupils.length > 0) return { count: 1 + surname.count, pupils, staff: [], sure: 0.88 }
  }
  return undefined
}
