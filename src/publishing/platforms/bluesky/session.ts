import { z } from 'zod'
import type { Connection, OutsideClient, Tokens } from '../connector.ts'
import type { Trouble } from '../outcomes.ts'
import { standingOf } from './standing.ts'
import { refused, troubleOf } from './trouble.ts'
import { type Answer, type Call, call } from './xrpc.ts'

const session = z.object({
  accessJwt: z.string().min(1),
  refreshJwt: z.string().min(1),
  did: z.string(),
  handle: z.string(),
  didDoc: z.unknown().optional(),
})
export type Session = z.infer<typeof session>

type SignedIn = { outcome: 'signed-in'; session: Session }

/**
 * Makes a call as the account. Where the token is stale it is renewed, saved, and the call made once more: a host that says so has done
 * nothing else. The answer `Trouble` therefore always means that the call itself had no effect.
 */
export async function callAs(connection: Connection, asked: Omit<Call, 'token'>): Promise<Answer | Trouble> {
  if (!connection.account.startsWith('did:')) {
    // The host takes a handle as well, and then speaks of the post under another name than the one we look for.
    throw new Error(`"${connection.account}" is not the lasting id of a Bluesky account (did:…). Connect it again.`)
  }
  const unsafe = addressProblem(connection.service)
  if (unsafe) return unsafe
  const kept = (await connection.keyring.tokens()) ?? (await signInAgain(connection))
  if ('outcome' in kept) return kept
  const answer = await call(connection.outside, connection.service, { ...asked, token: kept.access })
  if (!isStale(answer)) return answer
  const fresh = await renew(connection, kept)
  if ('outcome' in fresh) return fresh
  return call(connection.outside, connection.service, { ...asked, token: fresh.access })
}

/** 400, not 401: that is how the network says it. InvalidToken is what remains when a host changed its keys. */
const isStale = (answer: Answer): boolean =>
  answer.kind === 'refused' && (answer.error === 'ExpiredToken' || answer.error === 'InvalidToken')

async function renew(connection: Connection, old: Tokens): Promise<Tokens | Trouble> {
  const renewed = await ask(connection.outside, connection.service, {
    method: 'com.atproto.server.refreshSession',
    token: old.refresh,
  })
  if (renewed.outcome === 'signed-in') return keep(connection, renewed.session)
  // Only a refresh token that is over leads to the password; a network in trouble must not use up the 300 sign-ins of a day.
  const over = renewed.outcome === 'refused' && renewed.code === 'sign-in-refused'
  return over ? signInAgain(connection) : renewed
}

async function signInAgain(connection: Connection): Promise<Tokens | Trouble> {
  const password = await connection.keyring.secret()
  if (password === undefined) return refused('sign-in-needed', 'no app password is kept for this account')
  const fresh = await signIn(connection.outside, connection.service, connection.account, password)
  if (fresh.outcome === 'signed-in') return keep(connection, fresh.session)
  // Of an account that was taken down the host refuses the app password as if it were wrong; a new one would not help.
  const closed = fresh.outcome === 'refused' ? await standingOf(connection) : undefined
  return closed?.outcome === 'refused' ? closed : fresh
}

async function keep(connection: Connection, { accessJwt, refreshJwt, did }: Session): Promise<Tokens | Trouble> {
  if (did !== connection.account) return refused('other-account', `signed in as ${did}, expected ${connection.account}`)
  const tokens = { access: accessJwt, refresh: refreshJwt }
  await connection.keyring.save(tokens)
  return tokens
}

/** `identifier`: a handle or the account's lasting id. `password`: an app password. */
export async function signIn(
  outside: OutsideClient,
  service: string,
  identifier: string,
  password: string,
): Promise<SignedIn | Trouble> {
  return (
    addressProblem(service) ??
    ask(outside, service, { method: 'com.atproto.server.createSession', input: { json: { identifier, password } } })
  )
}

async function ask(outside: OutsideClient, service: string, asked: Call): Promise<SignedIn | Trouble> {
  const answer = await call(outside, service, asked)
  if (answer.kind !== 'answered') return troubleOf(answer)
  const read = session.safeParse(answer.body)
  return read.success
    ? { outcome: 'signed-in', session: read.data }
    : { outcome: 'try-later', detail: 'the host signed us in with an answer that holds no tokens' }
}

/** A password goes to https only, or to this machine itself, which the outside client lets through in tests and the sample alone. */
function addressProblem(service: string): Trouble | undefined {
  if (!URL.canParse(service)) return refused('address-refused', `${service} is not an address`)
  const { protocol, hostname } = new URL(service)
  const secure = protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return secure ? undefined : refused('address-not-secure', `${hostname} is not reached by https`)
}
