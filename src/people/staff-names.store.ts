import type { Tx } from '../platform/platform.ts'
import { today } from './today.ts'

/** How the public reaches a school; null where nobody has said. These may stand in a post. */
export type SchoolCard = {
  readonly name: string
  readonly officeEmail: string | null
  readonly officeTelephone: string | null
  readonly postcode: string | null
  readonly website: string | null
}

export async function schoolCard(tx: Tx, school: string): Promise<SchoolCard | null> {
  const row = await tx
    .selectFrom('schools')
    .select(['name', 'office_email as officeEmail', 'office_telephone as officeTelephone', 'postcode', 'website'])
    .where('id', '=', school)
    .executeTakeFirst()
  return row ?? null
}

/**
 * What the check knows as staff: everybody of this school or the trust who has not left, also while she holds no role for a time and until
 * the end of a last day that has been named.
 */
export async function staffOf(tx: Tx, school: string): Promise<{ name: string }[]> {
  return tx
    .selectFrom('people')
    .innerJoin('role_holdings', join =>
      join.onRef('role_holdings.trust_id', '=', 'people.trust_id').onRef('role_holdings.person_id', '=', 'people.id'),
    )
    .select('people.name')
    .distinct()
    .where(eb => eb.or([eb('people.left_on', 'is', null), eb('people.left_on', '>=', today)]))
    .where(eb => eb.or([eb('role_holdings.school_id', '=', school), eb('role_holdings.school_id', 'is', null)]))
    .orderBy('people.name')
    .execute()
}

/** Names by id, in one question; somebody who is not there is left out. */
export async function namesOf(tx: Tx, people: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (people.length === 0) return new Map()
  const rows = await tx
    .selectFrom('people')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(people)])
    .execute()
  return new Map(rows.map(row => [row.id, row.name]))
}
