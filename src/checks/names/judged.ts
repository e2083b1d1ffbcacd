import type { Reading } from '../text/reading.ts'
import { hasCapital } from './around.ts'
import type { Homonym } from './homonyms.ts'
import type { Match } from './read-forms.ts'
import { alike } from './senses.ts'

/** First names that may be words, and whether two of them would stand together as words. */

/** A first name that may be a word, with how sure it is so far. */
export interface Judged {
  readonly at: number
  readonly match: Match
  sure: number
}

/** As sure as words get by those beside them. */
export const byCompany = 0.65

/** A flower, a helper or a town is more easily a child than a month, a virtue or a lesson. */
const ratherPeople: ReadonlySet<Homonym> = new Set<Homonym>(['plain', 'thing', 'helper', 'place-name'])

/** Two words that would not stand together as things: "Iris and Miles", but not "Ruby, Amber" or "Art and Drama". */
export function unlike(one: Judged, other: Judged): boolean {
  const [first, second] = [one.match.form, other.match.form]
  if (!ratherPeople.has(first.homonym) && !ratherPeople.has(second.homonym)) return false
  return !alike(first, second)
}

/** Written like a name, not told to be anything else, and what no class is called. */
export function couldBe(reading: Reading, one: Judged, classWords: ReadonlySet<string>): boolean {
  return one.sure > 0 && hasCapital(reading.tokens[one.at]) && !classWords.has(one.match.form.key)
}
