import type { Reading } from '../text/reading.ts'
import type { Token } from '../text/tokens.ts'
import * as cue from './cues.ts'
import { isCommonSurname, isEverydayWord } from './homonyms.ts'
import type { PreparedRoll } from './prepare-roll.ts'

/**
 * What stands before and behind a name and shows whose it is: praise, a class, a job, a stranger's surname. What the person does is told in `what-people-do.ts`,
 * what the word may be instead in `things-and-stories.ts`.
 */

export function hasCapital(token: Token | undefined): boolean {
  return token !== undefined && (token.case === 'title' || token.case === 'upper' || token.case === 'mixed')
}

/** The next word, when nothing but a blank lies between. */
export function rightAfter(reading: Reading, last: number): Token | undefined {
  const next = reading.tokens[last + 1]
  return next !== undefined && (next.gap === 'space' || next.gap === 'hyphen') && next.zone === 'plain'
    ? next
    : undefined
}

/** The word before, when no sentence ends between. */
export function rightBefore(reading: Reading, at: number): Token | undefined {
  const token = reading.tokens[at]
  return token === undefined || token.gap === 'break' || token.gap === 'start' ? undefined : reading.tokens[at - 1]
}

/** "And the winner is… Rowan!" */
function beforeDots({ tokens, text }: Reading, at: number): Token | undefined {
  const [before, token] = [tokens[at - 1], tokens[at]]
  if (before === undefined || token?.gap !== 'break' || token.start - before.fullEnd > 6) return undefined
  return /^ ?(?:…|\.{3,4}) ?$/u.test(text.slice(before.fullEnd, token.start)) ? before : undefined
}

/** "Well done", "congratulations to", "the winner is", also through "our lovely" and through "Aisha, Leo and". */
export function cueBefore(reading: Reading, at: number, roll: PreparedRoll): boolean {
  let place = at
  for (let steps = 0; steps < 12; steps += 1) {
    const before = rightBefore(reading, place) ?? beforeDots(reading, place)
    if (before === undefined) return false
    const gap = reading.tokens[place]?.gap
    const previous = reading.tokens[place - 2]
    if (cue.cuePairs[before.key]?.has(previous?.key ?? '') === true) return true
    // "Writer of the week: Summer".
    if (
      /^(?:week|month|day|term|match)$/.test(before.key) &&
      previous?.key === 'the' &&
      reading.tokens[place - 3]?.key === 'of'
    )
      return true
    if (/^(?:is|are|was|were)$/.test(before.key) && gap === 'space' && cue.roles.has(previous?.key ?? '')) return true
    if (praisedFor(reading, place - 1)) return true
    const named = cue.roles.has(before.key) || (before.key === 'right' && previous?.key === 'to')
    if (gap === 'comma' && named && reading.text.charAt(before.fullEnd) === ':') return true
    if (cue.cueWords.has(before.key) && (gap !== 'comma' || cue.strongPraise.has(before.key))) return true
    const inList =
      before.key === 'and' ||
      before.key === 'an' ||
      ((hasCapital(before) || reading.withoutCapitals) && roll.forms.has(before.key))
    const numbered = before.hasDigit && before.key.length < 3
    if (!cue.cueFillers.has(before.key) && !inList && !numbered) return false
    place -= 1
  }
  return false
}

/** "Super swimming from", "a lovely poem by": the word before the name is from or by, and the work is praised. */
function praisedFor(reading: Reading, at: number): boolean {
  const [word, work] = [reading.tokens[at], reading.tokens[at - 1]]
  if ((word?.key !== 'from' && word?.key !== 'by') || work === undefined || hasCapital(work)) return false
  return [2, 3].some(back => cue.praising.has(reading.tokens[at - back]?.key ?? ''))
}

const yearAfter =
  /^(?!\s{0,2}\n\s{0,2}(?:\n|(?:year\s?\d{1,2}|reception|nursery|class\s?\w{1,6})\s?[:–]))[\s,(–-]{0,3}(?:(?:ours|also ours|yes|yes,? really|really|no relation|not that one)[,;:–-]{1,2}\s(?:also\s)?)?(?:(?:in|from|of|our|is in|who is in)\s)?(?:year\s?\d{1,2}|y\d{1,2}|[ps][1-7][a-z]?\b|reception|nursery|class\s?\w{1,6}|(?!\d+(?:am|pm|km|cm|mm|kg|hr|ft)\b)[1-9][0-9]?[a-z]{1,2}\b|aged?\s\d{1,2}|\(?\d{1,2}\)|eyfs)\b/i

/** "Coretta Class beat Rosa Class", "(class of 1999)": a class that is called so, and who left long ago. */
const isTheClass = /^(?:\s[Cc]lass\b(?!\s(?:\d|\p{Lu}))|[\s,(]{1,3}[Cc]lass of\b)/u

/** "(13th)", "7lb", "our class guinea pig": in small letters, since (4ST) and Class Rabbit are classes. */
const noClass =
  /^[\s,(–-]{0,3}(?:our\s)?(?:aged? \d{1,2} ?[-–/] ?\d|\d*1st|\d*2nd|\d*3rd|\d*\dth|\d+lb|\d+oz|class (?:pet|guinea|hamster|rabbit|gecko|tortoise|bear|teddy|mascot|novel|reader|text|worm)s?)\b/

/** "in Year 4", "(4B)", ", aged 8". */
export function classAfter(reading: Reading, last: number): boolean {
  const token = reading.tokens[last]
  const behind = token === undefined ? '' : reading.text.slice(token.fullEnd, token.fullEnd + 40)
  return yearAfter.test(behind) && !isTheClass.test(behind) && !noClass.test(behind)
}

/** "Year 4's Josh", "pupil Josh". */
export function classBefore(reading: Reading, at: number): boolean {
  const before = rightBefore(reading, at)
  const earlier = reading.tokens[at - 2]
  if (before === undefined) return false
  return (before.hasDigit && before.key.length < 4 && earlier?.key === 'year') || /^y\d{1,2}$/.test(before.key)
}

/** The next word looks like a surname nobody of that name on the roll bears. */
export function otherSurname(reading: Reading, last: number, roll: PreparedRoll): boolean {
  const next = reading.tokens[last + 1]
  const token = reading.tokens[last]
  if (next === undefined || token === undefined || (next.gap !== 'space' && next.gap !== 'hyphen') || token.possessive)
    return false
  if (next.case !== 'title' || next.key.length < 2 || next.zone !== 'plain' || next.hasDigit) return false
  if (isCommonSurname(next.key)) return true
  if (isEverydayWord(next.key) || cue.childAfter.has(next.key)) return false
  return (roll.forms.get(next.key)?.first.length ?? 0) === 0
}

/** "Author Rose": a guest more often than a pupil. */
export function afterJobTitle(reading: Reading, at: number): boolean {
  return cue.jobTitles.has(rightBefore(reading, at)?.key ?? '')
}
