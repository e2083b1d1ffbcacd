import type { Tx } from '../platform/platform.ts'
import { type Role, roleSchema } from '../policy/policy.ts'
import { byName } from './by-name.ts'
import { today } from './today.ts'
import type { Holding } from './visitor.ts'

export type InRole = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly school: string | null
}

/**
 * Who holds one of these roles for a school today, holders at the trust included, by name. Somebody with two of the roles is there twice.
 * Who has left is not there. `school` null: only holders at the trust.
 */
export async function peopleWithRoles(tx: Tx, roles: readonly Role[], school: string | null): Promise<InRole[]> {
  return withRoles(tx, roles, school === null ? [] : [school])
}

/** The same for several schools, asked once; each with the holders at the trust. */
export async function peopleWithRolesAt(
  tx: Tx,
  roles: readonly Role[],
  schools: readonly string[],
): Promise<ReadonlyMap<string, readonly InRole[]>> {
  const all = schools.length === 0 ? [] : await withRoles(tx, roles, schools)
  return new Map(schools.map(id => [id, all.filter(({ school }) => school === null || school === id)]))
}

/** @param schools none: holders at the trust alone */
async function withRoles(tx: Tx, roles: readonly Role[], schools: readonly string[]): Promise<InRole[]> {
  if (roles.length === 0) return []
  const rows = await tx
    .selectFrom('role_holdings')
    .innerJoin('people', join =>
      join.onRef('people.trust_id', '=', 'role_holdings.trust_id').onRef('people.id', '=', 'role_holdings.person_id'),
    )
    .select(['people.id', 'people.name', 'people.email', 'role_holdings.role', 'role_holdings.school_id'])
    .where('role_holdings.role', 'in', [...roles])
    .where(eb =>
      schools.length === 0
        ? eb('role_holdings.school_id', 'is', null)
        : eb.or([eb('role_holdings.school_id', 'is', null), eb('role_holdings.school_id', 'in', [...schools])]),
    )
    .where('role_holdings.starts_on', '<=', today)
    .where(eb => eb.or([eb('role_holdings.ends_on', 'is', null), eb('role_holdings.ends_on', '>=', today)]))
    .where(eb => eb.or([eb('people.left_on', 'is', null), eb('people.left_on', '>=', today)]))
    .orderBy(byName('people.name'))
    .orderBy('people.id')
    .execute()
  return rows.map(row => ({
    id: row.id,
    name: row.name,
    email: row.email,
    role: roleSchema.parse(row.role),
    school: row.school_id,
  }))
}

/** What she who acts holds today, asked in the act's own transaction. */
export async function holdingsToday(tx: Tx, person: string): Promise<Holding[]> {
  const rows = await tx
    .selectFrom('role_holdings')
    .select(['role', 'school_id'])
    .where('person_id', '=', person)
    .where('starts_on', '<=', today)
    .where(eb => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', today)]))
    .orderBy('starts_on')
    .orderBy('id')
    .execute()
  return rows.map(row => ({ role: roleSchema.parse(row.role), school: row.school_id }))
}

/** How many people of each kind of worker the register holds today, for a school or (null) for the whole trust. */
export async function workersByType(tx: Tx, school: string | null): Promise<ReadonlyMap<string, number>> {
  let query = tx
    .selectFrom('people')
    .innerJoin('role_holdings', join =>
      join.onRef('role_holdings.trust_id', '=', 'people.trust_id').onRef('role_holdings.person_id', '=', 'people.id'),
    )
    .select(eb => ['people.worker_type as type', eb.fn.count<string>('people.id').distinct().as('count')])
    .where('role_holdings.starts_on', '<=', today)
    .where(eb => eb.or([eb('role_holdings.ends_on', 'is', null), eb('role_holdings.ends_on', '>=', today)]))
    .where(eb => eb.or([eb('people.left_on', 'is', null), eb('people.left_on', '>=', today)]))
    .groupBy('people.worker_type')
  if (school !== null)
    query = query.where(eb =>
      eb.or([eb('role_holdings.school_id', '=', school), eb('role_holdings.school_id', 'is', null)]),
    )
  return new Map((await query.execute()).map(row => [row.type, Number(row.count)]))
}
