import { inLatin1 } from './in-latin1.ts'
import type { Token } from './tokens.ts'

/** A tokenised text with what is true of whole sentences. */
export interface Reading {
  readonly text: string
  /** The text in letters of Latin-1, place for place, for patterns of whole sentences. */
  readonly plain: string
  readonly tokens: readonly Token[]
  /** Whether a capital at this word says anything: not at the start of a sentence, in a headline or in shouting. */
  capitalTells(at: number): boolean
  /** Nobody used a capital anywhere, so its absence says nothing. */
  readonly withoutCapitals: boolean
}

/** Reads a text's sentences once: a headline or a shouted line has capitals on most words longer than three letters. */
export function readSentences(text: string, tokens: readonly Token[]): Reading {
  const long: number[] = []
  const capital: number[] = []
  let anyCapital = false
  for (const token of tokens) {
    if (token.case === 'title' || token.case === 'upper' || token.case === 'mixed') anyCapital = true
    if (token.key.length < 4 || token.case === 'none') continue
    long[token.sentence] = (long[token.sentence] ?? 0) + 1
    if (token.case !== 'lower' && !token.first) capital[token.sentence] = (capital[token.sentence] ?? 0) + 1
  }
  const headline = (sentence: number) => {
    const words = (long[sentence] ?? 0) - 1
    return words >= 3 && (capital[sentence] ?? 0) / words > 0.7
  }
  return {
    text,
    plain: inLatin1(text),
    tokens,
    withoutCapitals: !anyCapital,
    capitalTells: at => {
      const token = tokens[at]
      return token?.case === 'title' && !token.first && !headline(token.sentence)
    },
  }
}
