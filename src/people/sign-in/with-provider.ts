import { answered, askBetterAuth, type From } from './ask-better-auth.ts'
import { visitorOf } from './identify.ts'
import type { ProviderSettings } from './providers.ts'
import type { SignInParts } from './sign-in-parts.ts'
import { sessionBehind } from './session-behind.ts'

/** Signing in with OpenID Connect. */
export type ProviderDoor = {
  readonly names: readonly { id: string; name: string }[]
  /** For Content-Security-Policy's form-action. */
  readonly origins: readonly string[]
  /** Where to send the browser; null for a provider that is not set up or cannot be reached. */
  begin(provider: string, wanted: string, from: From): Promise<{ address: string; cookies: readonly string[] } | null>
  /** The browser comes back. 'refused': nobody here has that address, or she has a second step, which a provider would skip. */
  callback(
    provider: string,
    query: Readonly<Record<string, string>>,
    from: From,
  ): Promise<{ address: string; cookies: readonly string[] } | { refused: true }>
}

export function providerDoor(parts: SignInParts, providers: readonly ProviderSettings[]): ProviderDoor {
  return {
    names: providers.map(({ id, name }) => ({ id, name })),
    origins: providers.map(({ issuer }) => new URL(issuer).origin),
    async begin(provider, wanted, from) {
      if (!providers.some(({ id }) => id === provider)) return null
      const body = { provider, callbackURL: wanted, errorCallbackURL: '/auth/error', disableRedirect: true }
      const answer = await askBetterAuth(await parts.auth(), parts.baseUrl, '/sign-in/social', body, from, () => false)
      const address = answer.body['url']
      return answer.status === 200 && typeof address === 'string' ? { address, cookies: answer.cookies } : null
    },
    async callback(provider, query, from) {
      const address = new URL(`${parts.baseUrl}/auth/callback/${encodeURIComponent(provider)}`)
      for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value)
      const headers = new Headers({ 'x-real-client': from.client })
      // The state of this very journey only: a session that is open in this browser must not get the provider's account linked to it.
      const cookie = withoutSession(from.headers['cookie'])
      if (cookie !== '') headers.set('cookie', cookie)
      const answer = await answered(await (await parts.auth()).handler(new Request(address, { headers })))
      if (answer.location === null || !(await mayCome(parts, answer.cookies))) return { refused: true }
      return { address: answer.location, cookies: answer.cookies }
    },
  }
}

function withoutSession(header: string | undefined): string {
  const pairs = (header ?? '').split(';').map(pair => pair.trim())
  return pairs.filter(pair => !pair.includes('session_token=')).join('; ')
}

/** better-auth lets a provider's person in without the second step that she set up here. The session it made is then taken back. */
async function mayCome(parts: SignInParts, cookies: readonly string[]): Promise<boolean> {
  const made = cookies.map(line => line.split(';', 1)[0] ?? '').find(pair => pair.includes('session_token='))
  if (made === undefined) return false
  const session = await sessionBehind(parts, made)
  if (session === null) return false
  const secondFactor = 'twoFactorEnabled' in session.user && session.user.twoFactorEnabled === true
  if (!secondFactor && (await visitorOf(parts.works, session.user.id, false)) !== null) return true
  await parts.pool.query('delete from session where token = $1', [session.session.token])
  return false
}
