import type { Act } from '../../platform/platform.ts'
import type { Role } from '../roles.ts'
import { peopleWithRoles } from '../role-holders.store.ts'
import type { Visitor } from '../visitor.ts'
import type { Deputies } from './deputies.ts'
import { countsHow } from './absences.store.ts'
import { absencesSeen, type AbsenceSeen, type OfficeSeen } from './see-absences.ts'

/** What of somebody's being away stands on a first page. Days as yyyy-mm-dd. */
export type AbsenceNeed =
  | {
      readonly kind: 'you-are-away'
      readonly absence: string
      readonly from: string
      readonly until: string
      readonly counts: ReturnType<typeof countsHow>
      /** The first day on which nothing is sent to her. */
      readonly countsFrom: string
    }
  | {
      readonly kind: 'you-act'
      readonly absence: string
      readonly name: string
      readonly roles: readonly Role[]
      readonly from: string
      readonly until: string
    }
  /** Nobody is there for these of her roles, and the reader can say who acts. */
  | {
      readonly kind: 'nobody-acts'
      readonly absence: string
      readonly name: string
      readonly roles: readonly Role[]
      readonly from: string
      readonly until: string
    }

/** What waits for this person because somebody is away, or she is. */
export async function absenceNeedsOf({ tx, at }: Act, visitor: Visitor, deputies: Deputies): Promise<AbsenceNeed[]> {
  const needs: AbsenceNeed[] = []
  for (const seen of await absencesSeen(tx, visitor.identity, at, deputies)) {
    const { absence, person, offices, reader } = seen
    const about = { absence: absence.id, from: absence.startsOn, until: absence.endsOn }
    if (reader === 'away')
      needs.push({
        kind: 'you-are-away',
        ...about,
        counts: countsHow(absence),
        countsFrom: absence.countsFrom ?? absence.startsOn,
      })
    const hers = offices.filter(({ acting }) => acting?.id === visitor.identity.person)
    if (hers.length > 0) needs.push({ kind: 'you-act', ...about, name: person.name, roles: rolesIn(hers) })
    const open = await nobodyThere(tx, seen)
    if (reader !== 'acts' && open.length > 0)
      needs.push({ kind: 'nobody-acts', ...about, name: person.name, roles: rolesIn(open) })
  }
  return needs
}

const rolesIn = (offices: readonly OfficeSeen[]): Role[] => [...new Set(offices.map(({ held }) => held.role))]

/** The roles in which nobody acts, that nobody else holds there today, and for which the reader may name somebody who is there. */
async function nobodyThere(tx: Act['tx'], { absence, offices }: AbsenceSeen): Promise<OfficeSeen[]> {
  const open: OfficeSeen[] = []
  for (const office of offices) {
    if (office.acting !== null || office.candidates.length === 0) continue
    const { role, school } = office.held
    const others = await peopleWithRoles(tx, [role], school)
    if (others.every(({ id }) => id === absence.person)) open.push(office)
  }
  return open
}
