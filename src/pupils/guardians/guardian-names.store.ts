import { sql } from 'kysely'
import type { Tx } from '../../platform/platform.ts'

/**
 * The names of everybody in the register of families of one school whose child is on its roll today, for the check of a draft. With whoever is not
 * asked any more and whoever is never written to: a check that left these out would tell of them. Without whose parent she is.
 */
export async function guardianNamesOf(tx: Tx, school: string): Promise<{ readonly name: string }[]> {
  const result = await sql<{ name: string }>`select name from house.guardian_names(${school})`.execute(tx)
  return result.rows
}

/** Changes exactly when that list does or may have. */
export async function guardianStamp(tx: Tx, school: string): Promise<string> {
  const result = await sql<{ stamp: string }>`select house.guardian_stamp(${school}) as stamp`.execute(tx)
  return result.rows[0]?.stamp ?? ''
}
