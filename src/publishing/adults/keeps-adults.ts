import { rolesAt, type School, type Visitor } from '../../people/people.ts'
import { keepsFamilies } from '../../pupils/pupils.ts'

/** The schools whose register of adults she keeps: whoever keeps the answers of families; migration 0032 says the same to the database. */
export function keepsAdultsAt(visitor: Pick<Visitor, 'schools' | 'holdings'>): readonly School[] {
  return visitor.schools.filter(({ id }) => keepsFamilies(rolesAt(visitor, id)))
}
