/**
 * How many posts a second `clausewise check --ndjson` checks, as people run it: a process of its own, 1,000 characters a post, three pupils named, 2,000
 * on the roll. The first answer is waited for, so that starting and preparing are not in the rate; they stand beside it. Aim: 500 a second on two cores.
 * Beside it what a SHA-256 of the same text takes in this process, before and after, as a measure of the machine; and because on a busy machine the
 * clock counts other programs too, the processor's own time for one post, without that for a single one, and what the rate is on the machine of the aims
 * (decision 089), by how long `compromise` takes for the same posts before and after.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { installationRoot } from '../src/platform/platform.ts'
import { post, pupils } from './made-posts.ts'
import { compromiseTakes, REFERENCE } from './reference.ts'

const folder = mkdtempSync(join(tmpdir(), 'clausewise-bench-'))
const texts = Array.from({ length: 5_000 }, () => post(3))

const few = texts.slice(0, 150)

/** Of one text, in milliseconds. */
function hashTakes(): number {
  for (const text of texts) createHash('sha256').update(text).digest('hex')
  const began = performance.now()
  for (const text of texts) createHash('sha256').update(text).digest('hex')
  return (performance.now() - began) / texts.length
}

/** Says at its end what the process took of the processor, in microseconds. */
const meter = `data:text/javascript,${encodeURIComponent(
  'process.on("exit", () => { const { user, system } = process.cpuUsage(); process.stderr.write(String(user + system)) })',
)}`

/** Milliseconds. `started`: until the first answer. `processor`: all that the process took. */
type Took = { readonly started: number; readonly rest: number; readonly processor: number }

/** Sends the lines as fast as they are taken, made one by one, and reads the answers as they come. */
async function check(more: readonly string[], count: number, lineOf: (at: number) => string): Promise<Took> {
  const began = performance.now()
  const command = [join(installationRoot(), 'bin', 'clausewise.mjs'), 'check', '--pack', 'church-primary', '--ndjson']
  const child = spawn(process.execPath, ['--import', meter, ...command, ...more])
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (said += piece))
  const ended = once(child, 'close')
  // Many at once, as a file is read.
  const lines = function* () {
    for (let at = 0; at < count; at += 50)
      yield Array.from({ length: Math.min(50, count - at) }, (_, next) => `${lineOf(at + next)}\n`).join('')
  }
  const fed = pipeline(Readable.from(lines()), child.stdin)
  let first = 0
  let answers = 0
  for await (const answer of createInterface({ input: child.stdout })) {
    if (answers === 0) first = performance.now()
    answers += 1
    if (answer.includes('"error"')) throw new Error(`A post was not checked: ${answer}`)
  }
  const rest = performance.now() - first
  await Promise.all([fed, ended])
  if (answers !== count) throw new Error(`${answers} of ${count} posts were answered: ${said}`)
  return { started: first - began, rest, processor: Number(said) / 1_000 }
}

async function show(name: string, more: readonly string[], lineOf: (at: number) => string): Promise<void> {
  const alone = await check(more, 1, lineOf)
  const before = hashTakes()
  const libraryBefore = compromiseTakes(few)
  const { started, rest, processor } = await check(more, texts.length, lineOf)
  const hash = (before + hashTakes()) / 2
  const compromise = (libraryBefore + compromiseTakes(few)) / 2
  const one = rest / (texts.length - 1)
  const own = (processor - alone.processor) / (texts.length - 1)
  console.log(
    `${name.padEnd(38)} ${Math.round(1_000 / one)} posts a second, ${one.toFixed(2)} ms each = ${Math.round(one / hash)} hashes of ${hash.toFixed(4)} ms; processor ${own.toFixed(2)} ms each; first answer after ${(started / 1_000).toFixed(1)} s; compromise ${compromise.toFixed(2)} ms a post, so on the machine of the aims ${Math.round((1_000 / one) * (compromise / REFERENCE))} a second`,
  )
}

try {
  const csv = join(folder, 'roll.csv')
  const row = ({ name, year }: (typeof pupils)[number]) => {
    const [forename = '', ...rest] = name.split(' ')
    return `"${forename}","${rest.join(' ')}",${year ?? ''}`
  }
  writeFileSync(csv, `legal_forename,surname,year\n${pupils.map(row).join('\n')}\n`)
  const line = (at: number, roll = '') =>
    `{"id":${at},"platform":"facebook","text":${JSON.stringify(texts[at])}${roll}}`
  console.log(`${texts.length} posts of 1,000 characters, 2,000 pupils, three of them named`)
  // Once before: the bundle is made and the files lie in memory.
  await check(['--roll', csv], 1, at => line(at))
  await show('the roll in a file', ['--roll', csv], at => line(at))
  const roll = `,"roll":${JSON.stringify(pupils.map(({ name, year }) => ({ name, year })))}`
  await show(`the roll in every line (${Math.round(roll.length / 1_000)} KB)`, [], at => line(at, roll))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
