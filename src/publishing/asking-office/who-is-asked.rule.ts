import type { Role } from '../../policy/policy.ts'

/** The first of these that somebody holds: a small school has no office manager. */
export const askedInTurn: readonly (readonly Role[])[] = [
  ['office_manager'],
  ['headteacher', 'nursery_manager'],
  ['deputy_headteacher'],
]

/** Do questions of authors stand on her first page? */
export function answersAuthors(roles: ReadonlySet<Role>): boolean {
  return askedInTurn.flat().some(role => roles.has(role))
}
