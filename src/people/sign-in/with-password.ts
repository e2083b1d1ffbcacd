import { visitorOf } from './identify.ts'
import { type Answered, askBetterAuth, type From } from './ask-better-auth.ts'
import { accountName, forgive, giveBack, takeTry, type Try } from './attempts.store.ts'
import type { SignInParts, SignInRefusal } from './sign-in-parts.ts'

export type PasswordAnswer =
  | { readonly in: true; readonly cookies: readonly string[] }
  | { readonly codeWanted: true; readonly cookies: readonly string[] }
  | SignInRefusal

/**
 * The first step of signing in. For an address nobody has, everything happens in the same order and takes as long: a try is taken, and
 * better-auth hashes the password before it says no.
 */
export async function signInWithPassword(
  parts: SignInParts,
  entry: { email: string; password: string },
  from: From,
): Promise<PasswordAnswer> {
  const email = entry.email.trim().toLowerCase()
  const attempt = await takeTry(parts.pool, accountName(parts.countKey, email), parts.works.clock.now())
  if (!attempt.may) return { refused: 'wait', until: attempt.until }
  // Cookies stay behind: an older session or a half-finished sign-in of somebody else plays no part in this one.
  const answer = await askBetterAuth(
    await parts.auth(),
    parts.baseUrl,
    '/sign-in/email',
    { email, password: entry.password },
    from,
    () => false,
  )
  if (answer.status === 429 || answer.status >= 500) {
    await giveBack(parts.pool, attempt.taken)
    return { refused: 'busy' }
  }
  if (answer.status !== 200) return { refused: 'wrong' }
  return welcome(parts, answer, attempt.taken)
}

async function welcome(parts: SignInParts, answer: Answered, taken: Try): Promise<PasswordAnswer> {
  if (answer.body['twoFactorRedirect'] === true) {
    await forgive(parts.pool, taken.account)
    return { codeWanted: true, cookies: answer.cookies }
  }
  const person = personIn(answer)
  if (person === null || (await visitorOf(parts.works, person, false)) === null) {
    await endSession(parts, answer)
    return { refused: 'wrong' }
  }
  await forgive(parts.pool, taken.account)
  return { in: true, cookies: answer.cookies }
}

export function personIn(answer: Answered): string | null {
  const { user } = answer.body
  return typeof user === 'object' && user !== null && 'id' in user && typeof user.id === 'string' ? user.id : null
}

/** Takes back a session that better-auth has just made and whose cookie has not been sent to anybody. */
export async function endSession(parts: SignInParts, answer: Answered): Promise<void> {
  await parts.pool.query('delete from session where token = $1', [answer.body['token']])
}
