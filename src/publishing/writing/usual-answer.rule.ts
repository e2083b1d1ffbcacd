/** So many decisions are looked at, and fewer than the least say nothing about what is usual. */
export const LOOKED_AT = 20
export const LEAST = 5

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Whole hours or, from two days on, whole days; `of`: how many decisions it was measured on. */
export type UsualAnswer = { readonly unit: 'hours' | 'days'; readonly within: number; readonly of: number }

/**
 * How soon a post is usually answered here: the median from handing in to the decision, rounded up, so that it promises nothing that half of
 * the posts did not get. Null: too few to say.
 * @param waits how long each of the last decisions took, in milliseconds
 */
export function usualAnswer(waits: readonly number[]): UsualAnswer | null {
  if (waits.length < LEAST) return null
  const sorted = waits.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? 0
  const median = sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2
  const hours = Math.max(1, Math.ceil(median / HOUR))
  return hours < 48
    ? { unit: 'hours', within: hours, of: waits.length }
    : { unit: 'days', within: Math.ceil(median / DAY), of: waits.length }
}
