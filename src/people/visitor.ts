import type { Identity } from '../platform/platform.ts'
import type { Role } from './roles.ts'

/** Whose role somebody holds while she is away, and its last day. */
export type ActingFor = { readonly person: string; readonly name: string; readonly until: string }

/** A role held today. `school` null: held at the trust, for all its schools. */
export type Holding = {
  readonly role: Role
  readonly school: string | null
  /** Only while somebody else is away. */
  readonly actingFor?: ActingFor
  /** She counts as head because she leads this kind of school in that role (`leads.rule.ts`). */
  readonly leadsAs?: Role
}

/** `badge`: SHA-256 of the picture shown beside its name; left out where it has none, or where nobody asked. */
export type School = { readonly id: string; readonly name: string; readonly badge?: string }

/** A signed-in person, as every handler gets her. Read anew at each request: an ended role ends at once. */
export type Visitor = {
  readonly identity: Identity
  readonly name: string
  readonly email: string
  readonly trustName: string
  readonly holdings: readonly Holding[]
  /** The schools where she holds a role today. */
  readonly schools: readonly School[]
  /** A second factor is set up. */
  readonly secondFactor: boolean
}

/** The roles a person holds for one school, those of the trust included. */
export function rolesAt(visitor: Pick<Visitor, 'holdings'>, school: string): ReadonlySet<Role> {
  return new Set(
    visitor.holdings
      .filter(holding => holding.school === null || holding.school === school)
      .map(holding => holding.role),
  )
}

/** For whom somebody acts when she does something in this role there; null where the role is her own. */
export function actsFor({ holdings }: Pick<Visitor, 'holdings'>, role: string, school: string): ActingFor | null {
  const held = holdings.filter(one => one.role === role && (one.school === null || one.school === school))
  if (held.some(one => one.actingFor === undefined)) return null
  return held[0]?.actingFor ?? null
}

/** A role as it is held: whoever counts as head because she leads her kind of school is shown as what she is. */
export function asHeld({ holdings }: Pick<Visitor, 'holdings'>, role: Role, school: string): Role {
  const held = holdings.filter(one => one.role === role && (one.school === null || one.school === school))
  return held.some(one => one.leadsAs === undefined) ? role : (held[0]?.leadsAs ?? role)
}
