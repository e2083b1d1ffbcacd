import type { Role } from '../../policy/policy.ts'
import { keepsFamilies } from '../../pupils/pupils.ts'

/** Whoever keeps accounts or families: they take posts down, or ask. */
export function seesStillLive(roles: ReadonlySet<Role>): boolean {
  return roles.has('account_manager') || keepsFamilies(roles)
}
