import type { Reading } from '../text/reading.ts'
import { classAfter, hasCapital, rightAfter } from './around.ts'
import * as cue from './cues.ts'
import { fullNameAt } from './full-names.ts'
import { isDictionaryWord } from './homonyms.ts'
import type { PreparedRoll } from './prepare-roll.ts'
import { formsAt } from './read-forms.ts'

/** How many words a title and its name take, and where a surname of the staff stands among them. */
export interface Titled {
  readonly count: number
  readonly staff?: { readonly at: number; readonly count: number; readonly people: readonly number[] }
}

/** "A certificate for Miss Amelia Webber!": both names of a pupil, and of nobody on the staff. */
function isAPupilsName(reading: Reading, roll: PreparedRoll, at: number): boolean {
  const full = fullNameAt(reading, roll, at, formsAt(roll, reading.tokens, at))
  if (full === undefined || full.staff.length > 0 || full.pupils.length === 0) return false
  return !formsAt(roll, reading.tokens, at + full.count - 1).some(match => match.form.staffSurname.length > 0)
}

/** "Mrs Patel", "Mr. J. Baker": an adult, of the staff list or not; never a pupil. Gives the words dealt with. */
export function afterTitle(reading: Reading, roll: PreparedRoll, at: number): Titled | undefined {
  const { tokens } = reading
  const title = tokens[at]
  if (title === undefined || !cue.staffTitles.has(title.key) || !hasCapital(title)) return undefined
  let place = at + 1
  const next = tokens[place]
  if (next === undefined || next.gap !== 'space' || next.zone !== 'plain' || !hasCapital(next)) return undefined
  if (title.key === 'miss' && isAPupilsName(reading, roll, place)) return undefined
  // "Lord Mayor Cllr Webb": the next word is a title itself.
  if (cue.staffTitles.has(next.key) || cue.jobTitles.has(next.key)) return { count: 1 }
  // "Madame T – Kezia Boswell": behind a sign stands somebody else.
  if (next.key.length === 1 && tokens[place + 1]?.gap === 'space' && hasCapital(tokens[place + 1])) place += 1
  for (const start of [place, place + 1]) {
    if (start > place && tokens[start]?.gap !== 'space') break
    const surname = formsAt(roll, tokens, start).find(match => match.form.staffSurname.length > 0)
    if (surname === undefined || !hasCapital(tokens[start])) continue
    // "Sir Francis Drake" is not our Mr Francis.
    const beyond = rightAfter(reading, start + surname.count - 1)
    const another = beyond?.case === 'title' && !isDictionaryWord(beyond.key) && start === place
    if (title.key === 'sir' && another) continue
    const staff = { at: start, count: surname.count, people: surname.form.staffSurname }
    return { count: start + surname.count - at, staff }
  }
  const more = tokens[place + 1]
  // A nursery's "Miss Amy": one word after the title; "Mr Tom Baker": two, when the second has a capital and is no surname of a pupil list.
  const two =
    more !== undefined && more.gap === 'space' && reading.capitalTells(place + 1) && !classAfter(reading, place)
  const words = two && rightAfter(reading, place) !== undefined && !roll.forms.get(more.key)?.first.length ? 2 : 1
  return { count: place - at + words }
}
