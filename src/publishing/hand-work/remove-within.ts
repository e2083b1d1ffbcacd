/**
 * How long something that is to come down may wait for a person's hand. Ours: no policy gives a time for the school's own posts, and a family that
 * has withdrawn looks soon. Milliseconds.
 */
export const REMOVE_WITHIN = 60 * 60_000
