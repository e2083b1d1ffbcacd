import { availableParallelism } from 'node:os'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { AnsweredLine, UnderWhat } from './cli-check-line.ts'

export interface NumberedLine {
  readonly number: number
  readonly text: string
}

/** From the thread: it is ready, or these are the answers to the lines it was sent first; or why there are none. */
export type FromThread = 'ready' | readonly AnsweredLine[] | { readonly broken: string }

/** A thread is worth its start, which takes as long as some hundred lines, only where many come. */
const afterLines = 60
/** The thread has so many lots before it, so that it never waits for this one to have a moment. */
const mostLots = 3

type Waiting = { readonly resolve: (answered: readonly AnsweredLine[]) => void; readonly reject: (why: Error) => void }

/**
 * A second thread that checks lines under the same things. Until it is ready, and where it broke or the machine has one processor, nobody is free.
 * Pictures stay with the first: what looks at them takes 300 MB.
 */
export class LinesBeside {
  private readonly asked: UnderWhat
  private thread: Worker | undefined
  private state: 'not-yet' | 'starting' | 'ready' | 'none' = availableParallelism() > 1 ? 'not-yet' : 'none'
  private seen = 0
  private readonly lots: Waiting[] = []

  constructor(asked: UnderWhat) {
    this.asked = asked
  }

  /** Asked before each line, by which it knows how many come: is the thread free for the next of them? It begins where many have come. */
  wouldTake(lines: readonly NumberedLine[]): boolean {
    this.seen += 1
    if (this.state === 'not-yet' && this.seen > afterLines) this.start()
    return this.state === 'ready' && this.lots.length < mostLots && !lines.some(({ text }) => text.includes('"images"'))
  }

  /** Rejects where the thread breaks: then the lines are to be checked elsewhere. */
  async check(lines: readonly NumberedLine[]): Promise<readonly AnsweredLine[]> {
    return new Promise((resolve, reject) => {
      this.lots.push({ resolve, reject })
      this.thread?.postMessage(lines)
    })
  }

  async end(): Promise<void> {
    this.state = 'none'
    await this.thread?.terminate()
  }

  private start(): void {
    this.state = 'starting'
    const thread = new Worker(programFile(), { workerData: this.asked })
    this.thread = thread
    thread.on('message', (said: FromThread) => {
      if (said === 'ready') this.state = this.state === 'starting' ? 'ready' : this.state
      else if ('broken' in said) this.broke(new Error(said.broken))
      else this.lots.shift()?.resolve(said)
    })
    thread.on('error', error => this.broke(error instanceof Error ? error : new Error(String(error))))
    thread.on('exit', () => this.broke(new Error('The thread that checks lines ended.')))
  }

  private broke(why: Error): void {
    this.state = 'none'
    for (const { reject } of this.lots.splice(0)) reject(why)
  }
}

/** Beside this file: TypeScript in the source, JavaScript in the bundle. */
function programFile(): string {
  const places = ['check-lines-worker.ts', 'check-lines-worker.js'].map(name =>
    fileURLToPath(new URL(name, import.meta.url)),
  )
  const found = places.find(place => existsSync(place))
  if (found === undefined)
    throw new Error(`The program that checks lines beside is missing: none of ${places.join(', ')}. Build it again.`)
  return found
}
