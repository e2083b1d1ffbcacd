import { Worker } from 'node:worker_threads'
import type { PictureLook } from './picture-look.ts'

export type Stage = 'faces' | 'words' | 'codes'

export interface LookOptions {
  /** Told when each of the three is done, in whatever order they end: the bench measures them apart. No page shows it (decision 049). */
  readonly tell?: (stage: Stage) => void
  /** Given up: the look ends with the signal's reason. */
  readonly signal?: AbortSignal
}

/** Between this thread and look-worker.ts. */
export interface ToLooker {
  readonly jpeg: Uint8Array
}
export type FromLooker = { readonly stage: Stage } | { readonly look: PictureLook } | { readonly failed: string }

/** `places`: threads at a time. `pictureMs`: for one picture, with what is loaded before the first. `idleMs`: kept that long between pictures. */
export interface LookLimits {
  readonly places: number
  readonly pictureMs: number
  readonly idleMs: number
}

/** A picture could not be looked at: it is not known what is in it, which is not the same as nothing. */
export class PictureNotLookedAt extends Error {
  override readonly name = 'PictureNotLookedAt'
}

/** What looks at pictures broke down at this one, in two threads one after the other: that says nothing of the picture, and nobody knows what is in it. */
export class PictureLookStopped extends Error {
  override readonly name = 'PictureLookStopped'
}

export type Look = (jpeg: Uint8Array, options?: LookOptions) => Promise<PictureLook>

/**
 * Threads that look at pictures, started when there is one and ended when there has been none for a while. A picture at which a thread dies is looked at
 * once more in a new one: it may have died of what came before. One that dies again, or takes too long, takes its picture with it. `start` makes a thread.
 */
export function lookersWith(start: () => Worker, limits: LookLimits): Look {
  const resting = new Map<Worker, NodeJS.Timeout>()
  const waiting: (() => void)[] = []
  let busy = 0

  const takePlace = async (): Promise<void> => {
    if (busy < limits.places) busy += 1
    else await new Promise<void>(resolve => waiting.push(resolve))
  }
  const givePlace = (): void => {
    // The place passes straight to the next in line, so nobody can slip in between.
    const next = waiting.shift()
    if (next) next()
    else busy -= 1
  }
  const forget = (worker: Worker): void => {
    clearTimeout(resting.get(worker))
    resting.delete(worker)
  }
  const begin = (): Worker => {
    const fresh = start()
    fresh.once('exit', () => forget(fresh))
    return fresh
  }
  const wake = (): Worker => {
    const [kept] = resting.keys()
    if (kept === undefined) return begin()
    forget(kept)
    kept.ref()
    return kept
  }
  const rest = (worker: Worker): void => {
    // A thread at rest does not hold up the end of the process.
    worker.unref()
    const away = setTimeout(() => void worker.terminate(), limits.idleMs)
    away.unref()
    resting.set(worker, away)
  }

  const askOne = async (worker: Worker, jpeg: Uint8Array, options: LookOptions): Promise<PictureLook> => {
    try {
      const look = await ask(worker, jpeg, options, limits.pictureMs)
      rest(worker)
      return look
    } catch (error) {
      await worker.terminate()
      throw error
    }
  }

  return async (jpeg, options = {}) => {
    await takePlace()
    try {
      options.signal?.throwIfAborted()
      try {
        return await askOne(wake(), jpeg, options)
      } catch (error) {
        if (!(error instanceof PictureLookStopped)) throw error
        options.signal?.throwIfAborted()
        return await askOne(begin(), jpeg, options)
      }
    } finally {
      givePlace()
    }
  }
}

function ask(worker: Worker, jpeg: Uint8Array, { tell, signal }: LookOptions, pictureMs: number): Promise<PictureLook> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      clearTimeout(late)
      signal?.removeEventListener('abort', giveUp)
      worker.off('message', hear).off('error', fail).off('exit', stop)
      // What comes after the end of this picture is about nothing; unheard, an error would end the process.
      worker.on('error', ignore)
      settle()
    }
    const refuse = (why: string) => end(() => reject(new PictureNotLookedAt(why)))
    const broke = (how: string) =>
      end(() =>
        reject(
          new PictureLookStopped(
            `What looks at pictures stopped twice in the middle of this one${how}. Try it once more, then a smaller copy of it.`,
          ),
        ),
      )
    const giveUp = () => end(() => reject(signal?.reason))
    const hear = (message: FromLooker) => {
      if ('stage' in message) tell?.(message.stage)
      else if ('look' in message) end(() => resolve(message.look))
      else refuse(`The picture could not be looked at (${message.failed}). Save it again as JPEG and try once more.`)
    }
    const fail = (error: Error) => broke(` (${error.message})`)
    const stop = () => broke('')
    const late = setTimeout(
      () => refuse(`The picture was not looked at within ${pictureMs / 1000} s. Try a smaller one.`),
      pictureMs,
    )
    signal?.addEventListener('abort', giveUp, { once: true })
    worker.off('error', ignore).on('message', hear).on('error', fail).on('exit', stop)
    worker.postMessage({ jpeg } satisfies ToLooker)
  })
}

function ignore(): void {
  // Nothing is lost: the thread is ended or at rest.
}
