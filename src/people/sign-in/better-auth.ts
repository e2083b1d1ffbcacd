import { betterAuth } from 'better-auth'
import { genericOAuth, twoFactor } from 'better-auth/plugins'
import type { GenericOAuthConfig } from 'better-auth/plugins/generic-oauth'
import type pg from 'pg'

export type SignInSettings = {
  /** The address people type, for instance https://posts.school.example */
  baseUrl: string
  secret: string
  /** OpenID Connect providers; empty until a school sets one. */
  providers?: readonly GenericOAuthConfig[]
  /** Where its errors go; to standard error when left out. */
  report?: (message: string) => void
}

/**
 * better-auth, with the traps we know closed:
 * no sign-up from outside, no cookie cache (it would keep a revoked session alive), rate limit in the database and wide, because a whole
 * school sits behind one address (our own count per account is in attempts.store.ts), our own address header, uuid ids.
 * @param pool signs in as house_auth; its search path is `auth`
 */
export function openBetterAuth(pool: pg.Pool, settings: SignInSettings) {
  return betterAuth({
    appName: 'Clausewise',
    baseURL: settings.baseUrl,
    basePath: '/auth',
    secret: settings.secret,
    database: pool,
    trustedOrigins: [settings.baseUrl],
    telemetry: { enabled: false },
    // Its warnings say only that somebody mistyped. Its errors go where ours go, without what it would print beside them (addresses).
    logger: { level: 'error', ...(settings.report ? { log: (_level, message) => settings.report?.(message) } : {}) },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 200,
      autoSignIn: false,
    },
    session: { expiresIn: 60 * 60 * 12, updateAge: 60 * 60, cookieCache: { enabled: false } },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 600,
      customRules: {
        '/sign-in/email': { window: 60, max: 120 },
        '/sign-in/social': { window: 60, max: 120 },
        '/change-password': { window: 60, max: 120 },
        '/two-factor/*': { window: 60, max: 120 },
      },
    },
    account: { encryptOAuthTokens: true, accountLinking: { enabled: true, trustedProviders: [] } },
    advanced: {
      cookiePrefix: 'clausewise',
      // It would read the columns of all our tables before anybody's first sign-in; our migrations make its tables, and a test compares them.
      // A session and its account are read together, which each page does: one question to the database instead of two.
      database: { generateId: 'uuid', validateSchema: false, joins: true },
      // Set by our own server from the connection; the default would believe any x-forwarded-for.
      ipAddress: { ipAddressHeaders: ['x-real-client'] },
    },
    plugins: [
      twoFactor({ issuer: 'Clausewise', skipVerificationOnEnable: false }),
      ...(settings.providers && settings.providers.length > 0
        ? [
            genericOAuth({
              config: settings.providers.map(provider => ({
                ...provider,
                disableSignUp: true,
                disableImplicitSignUp: true,
              })),
            }),
          ]
        : []),
    ],
  })
}

export type BetterAuth = ReturnType<typeof openBetterAuth>
