import type { Reading } from '../text/reading.ts'

/** A sentence of a text and where it stands, UTF-16 code units. `at` is the number its words carry; `text` is in letters of Latin-1 (`inLatin1`). */
export interface Said {
  readonly at: number
  readonly start: number
  readonly end: number
  readonly text: string
}

const read = new WeakMap<Reading, readonly Said[]>()

/** The sentences of a text, by the number their words carry; read once for every kind that asks. */
export function sentencesSaid(reading: Reading): readonly Said[] {
  const known = read.get(reading)
  if (known !== undefined) return known
  const { tokens, plain } = reading
  const said: Said[] = []
  let first = 0
  tokens.forEach((token, at) => {
    if (tokens[at + 1]?.sentence === token.sentence) return
    const start = tokens[first]?.start ?? 0
    said.push({ at: token.sentence, start, end: token.fullEnd, text: plain.slice(start, token.fullEnd) })
    first = at + 1
  })
  read.set(reading, said)
  return said
}

/** Sentences by the place they hold somebody or something that was seen, `places` in any order. One walk through both. */
export function placesBySentence<Seen extends { readonly start: number; readonly end: number }>(
  said: readonly Said[],
  places: readonly Seen[],
): ReadonlyMap<number, readonly Seen[]> {
  const held = new Map<number, Seen[]>()
  let at = 0
  for (const place of [...places].sort((one, other) => one.start - other.start)) {
    while (at < said.length && (said[at]?.end ?? 0) <= place.start) at += 1
    const sentence = said[at]
    if (sentence === undefined) break
    const known = held.get(sentence.at)
    if (known) known.push(place)
    else held.set(sentence.at, [place])
  }
  return held
}
