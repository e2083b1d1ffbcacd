import type { Token } from '../../text/tokens.ts'
import { hasCapital } from '../around.ts'
import * as cue from '../cues.ts'
import * as deeds from '../deeds.ts'
import { isDictionaryWord, isEverydayWord } from '../homonyms.ts'
import { isGivenName } from '../nicknames.ts'
import type { PreparedRoll } from '../prepare-roll.ts'
import senses from '../wordnet/senses.json' with { type: 'json' }

/** How the judge sees a word: never by the letters of a name, or it would learn who is on the rolls it was shown. */

const sorts = new Map<string, string>()
for (const [sort, words] of Object.entries(senses)) for (const word of words.split(' ')) sorts.set(word, sort)

/** What sort of thing a word most often is, by WordNet: "noun.food". */
export function senseOf(key: string): string | undefined {
  return sorts.get(key)
}

export function meaningOf(token: Token | undefined): string {
  if (token === undefined) return 'none'
  if (token.hasDigit) return 'digit'
  return cue.afterName.has(token.key) || token.key.length < 3 ? token.key : (sorts.get(token.key) ?? 'unknown')
}

/** A word as it stands, but a name as a name. */
export function worn(token: Token | undefined, roll: PreparedRoll): string {
  if (token === undefined) return '#'
  const { key } = token
  if (token.zone !== 'plain') return `#${token.zone}`
  if (token.hasDigit) return /^\d+$/.test(key) ? '#n' : /^\d+(?:st|nd|rd|th)$/.test(key) ? '#nth' : '#nx'
  const written = hasCapital(token)
  const name = written && !cue.cueWords.has(key) && !isEverydayWord(key) && (roll.forms.has(key) || isGivenName(key))
  if (name) return isDictionaryWord(key) ? '#name-word' : '#name'
  if (isDictionaryWord(key)) return key
  if (written) return '#Unknown'
  return key.length > 3 && !cue.afterName.has(key) ? '#unknown' : key
}

const kinds: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['the', cue.determiners],
  ['cue', cue.cueWords],
  ['collective', cue.collectives],
  ['title', cue.staffTitles],
  ['job', cue.jobTitles],
  ['book', cue.bookish],
  ['when', cue.whenAndWhere],
  ['deed', cue.humanVerbs],
  ['deed2', deeds.intimateDeeds],
  ['thing', cue.belongings],
  ['small', cue.afterName],
]

function kindOf(key: string): string {
  for (const [kind, words] of kinds) if (words.has(key)) return kind
  if (key.endsWith('ed')) return 'ed'
  if (key.endsWith('ing')) return 'ing'
  return /[^s]s$/.test(key) ? 's' : 'word'
}

/** What part such a word plays beside a name. */
export function sortOf(token: Token | undefined): string {
  if (token === undefined) return 'none'
  if (token.zone !== 'plain') return 'tag'
  if (token.hasDigit) return 'number'
  return `${kindOf(token.key)}${token.case === 'lower' ? '' : token.case === 'title' ? 'T' : 'U'}`
}

/** The signs between two words, shortened. */
export function signs(text: string, from: number, to: number): string {
  const between = text.slice(from, Math.min(to, from + 6))
  if (between === ' ') return '_'
  return between
    .replaceAll(/\p{Extended_Pictographic}[\u{fe0f}\u{200d}\p{Emoji_Modifier}]*/gu, '☺')
    .replaceAll(/\s+/g, blank => (blank.includes('\n') ? '⏎' : '_'))
    .slice(0, 4)
}

export function few(count: number): string {
  return count > 5 ? '6' : count > 3 ? '4' : String(count)
}
