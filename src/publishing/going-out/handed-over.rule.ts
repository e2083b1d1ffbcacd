const HOUR = 3_600_000
const DAY = 24 * HOUR

/** From then on a post that waits to be posted by hand is late. Ours: no policy names a time. Milliseconds. */
export const HAND_POST_WITHIN = DAY

/** In the first hour after each whole day that it has waited: asked once an hour, so once a day, and nothing has to be kept for it. */
export function remindsOfHandWork(since: Date, at: Date): boolean {
  const waited = at.getTime() - since.getTime()
  return waited >= HAND_POST_WITHIN && waited % DAY < HOUR
}
