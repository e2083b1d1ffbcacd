import type { Role } from '../roles.ts'
import { ownRoles, type RoleGiven } from '../register.store.ts'
import type { Holding } from '../visitor.ts'
import { mayBeHeld, mayGive } from './authority.rule.ts'

export type RoleWish = {
  readonly role: Role
  readonly school: string | null
  readonly startsOn: string
  readonly endsOn: string | null
}

export type GiveRefusal = {
  readonly refused:
    | 'not-yours-to-give'
    | 'you-only-act'
    | 'not-held-there'
    | 'starts-in-the-past'
    | 'ends-before-it-starts'
    | 'has-left'
    | 'held-already'
}

export type GiveFacts = {
  readonly giver: readonly Holding[]
  readonly wish: RoleWish
  readonly person: {
    readonly leftOn: string | null
    readonly roles: readonly RoleGiven[]
    /** She who gives it gives it to herself. */
    readonly isGiver?: boolean
  }
  readonly today: string
}

/** A role never begins in the past: who held what when something was decided must not be written afterwards. */
export function giveRoleRule({ giver, wish, person, today }: GiveFacts): GiveRefusal | null {
  if (!mayGive(giver, wish.role, wish.school)) return { refused: 'not-yours-to-give' }
  // Whoever acts for the head gives herself nothing that lasts.
  if (
    person.isGiver &&
    !mayGive(
      giver.filter(held => held.actingFor === undefined),
      wish.role,
      wish.school,
    )
  )
    return { refused: 'you-only-act' }
  if (!mayBeHeld(wish.role, wish.school)) return { refused: 'not-held-there' }
  if (person.leftOn !== null && person.leftOn < wish.startsOn) return { refused: 'has-left' }
  if (wish.startsOn < today) return { refused: 'starts-in-the-past' }
  if (wish.endsOn !== null && wish.endsOn < wish.startsOn) return { refused: 'ends-before-it-starts' }
  const overlaps = ownRoles(person.roles).some(
    held =>
      held.role === wish.role &&
      held.school === wish.school &&
      (held.endsOn === null || held.endsOn >= wish.startsOn) &&
      (wish.endsOn === null || held.startsOn <= wish.endsOn),
  )
  return overlaps ? { refused: 'held-already' } : null
}
