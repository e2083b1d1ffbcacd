/** Kinds of trouble that have a page of their own; everything else is "something went wrong here". */
export type Trouble =
  | 'not-found'
  | 'not-allowed'
  | 'not-from-our-page'
  | 'too-large'
  | 'too-many'
  | 'records-away'
  | 'disk-full'
  | 'broken'

/** A body that cannot be read, or of a kind that no page of ours sends. Answered as "broken" it filled the log at a stranger's wish. */
const UNREADABLE = new Set([400, 406, 415])

const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08006',
  '53300',
  // "is not currently accepting connections": a database that is being moved or restored.
  '55000',
])

/** What an error means for the person in front of the page. */
export function troubleOf(error: unknown): Trouble {
  if (!(error instanceof Error)) return 'broken'
  const code = 'code' in error ? String(error.code) : ''
  const status = 'statusCode' in error ? Number(error.statusCode) : 0
  // 403 comes from the folder of assets, for a path that leads out of it: as little there as any other, and nothing broke.
  if (error.name === 'NotFound' || status === 404 || status === 403) return 'not-found'
  if (error.name === 'NotAllowed' || code === '42501') return 'not-allowed'
  if (error.name === 'FormTooLarge' || status === 413) return 'too-large'
  if (UNREADABLE.has(status)) return 'not-from-our-page'
  if (status === 429) return 'too-many'
  if (code === 'ENOSPC' || code === '53100' || error.name === 'DiskFull') return 'disk-full'
  if (isDatabaseAway(error, code)) return 'records-away'
  return 'broken'
}

/** The database is gone or is starting: pages say so and the next request tries again. */
function isDatabaseAway(error: Error, code: string): boolean {
  if (AWAY.has(code))
    return 'syscall' in error
      ? // A missing file is ENOENT too; only the socket's counts. A pooled connection that was cut answers EPIPE to its next write.
        error.message.includes('connect') ||
          error.message.includes('PGSQL') ||
          code === 'ECONNRESET' ||
          code === 'EPIPE'
      : true
  // node-postgres gives these two without a code.
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
    error.message,
  )
}

export const statusOf: Record<Trouble, number> = {
  'not-found': 404,
  'not-allowed': 403,
  'not-from-our-page': 403,
  'too-large': 413,
  'too-many': 429,
  'records-away': 503,
  'disk-full': 507,
  broken: 500,
}
