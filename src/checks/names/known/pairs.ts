import { PairSieve } from '../../text/pair-sieve.ts'
import type { Token } from '../../text/tokens.ts'

/**
 * Phrases by their first word and their second, those of one pair in one string: "new forest|new forest pony". A single word has '' behind it. As objects and lists
 * of words they were 15 MB of each process that reads texts, and as much again while they were made. Two hundred begin with "the": as one string, to be
 * searched at each "the", they took as long as all the rest of a check. Words are small letters and digits without accents, as a token's key is.
 */
export interface Pairs {
  readonly byFirst: ReadonlyMap<string, ReadonlyMap<string, string>>
  readonly sieve: PairSieve
}

export function pairsFrom(all: Iterable<string>): Pairs {
  const made = new Map<string, Map<string, string>>()
  for (const phrase of all) {
    const [first = '', second = ''] = phrase.split(' ', 2)
    const seconds = made.get(first) ?? new Map<string, string>()
    made.set(first, seconds)
    const known = seconds.get(second)
    seconds.set(second, known === undefined ? phrase : `${known}|${phrase}`)
  }
  const pairs = [...made].flatMap(([first, seconds]) => [...seconds.keys()].map(second => [first, second] as const))
  return { byFirst: made, sieve: new PairSieve(pairs) }
}

const none: readonly string[] = []

function goesOn(phrase: string, tokens: readonly Token[], at: number, broken: boolean): boolean {
  // Word by word without a list of them: it is asked at each word of a text.
  let from = phrase.indexOf(' ') + 1
  for (let step = 1; from > 0; step += 1) {
    const token = tokens[at + step]
    if (token === undefined || !phrase.startsWith(token.key, from)) return false
    if (!broken && token.gap !== 'space' && token.gap !== 'hyphen') return false
    const end = from + token.key.length
    if (end === phrase.length) return true
    if (phrase.charAt(end) !== ' ') return false
    from = end + 1
  }
  return true
}

/** The phrases that begin at a word. `broken`: a line may end inside, and a comma stand there; else "Grace, Kelly" are two children. */
export function phrasesAt(pairs: Pairs, tokens: readonly Token[], at: number, broken: boolean): readonly string[] {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (token === undefined) return none
  const { byFirst, sieve } = pairs
  if (!sieve.mayBegin(token, undefined) && (next === undefined || !sieve.mayBegin(token, next))) return none
  const seconds = byFirst.get(token.key)
  const single = seconds?.get('')
  const longer = next === undefined ? undefined : seconds?.get(next.key)
  if (single === undefined && longer === undefined) return none
  const found: string[] = []
  for (const some of [single, longer])
    if (some !== undefined)
      for (const phrase of some.split('|')) if (goesOn(phrase, tokens, at, broken)) found.push(phrase)
  return found
}
