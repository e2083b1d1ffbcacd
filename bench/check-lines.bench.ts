/**
 * How many posts a second `clausewise check --ndjson` checks, as people run it: a process of its own, 1,000 characters a post, three pupils named, 2,000
 * on the roll. The first answer is waited for, so that starting and preparing are not in the rate; they stand beside it. Aim: 500 a second on two cores.
 * Beside it what a SHA-256 of the same text takes in this process at that moment, as a measure of the machine.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { installationRoot } from '../src/platform/platform.ts'
import { post, pupils } from './made-posts.ts'

const folder = mkdtempSync(join(tmpdir(), 'clausewise-bench-'))
const texts = Array.from({ length: 5_000 }, () => post(3))

/** Of one text, in milliseconds. */
function hashTakes(): number {
  for (const text of texts) createHash('sha256').update(text).digest('hex')
  const began = performance.now()
  for (const text of texts) createHash('sha256').update(text).digest('hex')
  return (performance.now() - began) / texts.length
}

/** Sends all lines at once and reads the answers as they come. `started`: until the first, in milliseconds. */
async function check(more: readonly string[], lines: readonly string[]): Promise<{ started: number; took: number }> {
  const began = performance.now()
  const child = spawn(
    process.execPath,
    [join(installationRoot(), 'bin', 'clausewise.mjs'), 'check', '--pack', 'church-primary', '--ndjson', ...more],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  child.stdin.end(lines.map(line => `${line}\n`).join(''))
  let first = 0
  let answers = 0
  for await (const answer of createInterface({ input: child.stdout })) {
    if (answers === 0) first = performance.now()
    answers += 1
    if (answer.includes('"error"')) throw new Error(`A post was not checked: ${answer}`)
  }
  if (answers !== lines.length) throw new Error(`${answers} of ${lines.length} posts were answered.`)
  return { started: first - began, took: performance.now() - first }
}

async function show(name: string, more: readonly string[], lines: readonly string[]): Promise<void> {
  const { started, took } = await check(more, lines)
  const one = took / (lines.length - 1)
  console.log(
    `${name.padEnd(44)} ${Math.round(1_000 / one)} posts a second, ${one.toFixed(2)} ms each = ${Math.round(one / hash)} hashes; first answer after ${(started / 1_000).toFixed(1)} s`,
  )
}

const hash = hashTakes()
try {
  const csv = join(folder, 'roll.csv')
  const row = ({ name, year }: (typeof pupils)[number]) => {
    const [forename = '', ...rest] = name.split(' ')
    return `"${forename}","${rest.join(' ')}",${year ?? ''}`
  }
  writeFileSync(csv, `legal_forename,surname,year\n${pupils.map(row).join('\n')}\n`)
  const line = (text: string, id: number, more: object = {}) =>
    JSON.stringify({ id, platform: 'facebook', text, ...more })
  console.log(`${texts.length} posts of 1,000 characters, 2,000 pupils; a SHA-256 of one: ${hash.toFixed(4)} ms`)
  // Once before: the bundle is made and the files lie in memory.
  await check(['--roll', csv], [line('Hello.', 0)])
  await show(
    'the roll in a file',
    ['--roll', csv],
    texts.map((text, id) => line(text, id)),
  )
  const roll = pupils.map(({ name, year }) => ({ name, year }))
  await show(
    'the roll in every line (120 KB each)',
    [],
    texts.slice(0, 1_000).map((text, id) => line(text, id, { roll })),
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
