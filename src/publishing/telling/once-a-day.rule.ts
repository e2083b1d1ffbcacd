const HOUR = 3_600_000
const DAY = 24 * HOUR

/** From then on what waits for a person is late, and she is reminded: to decide on a post, or to post it by hand. Ours: no policy names a time. Milliseconds. */
export const WAITS_FOR_A_PERSON = DAY

/** In the first hour after each whole day that it has waited: asked once an hour, so once a day, and nothing has to be kept for it. */
export function remindsOnceADay(since: Date, at: Date): boolean {
  const waited = at.getTime() - since.getTime()
  return waited >= WAITS_FOR_A_PERSON && waited % DAY < HOUR
}
