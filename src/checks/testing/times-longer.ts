/** Lengths of text between which the time is compared: ten times as much to read. */
const [SHORT, LONG] = [50_000, 500_000]

/** Of three, so that a slow moment of the machine is not taken for a slow step. */
const TRIES = 3

/**
 * A step that reads the text once for each of its places takes a hundred times as long for ten times the text, and one pass about ten times. A time by
 * itself says nothing on a busy machine, so that only the two are compared.
 */
export const AT_MOST = 40

/** How many times longer the long text takes, at best. */
export function timesLonger(read: (text: string) => unknown, unit: string, before = '', [short, long] = [SHORT, LONG]) {
  const textOf = (length: number) => before + unit.repeat(Math.ceil(length / unit.length))
  const [shortText, longText] = [textOf(short), textOf(long)]
  // The first time a step runs it is compiled as well, which would hide how it grows.
  const ofShort = Math.min(...Array.from({ length: TRIES }, () => timeOf(() => read(shortText))))
  let best = Number.POSITIVE_INFINITY
  for (let tried = 0; tried < TRIES && best >= AT_MOST; tried += 1)
    best = Math.min(best, timeOf(() => read(longText)) / ofShort)
  return best
}

/** Milliseconds, at least one: of less a clock tells nothing. */
function timeOf(work: () => unknown): number {
  const began = performance.now()
  work()
  return Math.max(1, performance.now() - began)
}
