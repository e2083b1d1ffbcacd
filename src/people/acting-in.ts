import type { Tx } from '../platform/platform.ts'
import { holdingsToday } from './role-holders.store.ts'
import { actsFor, type ActingFor } from './visitor.ts'

/** For whom a person acts today when she does something in this role at a school; null where the role is her own. */
export async function actingIn(tx: Tx, person: string, role: string, school: string): Promise<ActingFor | null> {
  return actsFor({ holdings: await holdingsToday(tx, person) }, role, school)
}
