import type { Role } from '../policy/policy.ts'

/** Who keeps the register of families of a school; migration 0022 says the same to the database (`family_schools`). */
export const familyRoles: readonly Role[] = [
  'office_manager',
  'headteacher',
  'deputy_headteacher',
  'nursery_manager',
  'dsl',
  'deputy_dsl',
  'trust_administrator',
]

/** Names and classes: for whoever writes about children or takes them out. The same stand in `kept_list_stays` (0077). */
export const readerRoles: readonly Role[] = [...familyRoles, 'teacher', 'account_manager']

export function readsClasses(roles: ReadonlySet<Role>): boolean {
  return readerRoles.some(role => roles.has(role))
}

export function keepsFamilies(roles: ReadonlySet<Role>): boolean {
  return familyRoles.some(role => roles.has(role))
}

/** Whoever decides that a yes counts although nobody has read its words; migration 0036 says the same to the database (`earlier_accepts`). */
export const acceptRoles: readonly Role[] = ['headteacher', 'deputy_headteacher', 'nursery_manager']

export function acceptsAnswers(roles: ReadonlySet<Role>): boolean {
  return acceptRoles.some(role => roles.has(role))
}

/** Never-publish flags are set, seen and ended by these alone. */
export const flagRoles: readonly Role[] = ['dsl', 'deputy_dsl']

export function keepsFlags(roles: ReadonlySet<Role>): boolean {
  return flagRoles.some(role => roles.has(role))
}
