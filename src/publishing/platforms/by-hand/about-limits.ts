import type { Platform } from '../../posts/post.ts'

/**
 * About how many characters a post may have where a person posts it by hand, as the platforms said in 2026. Advice, counted and never in the way:
 * the platform's own page is what decides, and it may change tomorrow. A platform that is not here has no limit a school would meet (Facebook
 * takes some 63,000 characters), or says none.
 */
const ABOUT: Readonly<Partial<Record<Platform, number>>> = {
  // https://docs.x.com/fundamentals/counting-characters
  x: 280,
  // https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/media (caption)
  instagram: 2200,
  // https://docs.joinmastodon.org/user/posting/ (a server may say otherwise)
  mastodon: 500,
  // https://www.linkedin.com/help/linkedin/answer/a528176
  linkedin: 3000,
  // https://developers.google.com/youtube/v3/docs/videos (snippet.description)
  youtube: 5000,
  // https://developers.tiktok.com/doc/content-posting-api-reference-direct-post (title)
  tiktok: 2200,
}

/** Undefined where we know of none. */
export const aboutLimit = (platform: Platform): number | undefined => ABOUT[platform]
