import { type Act, NotFound, type Tx } from '../../platform/platform.ts'
import { isId } from '../is-id.ts'
import { allSchools } from '../schools.store.ts'
import { holdingsToday } from '../role-holders.store.ts'
import { isAdministrator, keepsRegisterAt } from '../staff/authority.rule.ts'
import type { Holding, School } from '../visitor.ts'
import { listById, lockList, type StaffList } from './lists.store.ts'

/** A list of a school is brought by whoever keeps its register, one of the whole trust by an administrator. */
export function mayBring(holdings: readonly Holding[], place: string | null): boolean {
  return place === null ? isAdministrator(holdings) : keepsRegisterAt(holdings, place)
}

/** Where the reader may bring lists. */
export async function placesOf(tx: Tx, holdings: readonly Holding[]): Promise<{ schools: School[]; trust: boolean }> {
  const schools = (await allSchools(tx)).filter(school => keepsRegisterAt(holdings, school.id))
  return { schools, trust: isAdministrator(holdings) }
}

/** @throws NotFound for a list that is not there, or of a place whose register somebody else keeps */
export async function listFor({ tx, who }: Act, id: string, how: 'see' | 'change'): Promise<StaffList> {
  const list = isId(id) ? await (how === 'see' ? listById : lockList)(tx, id) : null
  if (list === null || !mayBring(await holdingsToday(tx, who.person), list.school))
    throw new NotFound('There is no such staff list, or not at a school of the reader.')
  return list
}
