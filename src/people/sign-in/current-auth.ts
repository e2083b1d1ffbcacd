import type pg from 'pg'
import { keyFor, type Settings, type Works } from '../../platform/platform.ts'
import { type BetterAuth, openBetterAuth } from './better-auth.ts'
import { connectProvider, type ProviderSettings } from './providers.ts'

const ASK_AGAIN_MS = 60_000

/**
 * better-auth looks its providers up once, when it is made; one that was down then would be missing until a restart. So it is made on first
 * use, and made again, at most once a minute, while a provider is missing.
 */
export function currentAuth(
  works: Works,
  pool: pg.Pool,
  settings: Pick<Settings, 'baseUrl' | 'secret'>,
  providers: readonly ProviderSettings[],
): () => Promise<BetterAuth> {
  let made: { auth: BetterAuth; whole: boolean; at: number } | null = null
  let making: Promise<BetterAuth> | null = null

  const make = async (): Promise<BetterAuth> => {
    const found = await Promise.all(
      providers.map(provider =>
        connectProvider(works.outside, provider).catch((error: unknown) => {
          works.report(error, `sign-in provider ${provider.id}`)
          return null
        }),
      ),
    )
    const there = found.filter(provider => provider !== null)
    const auth = openBetterAuth(pool, {
      baseUrl: settings.baseUrl,
      secret: keyFor(settings.secret, 'sign-in').toString('base64url'),
      providers: there,
      report: message => works.report(new Error(message), 'better-auth'),
    })
    made = { auth, whole: there.length === providers.length, at: works.clock.now().getTime() }
    return auth
  }

  return () => {
    if (made !== null && (made.whole || works.clock.now().getTime() - made.at < ASK_AGAIN_MS))
      return Promise.resolve(made.auth)
    making ??= make().finally(() => {
      making = null
    })
    return making
  }
}
