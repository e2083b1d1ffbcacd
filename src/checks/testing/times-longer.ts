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
 * How many times longer the long text takes, at best. Of short ones as many are read as need a time that can be told, and at most as many as make up
 * the long one, straight before it, so that other work on the machine falls upon either.
 */
export function timesLonger(read: (text: string) => unknown, unit: string, before = '', [short, long] = [SHORT, LONG]) {
  const textOf = (length: number) => before + unit.repeat(Math.ceil(length / unit.length))
  const [shortText, longText] = [textOf(short), textOf(long)]
  const times = Math.round(long / short)
  // The first time a step runs it is compiled as well, which would hide how it grows.
  read(shortText)
  let best = Number.POSITIVE_INFINITY
  for (let tried = 0; tried < TRIES && best >= AT_MOST; tried += 1) {
    const ofShort = timeOf(() => read(shortText), times)
    const ofLong = timeOf(() => read(longText), 1)
    const told = Math.min(ofShort.worked, ofLong.worked) >= TOLD ? 'worked' : 'passed'
    best = Math.min(best, (ofLong[told] * ofShort.times) / ofShort[told])
  }
  return best
}

/** Milliseconds of this thread's processor, and of the clock, for doing it some times: until they can be told, and at most so often. */
function timeOf(work: () => unknown, atMost: number): { worked: number; passed: number; times: number } {
  const [began, before] = [performance.now(), process.threadCpuUsage()]
  for (let times = 1; ; times += 1) {
    work()
    const { user, system } = process.threadCpuUsage(before)
    const worked = (user + system) / 1_000
    if (times >= atMost || worked >= TOLD) return { worked, passed: Math.max(1, performance.now() - began), times }
  }
}

/** Fewer milliseconds of the processor are left to the clock: some machines count them in steps of ten. */
const TOLD = 50
