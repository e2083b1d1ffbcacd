import { Piscina } from 'piscina'

/** Kept that long between texts, since what reads a meaning holds 200 MB. */
const idleMs = 60_000

/**
 * A thread of its own that reads one text after the other, begun at the first. Where a reading fails the thread is given up and the text read
 * once more in a new one: on one machine the sentence encoder had not loaded at a first start, and every comment after it met the same
 * failure for as long as the thread lived.
 * @param program the file the thread runs; its default export takes what is given and answers
 */
export function readingThread<Given, Read>(program: () => string): (given: Given) => Promise<Read> {
  let thread: Piscina<Given, Read> | undefined
  /** Why a program did not load: its texts themselves only hear that the thread was ended. */
  const broke = new WeakMap<Piscina<Given, Read>, unknown>()

  const givenUp = (used: Piscina<Given, Read>) => {
    if (thread === used) thread = undefined
    return used.destroy()
  }

  const opened = () => {
    if (thread) return thread
    const begun = new Piscina<Given, Read>({ filename: program(), minThreads: 0, maxThreads: 1, idleTimeout: idleMs })
    // Unheard, this event ends the whole process. It comes for a program that does not load, whose texts would wait for ever, and for
    // an answer that was on its way as its thread was given up (62 of 1,440 such threads on two busy processors).
    begun.on('error', (error: unknown) => {
      broke.set(begun, error)
      void givenUp(begun)
    })
    thread = begun
    return begun
  }

  return async given => {
    const used = opened()
    try {
      return await used.run(given)
    } catch {
      // What else waited for the same thread fails with it, and is read in the new one too.
      await givenUp(used)
      const next = opened()
      try {
        return await next.run(given)
      } catch (error) {
        throw broke.get(next) ?? error
      }
    }
  }
}
