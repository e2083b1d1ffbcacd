import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { type LookLimits, type LookOptions, lookersWith } from './look-pool.ts'
import type { PictureLook } from './picture-look.ts'

/**
 * One at a time: a look keeps two processors busy by itself (faces in its thread, words in two of their own), so that two pictures beside each other were no
 * sooner done than one after the other, and held 1.7 GB. A picture took 9 s with what is loaded first, and 60 s were not enough at a load of 14.
 */
const limits: LookLimits = { places: 1, pictureMs: 180_000, idleMs: 60_000 }

const look = lookersWith(() => startLooker(), limits)

/**
 * What is in a picture: faces (found, never recognised: docs/faces.md), words and codes, with their places in pixels. Runs in a thread of its
 * own on this machine; nothing leaves it.
 * @param jpeg the clean picture that `openPicture` drew, as it will be seen
 * @throws {PictureNotLookedAt} when it is no picture or takes over three minutes
 * @throws {PictureLookStopped} when what looks at it broke down twice
 */
export function lookAtPicture(jpeg: Uint8Array, options?: LookOptions): Promise<PictureLook> {
  return look(jpeg, options)
}

/** @param memoryMb for what is kept by its scripts; the nets are beside it */
export function startLooker(memoryMb = 512): Worker {
  return new Worker(programFile(), {
    // No settings and no secrets; the nets have no use for them.
    env: {},
    execArgv: ['--no-warnings'],
    // What the libraries print about a picture is kept from our own output. It is not read: reading would keep the process from ending.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  })
}

/** Beside this file: TypeScript in the source, JavaScript in the bundle (an entry of its own, because it is a program). */
function programFile(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const places = ['look-worker.ts', 'look-worker.js', join('..', 'look-worker.js')].map(name => join(here, name))
  const found = places.find(place => existsSync(place))
  if (found === undefined)
    throw new Error(`What looks at pictures is missing: no look-worker.js in ${here}. Build again with: npm run build`)
  return found
}
