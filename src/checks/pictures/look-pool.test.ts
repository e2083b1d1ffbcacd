import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { lookersWith, PictureLookStopped, PictureNotLookedAt } from './look-pool.ts'

/** A thread in the place of look-worker.ts that does what the first byte of the "picture" says. */
const program = `
  import { parentPort, threadId } from 'node:worker_threads'
  let looked = 0
  parentPort.on('message', ({ jpeg }) => {
    looked += 1
    if (jpeg[0] === 6 && looked > 1) process.exit(3)
    if (jpeg[0] === 6) parentPort.postMessage({ look: { width: threadId, faces: [], words: [], codes: [] } })
    if (jpeg[0] === 1) process.exit(3)
    if (jpeg[0] === 2) { for (;;) {} }
    if (jpeg[0] === 3) throw new Error('broken inside')
    if (jpeg[0] === 4) parentPort.postMessage({ failed: 'not a picture' })
    if (jpeg[0] === 5) setTimeout(() => parentPort.postMessage({ look: { width: threadId, faces: [], words: [], codes: [] } }), 60)
    if (jpeg[0] === 0) parentPort.postMessage({ look: { width: threadId, faces: [], words: [], codes: [] } })
  })`

function lookers(pictureMs = 10_000, idleMs = 10_000) {
  const started: Worker[] = []
  const look = lookersWith(
    () => {
      const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(program)}`), { stderr: true })
      started.push(worker)
      return worker
    },
    { places: 2, pictureMs, idleMs },
  )
  return { look: (what: number) => look(Uint8Array.of(what)), started, whole: look }
}

test('a thread that cannot read the picture says so at once, and the next picture gets a new thread', async () => {
  const { look, started } = lookers()
  const { width: first } = await look(0)
  await expect(look(4)).rejects.toThrow(PictureNotLookedAt)
  expect(started).toHaveLength(1)
  expect((await look(0)).width).not.toBe(first)
})

test.each([
  ['stops', 1, 'stopped twice in the middle of this one'],
  ['breaks', 3, 'broken inside'],
])(
  'at a picture at which a thread %s another looks once more; broken down again, that is said, and not that the picture cannot be looked at',
  async (_what, act, words) => {
    const { look, started } = lookers()
    const { width: first } = await look(0)
    await expect(look(act)).rejects.toThrow(PictureLookStopped)
    expect(started).toHaveLength(2)
    await expect(look(act)).rejects.toThrow(words)
    expect((await look(0)).width).not.toBe(first)
    expect(started).toHaveLength(5)
  },
)

test('a thread that died of what came before leaves the picture to a new one, which looks at it', async () => {
  const { look, started } = lookers()
  // Dies once: what it counts lies in the memory of the first thread.
  await look(0)
  expect((await look(6)).faces).toEqual([])
  expect(started).toHaveLength(2)
})

test('a thread that never ends is ended, with a sentence that says what to do', async () => {
  // Long enough for a new thread to begin on a machine at a load of 8, where 0.7 s were too short for the picture that follows.
  const { look, started } = lookers(8_000)
  await expect(look(2)).rejects.toThrow('within 8 s. Try a smaller one.')
  await look(0)
  expect(started).toHaveLength(2)
})

test('one thread serves picture after picture; more than two at once wait their turn', async () => {
  const { look, started } = lookers()
  await look(0)
  await look(0)
  expect(started).toHaveLength(1)
  const looks = await Promise.all([5, 5, 5, 5, 5].map(look))
  expect(started).toHaveLength(2)
  expect(looks).toHaveLength(5)
})

test('a thread without pictures is ended, and one that waits its turn can be given up', async () => {
  const { look, started, whole } = lookers(10_000, 30)
  await look(0)
  const ended = new Promise<void>(resolve => started[0]?.once('exit', () => resolve()))
  await ended
  const stop = new AbortController()
  const busy = [look(5), look(5)]
  const waits = whole(Uint8Array.of(0), { signal: stop.signal })
  stop.abort(new Error('enough'))
  await expect(waits).rejects.toThrow('enough')
  await Promise.all(busy)
  await pause(1)
  expect((await look(0)).faces).toEqual([])
})
