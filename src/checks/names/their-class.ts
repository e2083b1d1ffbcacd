import type { Reading } from '../text/reading.ts'
import type { Match } from './read-forms.ts'
import type { PreparedRoll } from './prepare-roll.ts'

/** Between a name and its class: "of 6 Osprey", ", up from 5 Heron", "(both Cockles)". */
const between = /^(?:,? ?\(|,? )?(?:(?:both|all|up|down|who is|is|now|also|from|of|in|our|class) ){0,3}$/u
/** How far behind a name its class may stand, UTF-16 code units. */
const reach = 40
/** A name that more than so many bear tells of none of their classes. */
const fewBearers = 50

/** The text says behind the name a class, and a pupil of this name is in it: who else would be meant? */
export function isOfTheirClass(reading: Reading, last: number, { form }: Match, roll: PreparedRoll): boolean {
  const token = reading.tokens[last]
  if (token === undefined || token.possessive) return false
  // Before the set is made: among 100,000 pupils a surname has thousands.
  if (Math.max(form.first.length, form.surname.length) > fewBearers) return false
  const bearers = new Set([...form.first, ...form.surname])
  if (bearers.size > fewBearers) return false
  return classOfOneBehind(reading, last, bearers, roll, true)
}

/** One of these is in the class that the text says behind the name. @param alone "in Robin class" is not enough: of a first name that is a class it may be said too */
export function classOfOneBehind(
  reading: Reading,
  last: number,
  bearers: ReadonlySet<number>,
  roll: PreparedRoll,
  alone = false,
): boolean {
  const token = reading.tokens[last]
  if (token === undefined || token.possessive || bearers.size > fewBearers) return false
  const behind = reading.text.slice(token.fullEnd, token.fullEnd + reach)
  return [...bearers].some(who => {
    const own = roll.pupils[who]?.class
    if (own === undefined || own.length < 4) return false
    const at = behind.indexOf(own)
    return (
      at > 0 &&
      between.test(behind.slice(0, at)) &&
      !(alone && /^ ?(?:class|house|team)/iu.test(behind.slice(at + own.length)))
    )
  })
}
