import type { Reading } from '../text/reading.ts'
import * as around from './around.ts'
import * as cue from './cues.ts'
import * as deeds from './deeds.ts'
import type { Homonym } from './homonyms.ts'
import * as told from './told-of.ts'
import * as people from './what-people-do.ts'

/** What around a word that may be a name makes it the word: an article, a date, a noun right behind. */

/** "Will has", "Will says": what a name is followed by and a helper is not. */
export const afterNamedWill = new Set('will has is was had can says said does did'.split(' '))

/** "Miles walked by Year 7", "Miles left to do": what is done by others, at the head of a sentence. */
function isDone(reading: Reading, at: number, last: number): boolean {
  const [next, second] = [reading.tokens[last + 1], reading.tokens[last + 2]]
  if (reading.tokens[at]?.first !== true || next === undefined || second?.gap !== 'space') return false
  return (
    (next.key.endsWith('ed') && (second.key === 'by' || second.hasDigit)) ||
    (next.key === 'left' && second.key === 'to')
  )
}

/** What speaks against a person: "the Rose", "in May", "5 May", "Will you", "Olive oil". */
export function against(reading: Reading, at: number, last: number, homonym: Homonym, cued: boolean): number {
  const before = reading.tokens[at - 1]
  const linked = reading.tokens[at]?.gap === 'space' || reading.tokens[at]?.gap === 'hyphen'
  const next = around.rightAfter(reading, last)
  let less = 0
  if (before !== undefined && linked) {
    const relative = before.key === 'that' && people.intimateDeed(reading, last)
    if (
      cue.determiners.has(before.key) &&
      !relative &&
      !told.isPointedAt(reading, at) &&
      !(before.key === 'that' && homonym === 'value')
    )
      less += 0.5
    const whole = homonym === 'calendar' || homonym === 'subject' || homonym === 'place' || homonym === 'value'
    if (whole && cue.whenAndWhere.has(before.key) && !cued) less += 0.4
    else if (whole && !cued && ['to', 'from', 'of', 'at', 'with'].includes(before.key)) less += 0.2
    if (homonym === 'place-name')
      less += cue.whereOnly.has(before.key) ? 0.4 : before.key === 'from' || before.key === 'to' ? 0.15 : 0
    if (homonym === 'calendar' && before.hasDigit) less += 1
    if (before.key === 'from' && next?.key === 'to') less += 0.4
  }
  if (next === undefined) return less
  if (isDone(reading, at, last)) less += 0.4
  if (homonym === 'calendar' && next.hasDigit) return less + 1
  if (homonym === 'place-name' && next.key === 'is' && cue.determiners.has(reading.tokens[last + 2]?.key ?? ''))
    less += 0.3
  if (
    homonym === 'helper' &&
    !afterNamedWill.has(next.key) &&
    (cue.afterHelper.has(next.key) || around.hasCapital(next))
  )
    return less + 0.6
  const shouted = next.case === 'upper' && reading.tokens[last]?.case === 'upper'
  if (around.hasCapital(next) && !shouted && !reading.tokens[last]?.possessive) return less + 0.5
  if (cued && cue.seenDoing.has(next.key)) return less
  const calendarOwns = reading.tokens[last]?.possessive === true && homonym !== 'calendar' && homonym !== 'place'
  if (unlikeAName(next.key) && !cued && !calendarOwns)
    less += reading.capitalTells(at) || homonym === 'place-name' ? 0.3 : 0.1
  return less
}

/** A noun right behind makes a pair of nouns: olive oil, poppy seeds, daisy chain. */
export function unlikeAName(key: string): boolean {
  if (cue.afterName.has(key) || cue.humanVerbs.has(key) || deeds.intimateDeeds.has(key) || /(?:ed|ing|ly)$/.test(key))
    return false
  return /^[a-z]+$/.test(key)
}
