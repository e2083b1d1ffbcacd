import QRCode from 'qrcode'
import type { Visitor } from '../visitor.ts'
import { type Answered, askBetterAuth, type From } from './ask-better-auth.ts'
import { accountName, forgive, giveBack, takeTry } from './attempts.store.ts'
import type { SignInParts, SignInRefusal } from './sign-in-parts.ts'
import { useCode } from './used-codes.ts'

export type Done = { readonly done: true; readonly cookies: readonly string[] }

/** Asks for something that needs the person's own password, and counts wrong ones with those of the sign-in page: a session left open must not be a place to guess. */
async function withOwnPassword(
  parts: SignInParts,
  visitor: Visitor,
  path: string,
  body: Record<string, unknown>,
  from: From,
): Promise<Answered | SignInRefusal> {
  const attempt = await takeTry(parts.pool, accountName(parts.countKey, visitor.email), parts.works.clock.now())
  if (!attempt.may) return { refused: 'wait', until: attempt.until }
  const answer = await askBetterAuth(await parts.auth(), parts.baseUrl, path, body, from)
  if (answer.body['code'] === 'INVALID_PASSWORD') return { refused: 'wrong' }
  if (answer.status === 200) {
    await forgive(parts.pool, attempt.taken.account)
    return answer
  }
  await giveBack(parts.pool, attempt.taken)
  return { refused: 'busy' }
}

/** A new password; every other session of the person ends. */
export async function changePassword(
  parts: SignInParts,
  visitor: Visitor,
  passwords: { now: string; next: string },
  from: From,
): Promise<Done | SignInRefusal> {
  const answer = await withOwnPassword(
    parts,
    visitor,
    '/change-password',
    { currentPassword: passwords.now, newPassword: passwords.next, revokeOtherSessions: true },
    from,
  )
  return 'refused' in answer ? answer : { done: true, cookies: answer.cookies }
}

export type SecondFactorBegun = {
  /** For the app: a picture to scan (PNG as a data: address) and the same secret to type. */
  readonly picture: string
  readonly secret: string
  /** Shown this once. */
  readonly backupCodes: readonly string[]
  readonly cookies: readonly string[]
}

/** Begins to set a second factor up; nothing is asked at sign-in until {@link confirmSecondFactor}. */
export async function beginSecondFactor(
  parts: SignInParts,
  visitor: Visitor,
  password: string,
  from: From,
): Promise<SecondFactorBegun | SignInRefusal> {
  const answer = await withOwnPassword(parts, visitor, '/two-factor/enable', { password }, from)
  if ('refused' in answer) return answer
  const uri = String(answer.body['totpURI'])
  const codes = answer.body['backupCodes']
  return {
    picture: await QRCode.toDataURL(uri, { errorCorrectionLevel: 'M', margin: 2, width: 240 }),
    secret: URL.parse(uri)?.searchParams.get('secret') ?? '',
    backupCodes: Array.isArray(codes) ? codes.filter(code => typeof code === 'string') : [],
    cookies: answer.cookies,
  }
}

/** The first right code turns the second factor on. */
export async function confirmSecondFactor(
  parts: SignInParts,
  visitor: Visitor,
  typed: string,
  from: From,
): Promise<Done | { readonly refused: 'wrong' }> {
  const code = typed.replaceAll(/\s/g, '')
  const auth = await parts.auth()
  const answer = await askBetterAuth(auth, parts.baseUrl, '/two-factor/verify-totp', { code }, from)
  if (answer.status !== 200) return { refused: 'wrong' }
  // This code is used up too: it must not sign anybody in half a minute later.
  await useCode(auth, parts.pool, visitor.identity.person, code)
  return { done: true, cookies: answer.cookies }
}

export async function endSecondFactor(
  parts: SignInParts,
  visitor: Visitor,
  password: string,
  from: From,
): Promise<Done | SignInRefusal> {
  const answer = await withOwnPassword(parts, visitor, '/two-factor/disable', { password }, from)
  return 'refused' in answer ? answer : { done: true, cookies: answer.cookies }
}

export type OpenSession = { readonly since: Date; readonly device: string }

/** Where the person is signed in, newest first. */
export async function sessionsOf(parts: SignInParts, visitor: Visitor): Promise<OpenSession[]> {
  const { rows } = await parts.pool.query<{ createdAt: Date; userAgent: string | null }>(
    'select "createdAt", "userAgent" from session where "userId" = $1 and "expiresAt" > now() order by "createdAt" desc',
    [visitor.identity.person],
  )
  return rows.map(row => ({ since: row.createdAt, device: row.userAgent ?? '' }))
}

export async function endOtherSessions(parts: SignInParts, from: From): Promise<void> {
  await askBetterAuth(await parts.auth(), parts.baseUrl, '/revoke-other-sessions', {}, from)
}

export async function signOut(parts: SignInParts, from: From): Promise<readonly string[]> {
  const answer = await askBetterAuth(await parts.auth(), parts.baseUrl, '/sign-out', {}, from)
  return answer.cookies
}
