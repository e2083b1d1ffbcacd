import type { SignInParts } from './sign-in-parts.ts'

/**
 * The session that a cookie stands for. better-auth says of every failure only that it failed: whether its records are away is asked of them, so
 * that whoever is signed in reads "the records cannot be reached, nothing is lost" like everybody else, and not "something went wrong here".
 */
export async function sessionBehind(parts: Pick<SignInParts, 'auth' | 'pool'>, cookie: string) {
  const auth = await parts.auth()
  try {
    return await auth.api.getSession({ headers: new Headers({ cookie }), query: { disableRefresh: true } })
  } catch (error) {
    await parts.pool.query('select 1')
    throw error
  }
}
