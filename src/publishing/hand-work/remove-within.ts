/**
 * How long something that is to come down may wait. Ours: no policy gives a time for the school's own posts, and a family that has withdrawn
 * looks soon. Milliseconds.
 */
export const REMOVE_WITHIN = 60 * 60_000

/** By when it should be seen gone. @param since when it was first to come down */
export function removeBy(since: Date): Date {
  return new Date(since.getTime() + REMOVE_WITHIN)
}
