import type { GenericOAuthConfig } from 'better-auth/plugins/generic-oauth'
import { z } from 'zod'
import type { Works } from '../../platform/platform.ts'

/** A sign-in provider that speaks OpenID Connect. `issuer`: its address, for instance https://accounts.google.com */
export type ProviderSettings = {
  readonly id: string
  readonly name: string
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

const Discovery = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  userinfo_endpoint: z.url(),
})
const Tokens = z.object({ access_token: z.string(), token_type: z.string().optional() })
const UserInfo = z.object({
  sub: z.string(),
  email: z.email(),
  email_verified: z.boolean().default(false),
  name: z.string().optional(),
})

/**
 * Finds a provider's addresses and hands better-auth functions that reach them only by our guarded client: left to itself it would open
 * whatever address the discovery document names. The identity is read from the provider's own userinfo address, never from an unchecked token.
 * @throws when the provider cannot be reached or is not who it should be; it is then asked again later
 */
export async function connectProvider(
  outside: Works['outside'],
  provider: ProviderSettings,
): Promise<GenericOAuthConfig> {
  const found = Discovery.parse(
    await json(outside.fetch(`${provider.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`)),
  )
  if (found.issuer.replace(/\/$/, '') !== provider.issuer.replace(/\/$/, ''))
    throw new Error(
      `The sign-in provider at ${provider.issuer} says it is ${found.issuer}: set the issuer to exactly what the provider documents.`,
    )
  return {
    providerId: provider.id,
    name: provider.name,
    clientId: provider.clientId,
    clientSecret: provider.clientSecret,
    authorizationUrl: found.authorization_endpoint,
    tokenUrl: found.token_endpoint,
    scopes: ['openid', 'email', 'profile'],
    pkce: true,
    getToken: async ({ code, redirectURI, codeVerifier }) => {
      const asked = new URLSearchParams({
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirectURI,
        client_id: provider.clientId,
        client_secret: provider.clientSecret,
      })
      if (codeVerifier) asked.set('code_verifier', codeVerifier)
      const tokens = Tokens.parse(
        await json(
          outside.fetch(found.token_endpoint, {
            method: 'POST',
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
            body: asked.toString(),
          }),
        ),
      )
      // The identity token is not handed on: nothing here reads it, and better-auth would keep it.
      return { accessToken: tokens.access_token, tokenType: tokens.token_type ?? 'Bearer' }
    },
    getUserInfo: async tokens => {
      const info = UserInfo.parse(
        await json(
          outside.fetch(found.userinfo_endpoint, { headers: { authorization: `Bearer ${tokens.accessToken ?? ''}` } }),
        ),
      )
      return {
        id: info.sub,
        sub: info.sub,
        email: info.email,
        emailVerified: info.email_verified,
        name: info.name ?? info.email,
      }
    },
  }
}

async function json(asked: Promise<Response>): Promise<unknown> {
  const response = await asked
  if (!response.ok)
    throw new Error(`The sign-in provider answered ${response.status} at ${new URL(response.url).host}.`)
  return response.json()
}
