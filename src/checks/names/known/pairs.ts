import type { Token } from '../../text/tokens.ts'
import { fold } from '../../text/fold.ts'

export interface Phrase {
  /** As it was written down. */
  readonly phrase: string
  readonly words: readonly string[]
}

/** Phrases by their first word and their second: two hundred begin with "the", and each of these was tried at each "the". A single word has '' behind it. */
export type Pairs = ReadonlyMap<string, ReadonlyMap<string, readonly Phrase[]>>

export function pairsFrom(all: Iterable<string>): Pairs {
  const made = new Map<string, Map<string, Phrase[]>>()
  for (const phrase of all) {
    const words = phrase.split(' ').map(fold)
    const [first = '', second = ''] = words
    const seconds = made.get(first) ?? new Map<string, Phrase[]>()
    made.set(first, seconds)
    seconds.set(second, [...(seconds.get(second) ?? []), { phrase, words }])
  }
  return made
}

const none: readonly Phrase[] = []

function goesOn({ words }: Phrase, tokens: readonly Token[], at: number, broken: boolean): boolean {
  for (let step = 1; step < words.length; step += 1) {
    const token = tokens[at + step]
    if (
      token === undefined ||
      token.key !== words[step] ||
      (!broken && token.gap !== 'space' && token.gap !== 'hyphen')
    )
      return false
  }
  return true
}

/** The phrases that begin at a word. `broken`: a line may end inside, and a comma stand there; else "Grace, Kelly" are two children. */
export function phrasesAt(pairs: Pairs, tokens: readonly Token[], at: number, broken: boolean): readonly Phrase[] {
  const seconds = pairs.get(tokens[at]?.key ?? '')
  if (seconds === undefined) return none
  const single = seconds.get('')
  const longer = seconds.get(tokens[at + 1]?.key ?? '#')
  if (single === undefined && longer === undefined) return none
  return [...(single ?? none), ...(longer ?? none)].filter(phrase => goesOn(phrase, tokens, at, broken))
}
