import { spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { request } from 'undici'
import { z } from 'zod'
import { serversFolder } from './bluesky-install.ts'

export { whyNoBlueskyServers } from './bluesky-install.ts'

const startedServers = z.object({
  pdsUrl: z.string(),
  pdsDid: z.string(),
  appViewUrl: z.string().optional(),
  adminPassword: z.string(),
  jwtSecret: z.string(),
})

/** What the launcher prints. */
export type StartedServers = z.infer<typeof startedServers>

export type BlueskyAccount = { did: string; handle: string; password: string; access: string; refresh: string }

/** The real Bluesky servers on this machine. Others may use them too, so give accounts names of their own. They end with `close`, and when this process dies. */
export type BlueskyServers = {
  /** Where accounts live: the `service` of a connection. */
  pdsUrl: string
  /** Where feeds are made; only with Postgres. */
  appViewUrl: string | undefined
  /** `name` is the first part of the handle. Some are reserved, `school` and `head` among them. */
  createAccount(name: string): Promise<BlueskyAccount>
  createAppPassword(account: BlueskyAccount): Promise<string>
  /** What the host's moderators do. */
  adminTakedown(did: string): Promise<void>
  /** Tokens as this host makes them, whose time was over a minute ago. */
  signExpiredToken(did: string, kind: 'access' | 'refresh'): string
  /** A call around the connector, to look at what the host holds. Rejects when it is not answered by 200. */
  ask(method: string, query: Record<string, string>, token?: string): Promise<unknown>
  close(): Promise<void>
}

/** @param postgresUrl a database that may be filled; with it the AppView runs too. */
export async function startBlueskyServers({ postgresUrl }: { postgresUrl?: string } = {}): Promise<BlueskyServers> {
  const { said, close } = await launchServers(postgresUrl)
  return { ...reachServers(said), close }
}

/** Servers that somebody else started and will end. */
export function reachServers(said: StartedServers): Omit<BlueskyServers, 'close'> {
  const { pdsUrl, pdsDid, adminPassword, jwtSecret } = said
  const post = (method: string, input: unknown, authorization?: string) =>
    callHost(new URL(`/xrpc/${method}`, pdsUrl), authorization, input)
  return {
    pdsUrl,
    appViewUrl: said.appViewUrl,
    async createAccount(name) {
      const password = `${name}-${Math.random().toString(36).slice(2)}`
      const handle = `${name}.test`
      const input = { handle, password, email: `${name}@example.org` }
      const { did, accessJwt, refreshJwt } = newAccount.parse(await post('com.atproto.server.createAccount', input))
      return { did, handle, password, access: accessJwt, refresh: refreshJwt }
    },
    async createAppPassword({ access }) {
      const made = await post('com.atproto.server.createAppPassword', { name: 'clausewise' }, `Bearer ${access}`)
      return z.object({ password: z.string() }).parse(made).password
    },
    async adminTakedown(did) {
      const subject = { $type: 'com.atproto.admin.defs#repoRef', did }
      const basic = Buffer.from(`admin:${adminPassword}`).toString('base64')
      await post('com.atproto.admin.updateSubjectStatus', { subject, takedown: { applied: true } }, `Basic ${basic}`)
    },
    signExpiredToken: (did, kind) => signExpired(kind, { sub: did, aud: pdsDid }, jwtSecret),
    ask: (method, query, token) =>
      callHost(new URL(`/xrpc/${method}?${new URLSearchParams(query)}`, pdsUrl), token && `Bearer ${token}`),
  }
}

const newAccount = z.object({ did: z.string(), accessJwt: z.string(), refreshJwt: z.string() })

export async function launchServers(postgresUrl?: string) {
  const child = spawn(process.execPath, [join(serversFolder, 'servers.mjs')], {
    env: { ...process.env, NODE_OPTIONS: '', ...(postgresUrl ? { POSTGRES_URL: postgresUrl } : {}) },
    // The open end of its input is how it notices that we are gone.
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let complaints = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString()
  })
  const ended = new Promise<void>(resolve => {
    child.once('close', () => resolve())
  })
  const line = await Promise.race([
    new Promise<string>(resolve => {
      createInterface({ input: child.stdout }).once('line', resolve)
    }),
    ended.then(() => undefined),
  ])
  if (line === undefined) throw new Error(`The Bluesky servers did not start:\n${complaints}`)
  const close = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { said: startedServers.parse(JSON.parse(line)), close }
}

async function callHost(url: URL, authorization: string | undefined, input?: unknown): Promise<unknown> {
  const answer = await request(url, {
    method: input === undefined ? 'GET' : 'POST',
    headers: {
      ...(authorization ? { authorization } : {}),
      ...(input === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body: input === undefined ? null : JSON.stringify(input),
  })
  const text = await answer.body.text()
  if (answer.statusCode !== 200) throw new Error(`${url.pathname} answered ${answer.statusCode}: ${text}`)
  return text === '' ? undefined : JSON.parse(text)
}

function signExpired(kind: 'access' | 'refresh', claims: { sub: string; aud: string }, secret: string): string {
  const now = Math.floor(Date.now() / 1_000)
  const made =
    kind === 'access'
      ? { typ: 'at+jwt', scope: 'com.atproto.access' }
      : { typ: 'refresh+jwt', scope: 'com.atproto.refresh' }
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const times = { iat: now - 7_260, exp: now - 60 }
  const payload = { scope: made.scope, ...claims, ...times, ...(kind === 'refresh' ? { jti: 'over' } : {}) }
  const body = `${part({ typ: made.typ, alg: 'HS256' })}.${part(payload)}`
  return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`
}
