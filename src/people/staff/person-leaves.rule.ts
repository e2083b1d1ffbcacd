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

/** What she only holds for somebody who is away does not count. Where no role runs any more, who keeps the register of a school where she had one, or on whose staff list she stands. */
export function mayLetGo(
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
