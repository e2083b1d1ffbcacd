import type { Platform } from '../posts/post.ts'

/**
 * How long a text may be where somebody posts it by hand, so that nobody finds out only there. Characters as the platform counts them, roughly:
 * X counts some twice and every link as 23, a Mastodon server may allow more. Absent: no limit that we know of.
 */
const LIMITS: Partial<Record<Platform, number>> = {
  facebook: 63_206,
  instagram: 2_200,
  linkedin: 3_000,
  mastodon: 500,
  tiktok: 2_200,
  x: 280,
  youtube: 5_000,
}

/** By how many graphemes the text is too long for the platform; null when it fits. */
export function tooLongByHand(platform: Platform, text: string): { over: number; limit: number } | null {
  const limit = LIMITS[platform]
  // Fewer code units than the limit cannot be more graphemes; counting graphemes of a long text is slow.
  if (limit === undefined || text.length <= limit) return null
  let length = 0
  for (const _ of new Intl.Segmenter('en-GB', { granularity: 'grapheme' }).segment(text)) length += 1
  return length > limit ? { over: length - limit, limit } : null
}
