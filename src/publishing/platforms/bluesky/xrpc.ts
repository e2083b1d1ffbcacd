import { z } from 'zod'
import type { OutsideClient } from '../connector.ts'

/** One call to a Bluesky host. `query` for reading, `input` (JSON or bytes) for writing. */
export type Call = {
  method: string
  token?: string
  query?: Record<string, string | readonly string[]>
  input?: { json: unknown } | { bytes: Uint8Array; mediaType: string }
}

/** `error` is the network's name for what was wrong ("ExpiredToken"), `message` its words. `lost`: no answer came. */
export type Answer =
  | { kind: 'answered'; body: unknown }
  | { kind: 'refused'; status: number; error: string; message: string; retryAfterSeconds: number | undefined }
  | { kind: 'lost'; mayHaveArrived: boolean; detail: string }

const timeoutMs = 20_000
/** An upload of 2 MB over a school's line may take its time, and a video has up to thirty times as much. */
const uploadMs = 90_000
const largeUploadMs = 600_000
const large = 5_000_000

export async function call(outside: OutsideClient, service: string, asked: Call): Promise<Answer> {
  const url = new URL(`/xrpc/${asked.method}`, service)
  for (const [name, value] of Object.entries(asked.query ?? {}))
    for (const each of [value].flat()) url.searchParams.append(name, each)
  const headers: Record<string, string> = { accept: 'application/json' }
  if (asked.token !== undefined) headers['authorization'] = `Bearer ${asked.token}`
  const body = bodyOf(asked.input)
  if (body) headers['content-type'] = body.mediaType
  try {
    const answer = await outside.request({
      method: asked.query ? 'GET' : 'POST',
      url: url.href,
      headers,
      ...(body ? { body: body.content } : {}),
      timeoutMs: timeFor(asked.input),
    })
    return answer.status < 300 ? read(answer.bytes) : refusal(answer)
  } catch (error) {
    return { kind: 'lost', mayHaveArrived: mayHaveArrived(error), detail: String(error) }
  }
}

function timeFor(input: Call['input']): number {
  if (!input || !('bytes' in input)) return timeoutMs
  return input.bytes.length > large ? largeUploadMs : uploadMs
}

function bodyOf(input: Call['input']): { content: string | Uint8Array; mediaType: string } | undefined {
  if (!input) return undefined
  if ('bytes' in input) return { content: input.bytes, mediaType: input.mediaType }
  return { content: JSON.stringify(input.json), mediaType: 'application/json' }
}

/** An answer that says yes in words we cannot read is an answer that never came: something may well have happened. */
function read(bytes: Uint8Array): Answer {
  if (bytes.length === 0) return { kind: 'answered', body: undefined }
  const body = parseJson(bytes)
  return body === unreadable
    ? { kind: 'lost', mayHaveArrived: true, detail: 'the answer was not JSON' }
    : { kind: 'answered', body }
}

const unreadable = Symbol('unreadable')

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return unreadable
  }
}

const refusalBody = z.object({ error: z.string().default(''), message: z.string().default('') })

function refusal(answer: { status: number; headers: Record<string, string>; bytes: Uint8Array }): Answer {
  const { status, headers, bytes } = answer
  const said = refusalBody.safeParse(parseJson(bytes))
  const { error, message } = said.success ? said.data : { error: '', message: `status ${status} without a reason` }
  return { kind: 'refused', status, error, message, retryAfterSeconds: retryAfter(headers) }
}

/** `retry-after` comes in seconds or as a date; where it is missing, `ratelimit-reset` holds seconds since 1970. */
function retryAfter(headers: Record<string, string>): number | undefined {
  const { 'retry-after': after = '', 'ratelimit-reset': reset = '', date = '' } = headers
  if (/^\d+$/.test(after)) return Number(after)
  // Compared with the server's own clock: ours may be wrong.
  const now = Date.parse(date)
  const until = after === '' ? Number(reset || Number.NaN) * 1_000 : Date.parse(after)
  return Number.isFinite(until - now) ? Math.max(1, Math.ceil((until - now) / 1_000)) : undefined
}

/** Anything that does not say for certain that it was never sent may have arrived. */
function mayHaveArrived(error: unknown): boolean {
  return !(typeof error === 'object' && error !== null && 'mayHaveArrived' in error && error.mayHaveArrived === false)
}
