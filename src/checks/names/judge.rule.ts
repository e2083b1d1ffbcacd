import type { Reading } from '../text/reading.ts'
import * as around from './around.ts'
import { isDictionaryWord } from './homonyms.ts'
import { byItsCapital, judgeWord } from './judge-word.rule.ts'
import { isBehindInitials, isPartOfATitle } from './known-people.ts'
import { isKnownElsewhere, titledAdult } from './nobody-here.ts'
import type { PreparedRoll } from './prepare-roll.ts'
import type { Match } from './read-forms.ts'
import { isSomebodyElse, standsForAThing } from './somebody-else.ts'
import { isOfTheirClass } from './their-class.ts'
import * as things from './things-and-stories.ts'
import { isBehindAPart } from './told-in-play.ts'
import * as told from './told-of.ts'
import * as people from './what-people-do.ts'

/** Below this the words are left alone: a wrong alarm teaches staff to click through. */
export const enough = 0.5
/** Told to be somebody or something else: no list and no neighbour makes it a pupil again. */
const never = -1

/** How sure one first name on its own is used for a pupil, 0 to 0.97. */
export function judgeFirstName(reading: Reading, at: number, match: Match, roll: PreparedRoll): number {
  const last = at + match.count - 1
  const { homonym, key } = match.form
  if (things.namesAThing(reading, at, last) && !around.classAfter(reading, last)) return 0
  if (things.isTitle(reading, at, last) || titledAdult(reading, at)) return 0
  if (roll.notNames.has(key)) return 0
  if (standsForAThing(reading, at, last) && !around.classAfter(reading, last)) return never
  if (isSomebodyElse(reading, at, last) && !around.classAfter(reading, last)) return 0
  if (things.isOfTheBible(reading, at) && !around.classAfter(reading, last)) return 0
  if (isBehindInitials(reading, at)) return 0
  const played = isBehindAPart(reading, at, roll)
  if (!played && isPartOfATitle(reading, at, last, roll) && !around.classAfter(reading, last)) return 0
  const cued = around.cueBefore(reading, at, roll) || around.classBefore(reading, at)
  const inClass = around.classAfter(reading, last) || isOfTheirClass(reading, last, match, roll)
  if (isKnownElsewhere(reading, at, last, roll) && !inClass && !cued) return never
  if (around.otherSurname(reading, last, roll) && !inClass) {
    // A stranger's surname: an author or a guest, unless the school is praising somebody.
    const guest = around.afterJobTitle(reading, at) || told.isThanked(reading, at)
    return cued && homonym === 'plain' && !guest && reading.capitalTells(last + 1) ? 0.55 : 0
  }
  const written =
    homonym === 'plain' || match.disguised === true
      ? judgePlain(reading, at, match, cued, roll)
      : judgeWord(reading, at, match, cued, inClass || played, roll)
  return Math.min(0.97, written * match.faith * (match.form.nickname ? 0.92 : 1))
}

/** Rather names, but with a small letter they are a toy, a goat, a grandmother. */
const smallThings = new Set(
  'teddy nan nana billy bobby jenny polly dolly bertie tommy jimmy pop jack harry josh'.split(' '),
)

/** "diolch, shukran, salamat, tatenda": a small word behind two others that neither English nor the roll has. */
function isAmongForeignWords(reading: Reading, at: number, roll: PreparedRoll): boolean {
  if (reading.withoutCapitals) return false
  return [at - 1, at - 2].every(place => {
    const [word, next] = [reading.tokens[place], reading.tokens[place + 1]]
    if (word === undefined || word.case !== 'lower' || next?.gap !== 'comma') return false
    return !roll.forms.has(word.key) && !isDictionaryWord(word.key)
  })
}

/** A name that is no other word: only how it is written speaks against it. */
function judgePlain(reading: Reading, at: number, match: Match, cued: boolean, roll: PreparedRoll): number {
  const token = reading.tokens[at]
  if (token === undefined) return 0
  if (token.case === 'lower') {
    if (match.disguised === true && token.hasDigit) return 0.85
    if (smallThings.has(match.form.key) && !cued) return 0
    // "The beck is high": a short form of nobody's on the roll is more likely a word of the place.
    const does = cued || people.personDoesSomething(reading, at + match.count - 1) === 'surely'
    if (match.form.nickname && !does && !reading.withoutCapitals) return 0
    // A word for something rarer (to harry, a nick) keeps its capital when it is a name.
    const praised = ['done', 'congratulations', 'congrats', 'birthday'].includes(reading.tokens[at - 1]?.key ?? '')
    const word = isDictionaryWord(match.form.key) && !(cued && (reading.withoutCapitals || praised))
    if (match.form.key.length < 3 || word || (!cued && isAmongForeignWords(reading, at, roll))) return 0
    return cued || reading.withoutCapitals || match.form.key.length > 3 ? 0.85 : 0.7
  }
  if (match.form.key.length < 3) {
    // "JP" is written so by whoever is called so.
    const letters = token.case === 'upper' && !match.form.nickname && !isDictionaryWord(match.form.key)
    return (token.case === 'title' || letters) && token.clitic === '' ? (cued ? 0.9 : 0.65) : 0
  }
  return byItsCapital(reading, at, 'plain')
}
