import { sql } from 'kysely'
import type { Tx } from '../platform/platform.ts'
import { type Role, roleSchema } from './roles.ts'
import { byName } from './by-name.ts'
import { today } from './today.ts'

/** Somebody who works for a school today, with all the roles she holds for it. `since`: the first day of the oldest of these roles. */
export type StaffMember = {
  readonly id: string
  readonly name: string
  readonly workerType: string
  readonly roles: readonly Role[]
  readonly since: string
}

/**
 * Everybody who holds a role for this school today, holders at the trust included, each once, by name. Who has left is not there.
 * @param only this person alone
 */
export async function staffOfSchool(tx: Tx, school: string, only?: string): Promise<readonly StaffMember[]> {
  return (await staffOfSchools(tx, [school], only)).get(school) ?? []
}

/** The same for several schools, asked once: whoever sees twenty schools does not wait for twenty answers. */
export async function staffOfSchools(
  tx: Tx,
  schools: readonly string[],
  only?: string,
): Promise<ReadonlyMap<string, readonly StaffMember[]>> {
  if (schools.length === 0) return new Map()
  let query = tx
    .selectFrom('people')
    .innerJoin('role_holdings', join =>
      join.onRef('role_holdings.trust_id', '=', 'people.trust_id').onRef('role_holdings.person_id', '=', 'people.id'),
    )
    .innerJoin('schools', join =>
      join
        .onRef('schools.trust_id', '=', 'people.trust_id')
        .on(eb =>
          eb.or([eb('role_holdings.school_id', 'is', null), eb('role_holdings.school_id', '=', eb.ref('schools.id'))]),
        ),
    )
    .select([
      'schools.id as school',
      'people.id',
      'people.name',
      'people.worker_type',
      sql<string[]>`array_agg(distinct role_holdings.role)`.as('roles'),
      sql<string>`min(role_holdings.starts_on)`.as('since'),
    ])
    .where('schools.id', 'in', [...schools])
    .where('role_holdings.starts_on', '<=', today)
    .where(eb => eb.or([eb('role_holdings.ends_on', 'is', null), eb('role_holdings.ends_on', '>=', today)]))
    .where(eb => eb.or([eb('people.left_on', 'is', null), eb('people.left_on', '>=', today)]))
    .groupBy(['schools.id', 'people.id', 'people.name', 'people.worker_type'])
    .orderBy(byName())
    .orderBy('people.id')
  if (only !== undefined) query = query.where('people.id', '=', only)
  const staff = Map.groupBy(await query.execute(), row => row.school)
  return new Map(schools.map(school => [school, (staff.get(school) ?? []).map(asMember)]))
}

type Row = { id: string; name: string; worker_type: string; roles: string[]; since: string }

function asMember({ id, name, worker_type, roles, since }: Row): StaffMember {
  return { id, name, workerType: worker_type, roles: roles.map(role => roleSchema.parse(role)), since }
}

/** The schools at which somebody ever held a role; all of them for a role at the trust. Also of who has left. */
export async function schoolsWorkedAt(tx: Tx, person: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('role_holdings')
    .innerJoin('schools', join =>
      join
        .onRef('schools.trust_id', '=', 'role_holdings.trust_id')
        .on(eb =>
          eb.or([eb('role_holdings.school_id', 'is', null), eb('role_holdings.school_id', '=', eb.ref('schools.id'))]),
        ),
    )
    .select('schools.id')
    .distinct()
    .where('role_holdings.person_id', '=', person)
    .execute()
  return rows.map(({ id }) => id)
}
