/** The program of the thread that checks lines of `clausewise check --ndjson` beside the first: lines in, their answers out, in the order they came. */
import { parentPort, workerData } from 'node:worker_threads'
import { type AnsweredLine, LineChecker, type UnderWhat } from './cli-check-line.ts'
import type { FromThread, NumberedLine } from './cli-lines-beside.ts'

const say = (message: FromThread) => parentPort?.postMessage(message)

async function answer(checker: LineChecker, lines: readonly NumberedLine[]): Promise<void> {
  const answered: AnsweredLine[] = []
  for (const { number, text } of lines) answered.push(await checker.check(number, text))
  say(answered)
}

// What the first thread was started with, and the roll that it has read.
const asked: UnderWhat = workerData
const checker = new LineChecker(asked)
let before = Promise.resolve()
parentPort?.on('message', (lines: readonly NumberedLine[]) => {
  before = before
    .then(async () => answer(checker, lines))
    .catch((error: unknown) => say({ broken: error instanceof Error ? error.message : String(error) }))
})
say('ready')
