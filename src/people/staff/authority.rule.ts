import type { Role } from '../roles.ts'
import { type Holding, rolesAt } from '../visitor.ts'

type Giving = {
  /** Where it is held. */
  readonly held: 'at a school' | 'at the trust' | 'either'
  /** Who may give it at their own school. A trust administrator may give every role. */
  readonly by: readonly Role[]
}

/**
 * Who gives which role. Nobody gives a role that looks over her own (the chair of governors, the data protection officer), and nobody of a
 * school gives one that reaches beyond it.
 */
export const giving: Readonly<Record<Role, Giving>> = {
  teacher: { held: 'at a school', by: ['headteacher', 'office_manager'] },
  account_manager: { held: 'either', by: ['headteacher'] },
  office_manager: { held: 'at a school', by: ['headteacher'] },
  headteacher: { held: 'at a school', by: [] },
  deputy_headteacher: { held: 'at a school', by: ['headteacher'] },
  nursery_manager: { held: 'at a school', by: ['headteacher'] },
  line_manager: { held: 'either', by: ['headteacher'] },
  dsl: { held: 'either', by: ['headteacher'] },
  deputy_dsl: { held: 'either', by: ['headteacher'] },
  chair_of_governors: { held: 'at a school', by: [] },
  // Not the office: a governor approves posts where nobody nearer is left, and nobody gives herself that.
  governor: { held: 'at a school', by: ['headteacher'] },
  // She bears witness to what the governors decided, so whom they look over does not choose her.
  clerk: { held: 'at a school', by: [] },
  // Stand-ins for the head by kind of school (trust, independent school): they look over her.
  trustee: { held: 'at the trust', by: [] },
  proprietor: { held: 'either', by: [] },
  human_resources: { held: 'either', by: ['headteacher'] },
  member_of_staff: { held: 'at a school', by: ['headteacher', 'office_manager'] },
  dpo: { held: 'either', by: [] },
  trust_administrator: { held: 'at the trust', by: [] },
  chief_executive: { held: 'at the trust', by: [] },
  director: { held: 'at the trust', by: [] },
}

/** Who keeps the register at all; what else they may do is said by {@link giving}. */
export const keepers = ['trust_administrator', 'headteacher', 'office_manager'] as const satisfies readonly Role[]

/** Offices that look over those who keep the register of a school: whom they look over does not choose who holds them, not for a day. */
export function looksOver(role: Role): boolean {
  return giving[role].by.length === 0 && role !== 'headteacher'
}

export function isAdministrator(holdings: readonly Holding[]): boolean {
  return holdings.some(held => held.role === 'trust_administrator' && held.school === null)
}

/** May somebody with these holdings give (and end) this role there? `school` null: at the trust. */
export function mayGive(holdings: readonly Holding[], role: Role, school: string | null): boolean {
  if (isAdministrator(holdings)) return true
  if (school === null) return false
  const mine = rolesAt({ holdings }, school)
  return giving[role].by.some(giver => mine.has(giver))
}

export function mayBeHeld(role: Role, school: string | null): boolean {
  const { held } = giving[role]
  return held === 'either' || (held === 'at the trust') === (school === null)
}

/** The roles that somebody with these holdings may give at a school (null: at the trust), in the order of the list of roles. */
export function rolesToGive(holdings: readonly Holding[], school: string | null): Role[] {
  // Object.keys forgets that the keys are exactly the roles.
  return (Object.keys(giving) as Role[]).filter(role => mayBeHeld(role, school) && mayGive(holdings, role, school))
}

/** Does she keep the register at this school? */
export function keepsRegisterAt(holdings: readonly Holding[], school: string): boolean {
  const mine = rolesAt({ holdings }, school)
  return keepers.some(role => mine.has(role))
}
