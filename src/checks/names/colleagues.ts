import type { Reading } from '../text/reading.ts'
import { hasCapital, otherSurname } from './around.ts'
import { isNobodyHere } from './nobody-here.ts'
import type { PreparedRoll } from './prepare-roll.ts'
import type { Match } from './read-forms.ts'

/** A colleague by the first name alone, where no pupil and nothing else is called so. */
export function isColleague(reading: Reading, roll: PreparedRoll, at: number, match: Match): boolean {
  const last = at + match.count - 1
  const token = reading.tokens[at]
  const alone = token !== undefined && token.gap !== 'hyphen' && token.gap !== 'joined' && token.key.length > 2
  if (!alone || match.form.homonym !== 'plain' || match.faith !== 1 || !hasCapital(token)) return false
  return !isNobodyHere(reading, at, last, roll) && !otherSurname(reading, last, roll)
}
