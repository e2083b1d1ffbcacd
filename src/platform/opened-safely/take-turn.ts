/** Children at a time in this process: each may take 1.8 GB, and a school's server is small. */
const places = 2

let busy = 0
const waiting: (() => void)[] = []

/** Runs `work` when one of the two places is free, in the order of asking. */
export async function takeTurn<T>(work: () => Promise<T>): Promise<T> {
  if (busy >= places) await new Promise<void>(resolve => waiting.push(resolve))
  else busy += 1
  try {
    return await work()
  } finally {
    // The place passes straight to the next in line, so nobody can slip in between.
    const next = waiting.shift()
    if (next) next()
    else busy -= 1
  }
}
