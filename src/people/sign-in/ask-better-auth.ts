import type { BetterAuth } from './better-auth.ts'

/** A request as it came in. `client`: the connection's own address. */
export type From = { readonly client: string; readonly headers: Readonly<Record<string, string | undefined>> }

export type Answered = {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
  readonly cookies: readonly string[]
  readonly location: string | null
}

export class ForeignPage extends Error {
  override name = 'ForeignPage'
}

const HANDED_ON = [
  'cookie',
  'user-agent',
  'sec-fetch-site',
  'sec-fetch-mode',
  'sec-fetch-dest',
  'accept-language',
] as const

/**
 * Asks better-auth as a browser would. `auth.api.x()` skips its limits and its checks of origin, so it is only used to read.
 * @param cookies which of the cookies are handed on; all when left out
 * @throws ForeignPage when the request comes from another site's page
 */
export async function askBetterAuth(
  auth: BetterAuth,
  baseUrl: string,
  path: string,
  body: Record<string, unknown>,
  from: From,
  cookies?: (name: string) => boolean,
): Promise<Answered> {
  refuseForeign(from, baseUrl)
  const headers = new Headers({
    'content-type': 'application/json',
    'x-real-client': from.client,
    origin: new URL(baseUrl).origin,
  })
  for (const name of HANDED_ON) {
    const value = name === 'cookie' ? cookieHeader(from.headers['cookie'], cookies) : from.headers[name]
    if (value) headers.set(name, value)
  }
  const response = await auth.handler(
    new Request(`${baseUrl}/auth${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
  )
  return answered(response)
}

export async function answered(response: Response): Promise<Answered> {
  const text = await response.text()
  return {
    status: response.status,
    body: objectFrom(text),
    cookies: response.headers.getSetCookie(),
    location: response.headers.get('location'),
  }
}

/**
 * A page of ours, under whichever of the house's names it was opened (localhost and 127.0.0.1 are two): better-auth knows one origin only,
 * and checks none at all while NODE_ENV is `test`. So it is looked at here, and better-auth is then told its own.
 */
function refuseForeign(from: From, baseUrl: string): void {
  const site = from.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') throw new ForeignPage(`A page of another site (${site}) sent this.`)
  const { origin, host } = from.headers
  if (origin === undefined || origin === new URL(baseUrl).origin) return
  if (host === undefined || URL.parse(origin)?.host !== host) throw new ForeignPage('A page of another site sent this.')
}

function cookieHeader(header: string | undefined, wanted: ((name: string) => boolean) | undefined): string | undefined {
  if (header === undefined || wanted === undefined) return header
  return header
    .split(';')
    .map(pair => pair.trim())
    .filter(pair => wanted(pair.split('=', 1)[0] ?? ''))
    .join('; ')
}

function objectFrom(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {}
  } catch {
    return {}
  }
}
