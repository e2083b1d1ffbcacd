import { daysAfter } from '../day.ts'
import { ownRoles, type Person, type RoleGiven } from '../register.store.ts'
import type { Holding } from '../visitor.ts'
import { isAdministrator, keepsRegisterAt, mayGive } from './authority.rule.ts'

export type LeaveRefusal = {
  readonly refused:
    | 'yourself'
    | 'not-yours-to-end'
    | 'left-already'
    | 'before-joining'
    | 'too-far-ahead'
    | 'last-administrator'
}

export type LeaveFacts = {
  readonly keeper: { readonly id: string; readonly holdings: readonly Holding[] }
  readonly person: Person
  readonly roles: readonly RoleGiven[]
  /** The schools whose staff list she stands on. */
  readonly listedAt?: readonly string[]
  readonly lastDay: string
  readonly today: string
  readonly otherAdministrators: number
}

/** Letting somebody go ends all her roles, so only who may end each of them may do it. */
export function personLeavesRule({
  keeper,
  person,
  roles,
  listedAt,
  lastDay,
  today,
  otherAdministrators,
}: LeaveFacts): LeaveRefusal | null {
  if (keeper.id === person.id) return { refused: 'yourself' }
  if (!mayLetGo(keeper.holdings, roles, today, listedAt)) return { refused: 'not-yours-to-end' }
  if (person.leftOn !== null && person.leftOn < today) return { refused: 'left-already' }
  if (lastDay < person.joinedOn) return { refused: 'before-joining' }
  if (lastDay > daysAfter(today, 366)) return { refused: 'too-far-ahead' }
  const administers = ownRoles(roles).some(
    held => held.role === 'trust_administrator' && (held.endsOn === null || held.endsOn >= today),
  )
  return administers && otherAdministrators === 0 ? { refused: 'last-administrator' } : null
}

/**
 * May she change who somebody is here: let her go, take off her second factor, correct her address? Only who may end each role that runs, those
 * she holds for somebody who is away included: whoever acts for the head is no more the office's to shut out than the head is. Where no role
 * runs any more, who keeps the register of a school where she had one, or on whose staff list she stands.
 */
export function mayLetGo(
  keeper: readonly Holding[],
  roles: readonly RoleGiven[],
  today: string,
  listedAt: readonly string[] = [],
): boolean {
  const acting = roles.filter(({ acting, startsOn, endsOn }) => acting !== undefined && runs(today, startsOn, endsOn))
  return acting.every(held => mayGive(keeper, held.role, held.school)) && mayCallOut(keeper, roles, today, listedAt)
}

/**
 * May she end somebody's sessions because a device is lost? What that person only holds for somebody who is away does not count: she signs in again at
 * once, and a phone full of pupils in a stranger's hand does not wait until the head is back.
 */
export function mayCallOut(
  keeper: readonly Holding[],
  roles: readonly RoleGiven[],
  today: string,
  listedAt: readonly string[] = [],
): boolean {
  if (isAdministrator(keeper)) return true
  const open = ownRoles(roles).filter(held => held.endsOn === null || held.endsOn >= today)
  if (open.length > 0) return open.every(held => mayGive(keeper, held.role, held.school))
  const places = [...roles.flatMap(held => held.school ?? []), ...listedAt]
  return places.some(school => keepsRegisterAt(keeper, school))
}

/** Today or later. What was taken back before it began ends the day before its first. */
function runs(today: string, startsOn: string, endsOn: string | null): boolean {
  return endsOn === null || (endsOn >= today && endsOn >= startsOn)
}
