/**
 * From the lexicons of app.bsky (post, embed.images, embed.gallery, embed.external, embed.video) as served in November 2026, and seen to be kept by
 * the real server. The gallery's schema holds 20 pictures, but apps are asked to stop at 10.
 */
export const limits = {
  graphemes: 300,
  textBytes: 3_000,
  picturesInRow: 4,
  pictures: 10,
  pictureBytes: 2_000_000,
  cardPictureBytes: 1_000_000,
  /** Not in the lexicon: what Bluesky's own app lets people write. */
  altGraphemes: 2_000,
  /** From the lexicon of app.bsky.embed.video. */
  videoBytes: 100_000_000,
  videoAltGraphemes: 1_000,
  captionBytes: 20_000,
} as const

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** What a reader counts as letters: an emoji of a family is one, as for the server. */
export function countGraphemes(text: string): number {
  let count = 0
  for (const _ of segmenter.segment(text)) count += 1
  return count
}
