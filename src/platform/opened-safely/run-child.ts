import { spawn } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Cage, childEnvironment } from './cage.ts'
import { readCleanJpeg } from './clean-jpeg.rule.ts'
import type { Found, Inside, PictureLimits } from './picture-limits.ts'
import { isPictureRefusalCode, type PictureRefusal, refusePicture } from './picture-refusals.ts'

export type Answer = {
  jpeg: Buffer
  width: number
  height: number
  animated: boolean
  shrunk: boolean
  found: Found
  inside: Inside
}

/** The child did not even come up: nothing to do with the picture. The message says what was seen. */
export class CageBroken extends Error {
  override readonly name = 'CageBroken'
}

type Ended = {
  out: Buffer
  err: string
  code: number | null
  signal: NodeJS.Signals | null
  stopped: PictureRefusal['refused'] | undefined
}

/** Opens one picture in one child. Throws CageBroken if the child could not be started in this cage. */
export async function runChild(
  cage: Cage,
  picture: string | Buffer,
  limits: PictureLimits,
): Promise<Answer | PictureRefusal> {
  const ended = await waitForChild(cage, picture, limits)
  const how = `ended by ${ended.signal ?? `code ${ended.code}`}: ${ended.err.trim().slice(-500)}`
  if (ended.stopped) return refusePicture(ended.stopped, how)
  if (ended.out[0] !== 1) throw new CageBroken(`The program that opens pictures did not start; it ${how}`)
  if (ended.signal === 'SIGXCPU') return refusePicture('too-slow', how)
  const starved = /memory|allocation/i.test(ended.err)
  if (ended.code !== 0) return refusePicture(ended.code === 70 || starved ? 'too-much-memory' : 'unsafe', how)
  const answer = readReply(ended.out.subarray(1), limits)
  // libheif says only on standard error that it was memory it lacked.
  return starved && 'refused' in answer && answer.refused === 'damaged' ? refusePicture('too-much-memory', how) : answer
}

function waitForChild(cage: Cage, picture: string | Buffer, limits: PictureLimits): Promise<Ended> {
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
      if (size > limits.resultBytes + 65_536) stop('unsafe')
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
    const bytes = typeof picture === 'string' ? createReadStream(picture) : Readable.from([picture])
    pipeline(bytes, child.stdin).catch((error: unknown) => {
      err += `\n(stdin: ${String(error)})`
    })
  })
}

function readReply(out: Buffer, limits: PictureLimits): Answer | PictureRefusal {
  const length = out.length < 4 ? 0 : out.readUInt32BE(0)
  const reply = parseReply(out.subarray(4, 4 + length).toString())
  if (reply && isPictureRefusalCode(reply['refused']))
    return refusePicture(reply['refused'], typeof reply['detail'] === 'string' ? reply['detail'] : '')
  const jpeg = out.subarray(4 + length)
  const clean = readCleanJpeg(jpeg)
  if (!reply || !clean || jpeg.length > limits.resultBytes || Math.max(clean.width, clean.height) > limits.edge) {
    return refusePicture('unsafe', 'the answer is not a clean JPEG within the limits')
  }
  return {
    jpeg,
    ...clean,
    animated: reply['animated'] === true,
    shrunk: reply['shrunk'] === true,
    found: { place: told(reply, 'place'), time: told(reply, 'time'), device: told(reply, 'device') },
    inside: insideOf(reply['inside']),
  }
}

type Reply = Record<string, unknown>
const isRecord = (value: unknown): value is Reply => typeof value === 'object' && value !== null

function parseReply(json: string): Reply | undefined {
  try {
    const reply: unknown = JSON.parse(json)
    return isRecord(reply) ? reply : undefined
  } catch {
    return undefined
  }
}

function told(reply: Reply, what: keyof Found): boolean {
  return isRecord(reply['found']) && reply['found'][what] === true
}

function insideOf(told: unknown): Inside {
  const user = isRecord(told) ? told['user'] : undefined
  return { network: !isRecord(told) || told['network'] !== false, user: typeof user === 'number' ? user : undefined }
}
