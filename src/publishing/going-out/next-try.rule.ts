/** Minutes between one try and the next; the last one repeats. */
const pauses = [1, 2, 5, 10, 20, 30] as const

/** When to try again after `tries` tries that came to nothing. `seconds`: what the network itself asked for, if it did. */
export function nextTry(tries: number, at: Date, seconds?: number): Date {
  const ours = (pauses[Math.min(Math.max(tries, 1), pauses.length) - 1] ?? 30) * 60
  return new Date(at.getTime() + (seconds === undefined ? ours : Math.max(seconds, 1)) * 1_000)
}

/**
 * The next try inside the time in which people expect the post. Null: there is none.
 * A pause of ours is cut short for one last try at the end; one that the network asked for is not.
 */
export function nextTryWithin(until: Date | null, tries: number, at: Date, seconds?: number): Date | null {
  const next = nextTry(tries, at, seconds)
  if (until === null || next <= until) return next
  return seconds === undefined && at < until ? until : null
}
