const HOUR = 3_600_000
const DAY = 24 * HOUR

/** From then on what waits for a person is late, and she is reminded: to decide on a post, or to post it by hand. Ours: no policy names a time. Milliseconds. */
export const WAITS_FOR_A_PERSON = DAY

/** The clock that asks once an hour comes some seconds sooner on one day than on the other: without this each reminder came an hour later than the last. */
const A_LITTLE = HOUR / 4

/** What is over at an instant is brought to mind once more so long before it, however short it has waited: one planned in the afternoon, in the morning. */
const BEFORE_IT_IS_OVER = 8 * HOUR

export type Waits = {
  readonly since: Date
  /** Kept, so that a worker that comes an hour late reminds an hour late. */
  readonly remindedAt: Date | null
  /** After this nobody wants it done any more. */
  readonly until?: Date | null
}

/** Once a day from the first whole day on, and once while there is still time to do it. */
export function remindsOnceADay({ since, remindedAt, until = null }: Waits, at: Date): boolean {
  const reminded = remindedAt !== null && remindedAt > since ? remindedAt : null
  const waited = at.getTime() - (reminded ?? since).getTime()
  if (waited >= (reminded === null ? WAITS_FOR_A_PERSON : DAY - A_LITTLE)) return true
  if (until === null) return false
  const last = new Date(until.getTime() - BEFORE_IT_IS_OVER)
  return at >= last && (reminded ?? since) < last
}
