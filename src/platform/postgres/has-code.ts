/** True for an error that carries one of these codes: `ENOENT` and the like of the system, or an SQLSTATE of PostgreSQL. */
export const hasCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code)
