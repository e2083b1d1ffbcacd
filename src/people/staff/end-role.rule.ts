import { daysAfter } from '../day.ts'
import type { RoleGiven } from '../register.store.ts'
import type { Holding } from '../visitor.ts'
import { mayGive } from './authority.rule.ts'

export type EndRefusal = {
  readonly refused:
    | 'not-yours-to-end'
    | 'acting'
    | 'over-already'
    | 'too-early'
    | 'longer-than-given'
    | 'last-administrator'
}

export type EndFacts = {
  readonly ender: readonly Holding[]
  readonly role: RoleGiven
  readonly lastDay: string
  readonly today: string
  /** Other administrators of the trust, today and with no end in sight. */
  readonly otherAdministrators: number
}

/**
 * 'too-early': the last day may be yesterday, so that a role ends this minute; not before the role began, and not further back, because what
 * was done in the role was done in it.
 */
export function endRoleRule({ ender, role, lastDay, today, otherAdministrators }: EndFacts): EndRefusal | null {
  if (!mayGive(ender, role.role, role.school)) return { refused: 'not-yours-to-end' }
  // It ends with the absence, on the page of that.
  if (role.acting !== undefined) return { refused: 'acting' }
  if (role.endsOn !== null && role.endsOn < today) return { refused: 'over-already' }
  if (lastDay < daysAfter(today, -1) || lastDay < role.startsOn) return { refused: 'too-early' }
  if (role.endsOn !== null && lastDay > role.endsOn) return { refused: 'longer-than-given' }
  if (role.role === 'trust_administrator' && otherAdministrators === 0) return { refused: 'last-administrator' }
  return null
}
