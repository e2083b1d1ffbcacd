import type { Reading } from '../text/reading.ts'
import type { NamePlace, NameSeen } from './name-seen.ts'

/** What is said of people alone, so that even a month or a virtue is somebody. */
const ofPeople = new Set('said says asked told wants wanted loves loved thinks thought knows wrote'.split(' '))
/** What a virtue or a flower has not done; a month may be gone. */
const hasDone = new Set('gone lost left found won learned learnt read eaten'.split(' '))
/** Of a name that a whole county bears it would take long to say which. */
const mostOfOneName = 200
/** A name that more than so many bear tells of none of them. */
const fewBearers = 10

/** "… with Grace Adeyemi in the collar. Grace has gone home": a first name that is also a word is hers of whom the text has said the whole name. */
export function calledAgain(
  { tokens }: Reading,
  places: readonly NamePlace[],
  found: readonly NameSeen[],
): { readonly at: number; readonly people: readonly number[] }[] {
  const named = new Map<number, number>()
  for (const seen of found)
    if (seen.who === 'pupil' && seen.as === 'full' && seen.people.length <= fewBearers)
      for (const who of seen.people) if (!named.has(who)) named.set(who, seen.end)
  if (named.size === 0) return []
  const taken = new Set(found.map(seen => seen.start))
  return places.flatMap(({ at, first, guarded, known }) => {
    const [token, next] = [tokens[at], tokens[at + 1]]
    if (first?.count !== 1 || token?.case !== 'title' || guarded || known || taken.has(token.start)) return []
    if (next?.gap !== 'space' || next.case !== 'lower' || token.possessive) return []
    const done =
      ['has', 'had'].includes(next.key) && first.form.homonym !== 'calendar' && hasDone.has(tokens[at + 2]?.key ?? '')
    if (!ofPeople.has(next.key) && !done) return []
    if (first.form.first.length > mostOfOneName) return []
    const people = first.form.first.filter(who => (named.get(who) ?? Infinity) < token.start)
    return people.length === 0 ? [] : [{ at, people }]
  })
}
