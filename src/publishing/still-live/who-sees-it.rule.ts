import type { Role } from '../../policy/policy.ts'
import { familyRoles } from '../../pupils/pupils.ts'

/** Whoever keeps accounts or families: they take posts down, or ask. */
export const stillLiveRoles: readonly Role[] = ['account_manager', ...familyRoles]

export function seesStillLive(roles: ReadonlySet<Role>): boolean {
  return stillLiveRoles.some(role => roles.has(role))
}
