import type { Connection } from '../db/db.ts'

/** What DATABASE_URL means when it names no database. */
export const DATABASE = 'clausewise'

/**
 * Reads `postgres://user:password@host:port/database?sslmode=require`; a socket is given as `?host=/folder`. Null when it is no such address.
 */
export function readDatabaseUrl(text: string): Connection | null {
  // PostgreSQL's own tools take an account without a host, where the host is a socket's folder; URLs in general do not.
  const whole = text.replace(/^(postgres(?:ql)?:\/\/[^/?@]*@)(?=[/?]|$)/, '$1localhost')
  if (!URL.canParse(whole) || !/^postgres(ql)?:$/.test(new URL(whole).protocol)) return null
  const url = new URL(whole)
  const secure = ['require', 'verify-ca', 'verify-full'].includes(url.searchParams.get('sslmode') ?? '')
  return {
    host: url.searchParams.get('host') ?? (url.hostname.replace(/^\[|\]$/g, '') || 'localhost'),
    port: Number(url.port || 5432),
    database: decodeURIComponent(url.pathname.slice(1)) || DATABASE,
    user: decodeURIComponent(url.username) || 'postgres',
    password: decodeURIComponent(url.password),
    ...(secure ? { ssl: true } : {}),
  }
}
