import { getGlobalDispatcher, setGlobalDispatcher } from 'undici'
import { type Errand, follow, type OutsideAnswer, type OutsideMethod } from './follow.ts'
import { guardedAgent, type Resolver } from './guarded-agent.ts'
import type { Reach } from './public-address.rule.ts'

export type { OutsideAnswer, OutsideMethod } from './follow.ts'
export type { Resolver } from './guarded-agent.ts'
export { OutsideRefusal, type OutsideRefusalCode } from './outside-refusal.ts'

/**
 * `allowLoopback`: this machine counts as outside (tests, the sample against servers beside it); serving refuses it.
 * `ports`: 80 and 443 unless said otherwise; `any` as above.
 * `resolve`: who looks names up, the system unless said otherwise; as above.
 * `userAgent`: how we name ourselves, "Clausewise" unless said otherwise.
 */
export type OutsideSettings = {
  allowLoopback?: boolean
  ports?: readonly number[] | 'any'
  resolve?: Resolver
  userAgent?: string
}

/**
 * `timeoutMs` for everything together (15 s unless said otherwise), `maxBytes` of the unpacked body (5,000,000),
 * `redirects` followed at most: 5 for GET and HEAD, else none. With 0 the redirect itself is the answer. `statusOnly`: nothing of the body is
 * read, so that none is too large or packed too oddly to say whether a page is there; `bytes` is empty.
 */
export type OutsideRequest = {
  method: OutsideMethod
  url: string
  headers?: Record<string, string>
  body?: string | Uint8Array
  timeoutMs?: number
  maxBytes?: number
  redirects?: number
  statusOnly?: true
}

export type OutsideClient = {
  /** Rejects with OutsideRefusal. Any status is an answer, 404 and 500 too. */
  request(request: OutsideRequest): Promise<OutsideAnswer>
  /** The same door in the shape of `fetch`, for libraries that take one (@atproto/api). Rejects with OutsideRefusal. */
  fetch: typeof globalThis.fetch
  /**
   * Puts the check of addresses under Node's own `fetch` in this process, for libraries that take none (better-auth's discovery).
   * They get no limit of size, only the check at each connection. Returns how to undo it.
   */
  guardLibraries(): () => void
  close(): Promise<void>
}

/** A sentence if these settings may not be used in this mode, else undefined. For the start of the program. */
export function outsideSettingsProblem(
  mode: 'serve' | 'sample' | 'test',
  settings: OutsideSettings,
): string | undefined {
  if (mode !== 'serve') return undefined
  if (settings.allowLoopback) {
    return 'Connections to this machine itself (allowLoopback) are for tests. Remove the setting: with it, a pasted link could reach programs that listen only here.'
  }
  if (settings.ports === 'any') {
    return 'Connections to any port are for tests. Name the ports that are needed besides 80 and 443.'
  }
  return settings.resolve ? 'A resolver of one’s own for names outside is for tests. Remove the setting.' : undefined
}

/** The one client for every address that a person or a remote server gave. One per process; close it at the end. */
export function openOutside(settings: OutsideSettings = {}): OutsideClient {
  const reach: Reach = { allowLoopback: settings.allowLoopback ?? false, ports: settings.ports ?? [80, 443] }
  const agent = guardedAgent(reach, settings.resolve)
  const userAgent = settings.userAgent ?? 'Clausewise'
  const ask = (asked: OutsideRequest): Promise<OutsideAnswer> => follow(errandOf(asked, userAgent), agent, reach)
  return {
    request: ask,
    fetch: (input, init) => fetchLike(ask, input, init),
    guardLibraries() {
      const before = getGlobalDispatcher()
      setGlobalDispatcher(agent)
      return () => setGlobalDispatcher(before)
    },
    close: () => agent.destroy(),
  }
}

function errandOf(asked: OutsideRequest, userAgent: string): Errand {
  const reading = asked.method === 'GET' || asked.method === 'HEAD'
  return {
    method: asked.method,
    url: asked.url,
    headers: { 'user-agent': userAgent, ...asked.headers },
    body: typeof asked.body === 'string' ? Buffer.from(asked.body) : asked.body,
    timeoutMs: asked.timeoutMs ?? 15_000,
    maxBytes: asked.maxBytes ?? 5_000_000,
    redirects: asked.redirects ?? (reading ? 5 : 0),
    statusOnly: asked.statusOnly ?? false,
  }
}

const methods: readonly OutsideMethod[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

async function fetchLike(
  ask: OutsideClient['request'],
  input: Parameters<typeof globalThis.fetch>[0],
  init: Parameters<typeof globalThis.fetch>[1],
): Promise<Response> {
  const wanted = new Request(input, init)
  const method = methods.find(known => known === wanted.method)
  if (!method) throw new TypeError(`The method ${wanted.method} is not one that is sent outside.`)
  wanted.signal.throwIfAborted()
  const answer = await ask({
    method,
    url: wanted.url,
    headers: Object.fromEntries(wanted.headers),
    ...(wanted.body ? { body: new Uint8Array(await wanted.arrayBuffer()) } : {}),
    ...(wanted.redirect === 'follow' ? {} : { redirects: 0 }),
  })
  const redirected = [301, 302, 303, 307, 308].includes(answer.status)
  if (wanted.redirect === 'error' && redirected) throw new TypeError(`${wanted.url} answered with a redirect.`)
  const bodiless = [101, 204, 205, 304].includes(answer.status)
  const response = new Response(bodiless ? null : new Uint8Array(answer.bytes), {
    status: answer.status,
    headers: answer.headers,
  })
  // A Response made by hand has an empty address; libraries resolve links against it.
  Object.defineProperty(response, 'url', { value: answer.url })
  return response
}
