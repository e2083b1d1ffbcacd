import { sql } from 'kysely'
import type { Tx } from '../platform/platform.ts'
import { type Role, roleSchema } from './roles.ts'
import { leadersAmong } from './leads.rule.ts'
import { governances } from './staff/worker-types.ts'
import { today } from './today.ts'

/** Roles that can lead a school beside the head's, each in its kind. */
export const leadingBeside: readonly Role[] = ['nursery_manager', 'proprietor']

/** By school: the roles beside the head's that lead it today. Schools that only a head leads are not there. @param schools null: all of the trust */
export async function leadersBeside(
  tx: Tx,
  schools: readonly string[] | null,
): Promise<ReadonlyMap<string, readonly Role[]>> {
  if (schools?.length === 0) return new Map()
  let query = tx
    .selectFrom('schools')
    .leftJoin('role_holdings', join =>
      join
        .onRef('role_holdings.trust_id', '=', 'schools.trust_id')
        .on(eb =>
          eb.or([eb('role_holdings.school_id', 'is', null), eb('role_holdings.school_id', '=', eb.ref('schools.id'))]),
        )
        .on('role_holdings.role', 'in', ['headteacher', ...leadingBeside])
        .on('role_holdings.starts_on', '<=', today)
        .on(eb => eb.or([eb('role_holdings.ends_on', 'is', null), eb('role_holdings.ends_on', '>=', today)])),
    )
    .select([
      'schools.id',
      'schools.governance',
      sql<(string | null)[]>`array_agg(distinct role_holdings.role)`.as('held'),
    ])
    .groupBy(['schools.trust_id', 'schools.id', 'schools.governance'])
  if (schools !== null) query = query.where('schools.id', 'in', [...schools])
  return new Map(
    (await query.execute()).flatMap(({ id, governance, held }) => {
      const roles = new Set(held.flatMap(role => (role === null ? [] : [roleSchema.parse(role)])))
      const leading = leadersAmong(governances.find(one => one === governance) ?? null, roles)
      const beside = leading.filter(role => leadingBeside.includes(role))
      return beside.length === 0 ? [] : [[id, beside] as const]
    }),
  )
}
