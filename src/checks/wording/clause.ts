import type { Sighting } from '../finding.ts'
import type { Reading } from '../text/reading.ts'
import type { Cue } from './lexicon/cues-seen.ts'

/** The longest stretch a clause is widened by on each side of its cues, in words. */
const widest = 10

/** Whether the word at `at` begins a new clause: after a comma, a colon, a dash, a bracket or an emoji. */
function begins(reading: Reading, at: number): boolean {
  const gap = reading.tokens[at]?.gap
  return gap === 'comma' || gap === 'spaced-sign' || gap === 'break' || gap === 'start'
}

/** The words around some cues up to the next comma, dash or stop: the smallest clause that says it. UTF-16 code units. */
export function clauseAround(reading: Reading, cues: readonly Cue[]): { start: number; end: number } {
  const { tokens } = reading
  let first = Math.min(...cues.map(cue => cue.at))
  let last = Math.max(...cues.map(cue => cue.last))
  for (let step = 0; step < widest && !begins(reading, first); step += 1) first -= 1
  for (let step = 0; step < widest && last + 1 < tokens.length && !begins(reading, last + 1); step += 1) last += 1
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 }
}

/** No phrase is longer than this, in words with its gaps. */
const longest = 24

/**
 * The first two cues of two lists that stand within so many words of each other and are not the same words. Both lists
 * are walked once in step, so a text of nothing but such words takes no longer than any other.
 */
export function pairWithin(reach: number, ones: readonly Cue[], others: readonly Cue[]): [Cue, Cue] | undefined {
  const along = others.toSorted((one, other) => one.at - other.at)
  let from = 0
  for (const one of ones.toSorted((a, b) => a.at - b.at)) {
    while ((along[from]?.at ?? Infinity) < one.at - reach - longest) from += 1
    for (let next = from; (along[next]?.at ?? Infinity) <= one.last + reach; next += 1) {
      const other = along[next]
      if (other === undefined) break
      const apart = cueGap(one, other)
      if (apart > 0 && apart <= reach) return [one, other]
    }
  }
  return undefined
}

/** Words from the end of one cue to the start of the other; 0 or less where they share a word. */
function cueGap(one: Cue, other: Cue): number {
  return Math.max(other.at - one.last, one.at - other.last)
}

/** Sightings of one kind in their order, without those that overlap an earlier one. */
export function apart(all: readonly Sighting[]): Sighting[] {
  const kept: Sighting[] = []
  let reached = 0
  for (const one of all.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start < reached) continue
    kept.push(one)
    reached = one.end
  }
  return kept
}
