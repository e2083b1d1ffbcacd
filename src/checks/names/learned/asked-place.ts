import type { Token } from '../../text/tokens.ts'
import { isDictionaryWord, isEverydayWord } from '../homonyms.ts'
import type { NamePlace } from '../name-seen.ts'
import type { TextFacts } from './text-facts.ts'

/** One name in its text, and what is asked of it again and again. */
export interface Place {
  readonly facts: TextFacts
  readonly place: NamePlace
  readonly token: Token
  readonly end: Token
  readonly at: number
  readonly last: number
  readonly key: string
  /** Only a name, or a word as well. */
  readonly plain: 'p' | 'w'
  readonly role: 's' | 'f' | 'fs'
  /** What else the name is, and whose it is. */
  readonly kind: string
  readonly dictionary: 'E' | 'D' | 'X'
  /** What the rules say: a pupil or not. */
  readonly verdict: 'Y' | 'N'
}

/** An everyday word, one of the dictionary, or none. */
export function commonness(key: string): 'E' | 'D' | 'X' {
  return isEverydayWord(key) ? 'E' : isDictionaryWord(key) ? 'D' : 'X'
}

export function askedPlace(facts: TextFacts, place: NamePlace): Place | undefined {
  const { tokens } = facts.say.reading
  const { at, match } = place
  const last = at + place.count - 1
  const [token, end] = [tokens[at], tokens[last]]
  if (token === undefined || end === undefined) return undefined
  const { key, homonym } = match.form
  const dictionary = commonness(key)
  const role = place.first === undefined ? 's' : place.surname === undefined ? 'f' : 'fs'
  let found = false
  for (let step = at; step <= last; step += 1) found ||= facts.pupilAt[step] === true
  return {
    ...{ facts, place, token, end, at, last, key, role, dictionary },
    plain: homonym === 'plain' ? 'p' : 'w',
    kind: `${homonym === 'plain' ? `plain${dictionary}` : homonym}:${role}`,
    verdict: found ? 'Y' : 'N',
  }
}
