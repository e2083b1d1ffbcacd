/**
 * Lengths of text between which the time is compared: ten times as much to read. The longer is twice the longest post that is taken. With half a
 * million characters the same steps were seen to be slow and no other, for 45 s of processor more in each run.
 */
const [SHORT, LONG] = [20_000, 200_000]

/** Of three, so that a slow moment of the machine is not taken for a slow step. */
const TRIES = 3

/**
 * A step that reads the text once for each of its places takes a hundred times as long for ten times the text, and one pass about ten times. A time by
 * itself says nothing on a busy machine, so that only the two are compared.
 */
export const AT_MOST = 40

/**
 * How many times longer the long text takes, at best. Either is read as often as it needs for its time to be told, one straight after the other, and what
 * counts is what this thread's processor did: by the clock, other work on the machine fell upon one of the two (seen at a load of 15).
 */
export function timesLonger(read: (text: string) => unknown, unit: string, before = '', [short, long] = [SHORT, LONG]) {
  const textOf = (length: number) => before + unit.repeat(Math.ceil(length / unit.length))
  const [shortText, longText] = [textOf(short), textOf(long)]
  // The first time a step runs it is compiled as well, which would hide how it grows.
  read(shortText)
  let best = Number.POSITIVE_INFINITY
  for (let tried = 0; tried < TRIES && best >= AT_MOST; tried += 1) {
    const ofShort = timeOf(() => read(shortText))
    best = Math.min(best, timeOf(() => read(longText)) / ofShort)
  }
  return best
}

/** Milliseconds of this thread's processor for doing it once: some machines count them in steps of ten, so it is done until there are fifty. */
function timeOf(work: () => unknown): number {
  const before = process.threadCpuUsage()
  for (let times = 1; ; times += 1) {
    work()
    const { user, system } = process.threadCpuUsage(before)
    const worked = (user + system) / 1_000
    if (worked >= TOLD) return worked / times
  }
}

const TOLD = 50
