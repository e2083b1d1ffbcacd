import type { Reading } from '../text/reading.ts'
import type { Cue } from './lexicon/lexicon.ts'

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

/** The first two cues of two lists that stand within so many words of each other and are not the same words. */
export function pairWithin(reach: number, ones: readonly Cue[], others: readonly Cue[]): [Cue, Cue] | undefined {
  for (const one of ones) {
    const other = others.find(
      cue => (cue.at > one.last || cue.last < one.at) && Math.max(cue.at - one.last, one.at - cue.last) <= reach,
    )
    if (other !== undefined) return [one, other]
  }
  return undefined
}
