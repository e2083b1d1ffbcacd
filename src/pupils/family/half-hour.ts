import type { Works } from '../../platform/platform.ts'

/** Seconds; the database ends what a cookie opens after the same time (0026, 0065). */
const LIFE = 30 * 60

/** The cookie of somebody without an account, for half an hour. */
export type HalfHour = {
  /** The secret that came with a request; null for none. */
  sentIn(headers: Readonly<Record<string, string | undefined>>): string | null
  begin(works: Pick<Works, 'settings'>, secret: string): string
  end(works: Pick<Works, 'settings'>): string
}

/**
 * One way of making such cookies for every door: no script reads them, no other site sends them, they go over https where people type https, and
 * each opens the pages beneath its own path and no others.
 */
export function halfHour(name: string, path: string): HalfHour {
  const cookie = ({ settings }: Pick<Works, 'settings'>, value: string, seconds: number) => {
    const secure = settings.baseUrl.startsWith('https://') ? '; Secure' : ''
    return `${name}=${value}; Path=${path}; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`
  }
  return {
    sentIn(headers) {
      const pairs = (headers['cookie'] ?? '').split(/;\s*/)
      const secret = pairs.find(pair => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? ''
      return secret === '' ? null : secret
    },
    begin: (works, secret) => cookie(works, secret, LIFE),
    end: works => cookie(works, '', 0),
  }
}
