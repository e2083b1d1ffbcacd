import { serializeSignedCookie } from 'better-call'
import type { SignIn } from '../sign-in/sign-in.ts'

/**
 * A session that better-auth itself keeps, under the cookie it signs, for tests whose subject is not signing in: to verify a password takes a tenth
 * of a second of a processor on purpose, and a run of all tests did it hundreds of times. Who the visitor is, is still asked anew for each page.
 * @returns lines of `Set-Cookie`, as signing in answers them
 */
export async function openSession(signIn: SignIn, email: string): Promise<readonly string[]> {
  const { internalAdapter, authCookies, secret } = await (await signIn.parts.auth()).$context
  const found = await internalAdapter.findUserByEmail(email)
  if (found === null) throw new Error(`Nobody has an account under ${email}.`)
  const { token } = await internalAdapter.createSession(found.user.id)
  const { name, attributes } = authCookies.sessionToken
  return [await serializeSignedCookie(name, token, secret, attributes)]
}
