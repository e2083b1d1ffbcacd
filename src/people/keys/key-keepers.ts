import { sql } from 'kysely'
import { type Act, NotFound, type Tx } from '../../platform/platform.ts'
import type { Role } from '../roles.ts'

/**
 * Who keeps the roll of a school, and the keys by which programs reach it: a key for checking tells which names stand on the roll, so it is made by
 * the same people. Said once more in the database (`house.roll_schools`).
 */
export const rollKeepers = [
  'office_manager',
  'headteacher',
  'deputy_headteacher',
  'nursery_manager',
  'trust_administrator',
] as const satisfies readonly Role[]

/** The schools whose roll the acting person keeps; all of the trust for the house itself. */
export async function rollSchools(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ schools: string[] }>`select house.roll_schools() as schools`.execute(tx)
  return rows[0]?.schools ?? []
}

/** @throws NotFound for a school whose roll somebody else keeps */
export async function keepsRollOf({ tx }: Act, school: string): Promise<void> {
  if (!(await rollSchools(tx)).includes(school)) throw new NotFound('The roll of this school is kept by somebody else.')
}
