import { sql } from 'kysely'
import { isId } from '../../people/people.ts'
import { type Act, NotFound, type Tx } from '../../platform/platform.ts'
import type { Role } from '../../policy/policy.ts'
import { importById, type RollImport } from './roll-imports.store.ts'

/** Who keeps the roll of a school; said once more in the database (`house.roll_schools`). */
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

/** @throws NotFound for an import that is not there, or of a school whose roll somebody else keeps */
export async function importFor(one: Act, id: string, how: 'see' | 'lock'): Promise<RollImport> {
  const found = isId(id) ? await importById(one.tx, id, how) : null
  if (found === null) throw new NotFound('There is no such import of a roll, or not at a school of the reader.')
  await keepsRollOf(one, found.school)
  return found
}
