import { sql } from 'kysely'
import type { Tx } from '../platform/platform.ts'
import { type Role, roleSchema } from '../policy/policy.ts'
import { byName } from './register.store.ts'
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
export async function staffOfSchool(tx: Tx, school: string, only?: string): Promise<StaffMember[]> {
  let query = tx
    .selectFrom('people')
    .innerJoin('role_holdings', join =>
      join.onRef('role_holdings.trust_id', '=', 'people.trust_id').onRef('role_holdings.person_id', '=', 'people.id'),
    )
    .select([
      'people.id',
      'people.name',
      'people.worker_type',
      sql<string[]>`array_agg(distinct role_holdings.role)`.as('roles'),
      sql<string>`min(role_holdings.starts_on)`.as('since'),
    ])
    .where(eb => eb.or([eb('role_holdings.school_id', 'is', null), eb('role_holdings.school_id', '=', school)]))
    .where('role_holdings.starts_on', '<=', today)
    .where(eb => eb.or([eb('role_holdings.ends_on', 'is', null), eb('role_holdings.ends_on', '>=', today)]))
    .where(eb => eb.or([eb('people.left_on', 'is', null), eb('people.left_on', '>=', today)]))
    .groupBy(['people.id', 'people.name', 'people.worker_type'])
    .orderBy(byName('people.name'))
    .orderBy('people.id')
  if (only !== undefined) query = query.where('people.id', '=', only)
  return (await query.execute()).map(row => ({
    id: row.id,
    name: row.name,
    workerType: row.worker_type,
    roles: row.roles.map(role => roleSchema.parse(role)),
    since: row.since,
  }))
}
