import { type Agent, type Dispatcher, request } from 'undici'
import { OutsideRefusal } from './outside-refusal.ts'
import { type Reach, readAddress } from './public-address.rule.ts'
import { encodings, readAnswer } from './read-answer.ts'
import { whyItFailed } from './why-it-failed.ts'

export type OutsideMethod = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS'

/** One request as it goes out, every limit decided. `timeoutMs` covers everything: looking up, redirects and the last byte. */
export type Errand = {
  method: OutsideMethod
  url: string
  headers: Record<string, string>
  body: Uint8Array | undefined
  timeoutMs: number
  maxBytes: number
  redirects: number
  statusOnly: boolean
}

/** `headers` in lower case, repeated ones joined by ", ". `bytes` unpacked. `url` is where the answer came from, after redirects. */
export type OutsideAnswer = { status: number; headers: Record<string, string>; bytes: Buffer; url: string }

/** Belong to the connection, not to the caller: a second Host or length is how one request is smuggled inside another. */
const ours = new Set([
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'upgrade',
  'te',
  'trailer',
  'expect',
])
/** All that goes along to another origin. Everything else may be a secret (authorization, cookie, dpop, x-api-key). */
const harmless = new Set(['accept', 'accept-language', 'accept-encoding', 'user-agent', 'content-type', 'range'])

export async function follow(errand: Errand, agent: Agent, reach: Reach): Promise<OutsideAnswer> {
  const clock = new AbortController()
  const timer = setTimeout(() => clock.abort(), errand.timeoutMs)
  let current = { ...errand, headers: ownHeaders(errand.headers) }
  let hops = 0
  try {
    for (;;) {
      const address = readAddress(current.url, reach)
      if (typeof address === 'string') throw new OutsideRefusal(address, { detail: current.url })
      const answer = await askOnce(current, address, agent, clock.signal)
      const next = errand.redirects > 0 ? nextHop(current, address, answer) : undefined
      if (!next) return await wholeAnswer(current, address, answer)
      // Where it leads on stands in its head: however long the page about it is, it is not read.
      leaveUnread(answer.body)
      hops += 1
      if (hops > errand.redirects) throw new OutsideRefusal('too-many-redirects', { detail: errand.url })
      current = next
    }
  } catch (error) {
    const host = URL.canParse(current.url) ? new URL(current.url).host : current.url
    const why = whyItFailed(error, host, clock.signal.aborted)
    if (hops > 0 && why instanceof OutsideRefusal && !why.mayHaveArrived) {
      // The first site has seen the request even if the second was never asked.
      throw new OutsideRefusal(why.code, {
        mayHaveArrived: true,
        detail: `after a redirect, ${why.message}`,
        cause: why,
      })
    }
    throw why
  } finally {
    clearTimeout(timer)
  }
}

/** What has come before the body: enough to know whether to go on, and for some callers all that they ask. */
type Head = {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: Dispatcher.ResponseData['body']
}

async function askOnce(errand: Errand, address: URL, agent: Agent, signal: AbortSignal): Promise<Head> {
  const answer = await request(address, {
    method: errand.method,
    headers: errand.headers,
    body: errand.body ?? null,
    dispatcher: agent,
    signal,
    // Connections are shared between requests; one slow answer must not hold up another.
    blocking: false,
  })
  return { status: answer.statusCode, headers: flatHeaders(answer.headers), body: answer.body }
}

async function wholeAnswer(errand: Errand, address: URL, { status, headers, body }: Head): Promise<OutsideAnswer> {
  const bytes = errand.statusOnly
    ? leaveUnread(body)
    : errand.method === 'HEAD'
      ? await drain(body)
      : await readAnswer(body, headers['content-encoding'], errand.maxBytes)
  // What is handed over is unpacked; these two would describe bytes nobody has.
  delete headers['content-encoding']
  delete headers['content-length']
  return { status, headers, bytes, url: address.href }
}

/** Gives the connection up: of a body that nobody wants, nothing more is taken in than has come. */
function leaveUnread(body: Head['body']): Buffer {
  // That it was broken off is our own doing, and no fault.
  body.on('error', () => undefined)
  body.destroy()
  return Buffer.alloc(0)
}

async function drain(body: { dump(): Promise<void> }): Promise<Buffer> {
  await body.dump()
  return Buffer.alloc(0)
}

/** The next request if this answer is a redirect that is followed; undefined if it is the answer itself. */
function nextHop<E extends Errand>(asked: E, address: URL, answer: Head): E | undefined {
  const location = answer.headers['location']
  if (![301, 302, 303, 307, 308].includes(answer.status) || location === undefined) return undefined
  if (!URL.canParse(location, address)) {
    leaveUnread(answer.body)
    throw new OutsideRefusal('bad-redirect', { mayHaveArrived: true, detail: location })
  }
  const to = new URL(location, address)
  const sameOrigin = to.origin === address.origin
  const reading = asked.method === 'GET' || asked.method === 'HEAD'
  const becomesGet = !reading && (answer.status === 303 || (asked.method === 'POST' && answer.status < 303))
  if (!reading && !becomesGet && !sameOrigin) {
    // Would hand what was written for one site to another.
    leaveUnread(answer.body)
    throw new OutsideRefusal('bad-redirect', { mayHaveArrived: true, detail: `${asked.method} on to ${to.origin}` })
  }
  const headers = sameOrigin ? { ...asked.headers } : only(asked.headers, harmless)
  if (becomesGet) delete headers['content-type']
  return { ...asked, url: to.href, headers, ...(becomesGet ? { method: 'GET', body: undefined } : {}) }
}

function ownHeaders(given: Record<string, string>): Record<string, string> {
  const kept: Record<string, string> = { accept: '*/*', 'accept-encoding': encodings }
  for (const [name, value] of Object.entries(given)) if (!ours.has(name.toLowerCase())) kept[name.toLowerCase()] = value
  // Whatever a caller (or a library's fetch) asks for, only what readAnswer can unpack is asked for.
  if (kept['accept-encoding'] !== 'identity') kept['accept-encoding'] = encodings
  return kept
}

function only(headers: Record<string, string>, names: ReadonlySet<string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => names.has(name)))
}

function flatHeaders(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const flat: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) flat[name] = Array.isArray(value) ? value.join(', ') : value
  }
  return flat
}
