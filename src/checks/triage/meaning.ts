import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readingThread } from './reading-thread.ts'

/** A comment says what it says in its first lines; more would only cost time. UTF-16 code units. */
const longest = 600
/** The thread's program lies beside this file, or beside (or above) the bundle this file is part of. */
function programOfThread(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const places = ['meaning-worker.ts', 'meaning-worker.js', join('..', 'meaning-worker.js')].map(name =>
    join(here, name),
  )
  const place = places.find(path => existsSync(path))
  if (place === undefined)
    throw new Error(`What reads comments is missing: no meaning-worker.js in ${here}. Build again with: npm run build`)
  return place
}

const read = readingThread<string, Float32Array>(programOfThread)

/**
 * What a comment means, as 512 numbers: two texts that say much the same in other words lie close together. Read by a sentence encoder in a
 * thread of its own (about 30 ms), since the pages must go on meanwhile; nothing leaves the machine.
 */
export function meaningOf(text: string): Promise<Float32Array> {
  return read(text.slice(0, longest).toWellFormed())
}
