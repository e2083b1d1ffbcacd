import type pg from 'pg'
import { keyFor, type Settings, type Works } from '../../platform/platform.ts'
import type { Visitor } from '../visitor.ts'
import { createAccount, hashOf, hasPassword, putPassword } from './accounts.ts'
import type { From } from './ask-better-auth.ts'
import { currentAuth } from './current-auth.ts'
import { visitorOf } from './identify.ts'
import * as mine from './my-account.ts'
import { lookAtLink, makeLink, setPasswordByLink } from './password-links.ts'
import type { ProviderSettings } from './providers.ts'
import { type ProviderDoor, providerDoor } from './with-provider.ts'
import { requestLink } from './request-link.ts'
import type { SignInParts, SignInRefusal } from './sign-in-parts.ts'
import { type CodeAnswer, signInWithCode } from './with-code.ts'
import { type PasswordAnswer, signInWithPassword } from './with-password.ts'
import { sessionBehind } from './session-behind.ts'

/** Everything about being signed in. Cookies in answers are better-auth's own and go to the browser as they are. */
export type SignIn = {
  /** Who asks: read anew each time, so a session that ended, a role that ended or a person who left ends here at once. */
  identify(request: { headers: From['headers'] }): Promise<Visitor | null>
  withPassword(entry: { email: string; password: string }, from: From): Promise<PasswordAnswer>
  withCode(entry: { code: string; kind: 'app' | 'backup' }, from: From): Promise<CodeAnswer>
  signOut(from: From): Promise<readonly string[]>
  /** Sends a link to choose a new password, if somebody has this address. The answer and its time are the same if nobody has. */
  requestLink(email: string): Promise<void>
  lookAtLink(token: string): Promise<Visitor | null>
  setPasswordByLink(token: string, password: string): Promise<Visitor | null>
  changePassword(
    visitor: Visitor,
    passwords: { now: string; next: string },
    from: From,
  ): Promise<mine.Done | SignInRefusal>
  beginSecondFactor(visitor: Visitor, password: string, from: From): Promise<mine.SecondFactorBegun | SignInRefusal>
  confirmSecondFactor(visitor: Visitor, code: string, from: From): Promise<mine.Done | { readonly refused: 'wrong' }>
  endSecondFactor(visitor: Visitor, password: string, from: From): Promise<mine.Done | SignInRefusal>
  sessionsOf(visitor: Visitor): Promise<mine.OpenSession[]>
  endOtherSessions(from: From): Promise<void>
  /** For the jobs and the first run: accounts are made beside our transactions, because better-auth cannot join them. */
  readonly accounts: {
    create(person: { id: string; name: string; email: string }): Promise<void>
    /** One hash for all of them: more than one only where they share the password anyhow, as the sample's people do. */
    setPassword(people: readonly string[], password: string): Promise<void>
    hasPassword(person: string): Promise<boolean>
    makeLink(person: string): Promise<{ address: string; expires: Date } | null>
  }
  readonly providers: ProviderDoor
  /** For what has its own way to the tables of `auth` (first run, tidying). */
  readonly parts: SignInParts
}

export type SignInOptions = {
  works: Works
  /** Signs in as house_auth. */
  authPool: pg.Pool
  settings: Pick<Settings, 'baseUrl' | 'secret'>
  providers?: readonly ProviderSettings[]
}

/** Opens signing in, once in a process. */
export function openSignIn({ works, authPool, settings, providers = [] }: SignInOptions): SignIn {
  const parts: SignInParts = {
    works,
    pool: authPool,
    auth: currentAuth(works, authPool, settings, providers),
    baseUrl: settings.baseUrl,
    countKey: keyFor(settings.secret, 'sign-in tries'),
  }
  return {
    identify: request => identify(parts, request.headers),
    withPassword: (entry, from) => signInWithPassword(parts, entry, from),
    withCode: (entry, from) => signInWithCode(parts, entry, from),
    signOut: from => mine.signOut(parts, from),
    requestLink: email => requestLink(parts, email),
    lookAtLink: token => lookAtLink(parts, token),
    setPasswordByLink: (token, password) => setPasswordByLink(parts, token, password),
    changePassword: (visitor, passwords, from) => mine.changePassword(parts, visitor, passwords, from),
    beginSecondFactor: (visitor, password, from) => mine.beginSecondFactor(parts, visitor, password, from),
    confirmSecondFactor: (visitor, code, from) => mine.confirmSecondFactor(parts, visitor, code, from),
    endSecondFactor: (visitor, password, from) => mine.endSecondFactor(parts, visitor, password, from),
    sessionsOf: visitor => mine.sessionsOf(parts, visitor),
    endOtherSessions: from => mine.endOtherSessions(parts, from),
    accounts: {
      create: person => createAccount(parts, person),
      setPassword: async (people, password) => {
        const hash = await hashOf(parts, password)
        for (const person of people) await putPassword(parts.pool, person, hash)
      },
      hasPassword: person => hasPassword(authPool, person),
      makeLink: person => makeLink(parts, person),
    },
    providers: providerDoor(parts, providers),
    parts,
  }
}

async function identify(parts: SignInParts, headers: From['headers']): Promise<Visitor | null> {
  const cookie = headers['cookie']
  // A stranger without our cookie costs no query.
  if (cookie === undefined || !cookie.includes('clausewise.session_token=')) return null
  const session = await sessionBehind(parts, cookie)
  if (session === null) return null
  return visitorOf(
    parts.works,
    session.user.id,
    'twoFactorEnabled' in session.user && session.user.twoFactorEnabled === true,
  )
}
