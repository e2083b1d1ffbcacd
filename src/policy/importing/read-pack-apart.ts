import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Pack } from '../packs/pack.ts'

export type PackGiven = { readonly yaml: string; readonly file: string }
export type PackRead = { readonly pack: Pack } | { readonly faults: readonly string[] }

/** A file of the largest size with nothing but faults takes about 5 s on a small machine. */
export const readingLimits = { ms: 30_000, memoryMb: 384 }

let last: Promise<unknown> = Promise.resolve()

/**
 * Reads a pack in a thread of its own, one at a time: a file of half a megabyte with faults takes seconds, and nobody else's page waits for them.
 * Null: it took too long or too much memory, as no pack does.
 */
export function readPackApart(given: PackGiven, limits = readingLimits): Promise<PackRead | null> {
  const mine = last.then(() => readIn(given, limits))
  last = mine.catch(() => {})
  return mine
}

async function readIn(given: PackGiven, { ms, memoryMb }: typeof readingLimits): Promise<PackRead | null> {
  const thread = new Worker(programFile(), {
    workerData: given,
    env: {},
    execArgv: ['--no-warnings'],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  })
  const { promise, resolve, reject } = Promise.withResolvers<PackRead | null>()
  const tooLong = setTimeout(() => resolve(null), ms)
  thread.once('message', (read: PackRead) => resolve(read))
  thread.once('error', error => {
    if (Reflect.get(error as object, 'code') === 'ERR_WORKER_OUT_OF_MEMORY') resolve(null)
    else reject(error)
  })
  thread.once('exit', code => reject(new Error(`The thread that reads a pack ended with ${code} before it had.`)))
  try {
    return await promise
  } finally {
    clearTimeout(tooLong)
    await thread.terminate()
  }
}

/** Beside this file: TypeScript in the source, JavaScript in the bundle (an entry of its own, because it is a program). */
function programFile(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const places = ['read-pack-worker.ts', 'read-pack-worker.js', join('..', 'read-pack-worker.js')]
  const found = places.map(name => join(here, name)).find(place => existsSync(place))
  if (found === undefined)
    throw new Error(`What reads packs is missing: no read-pack-worker.js in ${here}. Build again with: npm run build`)
  return found
}
