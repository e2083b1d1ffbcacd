import { spawn } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Cage, type ChildLimits, childEnvironment } from './cage.ts'

/** The child did not even come up: nothing to do with the file. The message says what was seen. */
export class CageBroken extends Error {
  override readonly name = 'CageBroken'
}

export type ChildFailure = 'too-slow' | 'too-much-memory' | 'unsafe'

/** What a child left: its answer behind the byte that says its libraries were loaded, or why there is none. `how`: for the log. */
export type ChildEnded = { answer: Buffer; err: string; how: string } | { failed: ChildFailure; how: string }

type Ended = {
  out: Buffer
  err: string
  code: number | null
  signal: NodeJS.Signals | null
  stopped: 'too-slow' | 'unsafe' | undefined
}

/**
 * Hands one file to one child and waits for it, at most `timeMs` and `answerBytes`.
 * @throws {CageBroken} if the child could not be started in this cage
 */
export async function waitForChild(
  cage: Cage,
  file: string | Buffer,
  limits: ChildLimits & { answerBytes: number },
): Promise<ChildEnded> {
  const ended = await run(cage, file, limits)
  const how = `ended by ${ended.signal ?? `code ${ended.code}`}: ${ended.err.trim().slice(-500)}`
  if (ended.stopped) return { failed: ended.stopped, how }
  if (ended.out[0] !== 1) throw new CageBroken(`The program that opens files did not start; it ${how}`)
  if (ended.signal === 'SIGXCPU') return { failed: 'too-slow', how }
  // 70: it stopped itself, where the system cannot limit memory.
  const starved = ended.code === 70 || speaksOfMemory(ended.err)
  if (ended.code !== 0) return { failed: starved ? 'too-much-memory' : 'unsafe', how }
  return { answer: ended.out.subarray(1), err: ended.err, how }
}

export const speaksOfMemory = (err: string) => /memory|allocation/i.test(err)

function run(cage: Cage, file: string | Buffer, limits: ChildLimits & { answerBytes: number }): Promise<Ended> {
  return new Promise(resolve => {
    const child = spawn(cage.command, cage.arguments, {
      env: childEnvironment,
      cwd: '/',
      stdio: 'pipe',
      windowsHide: true,
    })
    const out: Buffer[] = []
    let size = 0
    let err = ''
    let stopped: Ended['stopped']
    const stop = (why: NonNullable<Ended['stopped']>) => {
      stopped ??= why
      child.kill('SIGKILL')
    }
    const clock = setTimeout(() => stop('too-slow'), limits.timeMs)
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > limits.answerBytes) stop('unsafe')
      else out.push(chunk)
    })
    child.stderr.on('data', (chunk: Buffer) => {
      if (err.length < 16_384) err += chunk.toString()
    })
    const end = (code: number | null, signal: NodeJS.Signals | null) => {
      clearTimeout(clock)
      resolve({ out: Buffer.concat(out), err, code, signal, stopped })
    }
    child.on('error', error => {
      err += error.message
      end(null, null)
    })
    child.on('close', end)
    // A child that dies or refuses early closes its end; that is told by how it ended, not by the broken pipe.
    const bytes = typeof file === 'string' ? createReadStream(file) : Readable.from([file])
    pipeline(bytes, child.stdin).catch((error: unknown) => {
      err += `\n(stdin: ${String(error)})`
    })
  })
}
