import type { Reading } from '../../text/reading.ts'
import { type Pairs, pairsFrom, phrasesAt } from './pairs.ts'
import sorts from './phrases.json' with { type: 'json' }

/**
 * Some 15,000 phrases that hold a given name or a surname and name no pupil: people everybody has heard of, brands, foods, plants, breeds, places, songs, idioms. Written on
 * 2026-11-30 from memory by somebody who knew nothing of the check. Unlike `guarded.ts` they are not the last word: the judge that has learned is asked at such a place.
 */
const knownThings: Pairs = pairsFrom(Object.values(sorts).flatMap(phrases => phrases.split('|')))

/** Words of the text that belong to something everybody knows. */
export function wordsOfKnownThings(reading: Reading): ReadonlySet<number> {
  const words = new Set<number>()
  for (let at = 0; at < reading.tokens.length; at += 1)
    for (const phrase of phrasesAt(knownThings, reading.tokens, at, false))
      for (let step = 0; step < phrase.split(' ').length; step += 1) words.add(at + step)
  return words
}
