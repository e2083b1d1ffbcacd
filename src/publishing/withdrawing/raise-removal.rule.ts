import type { Role } from '../../policy/policy.ts'
import { removeBy } from '../hand-work/remove-within.ts'
import { type Circle, circleOf, type Holder } from '../posts/approval-circle.rule.ts'
import type { TargetState } from '../posts/post.ts'
import type { Standing } from '../posts/standing.ts'

/** Still to be seen gone, whether we are at it or somebody is to do it by hand. */
export const COMING_DOWN = ['removing', 'to_remove_by_hand'] as const satisfies readonly TargetState[]

export type RemovalFacts = {
  readonly state: TargetState
  /** When it was first to come down. */
  readonly since: Date
  readonly raisedAt: Date | null
  /** Whom the policy names to answer for a removal (`takedown.owner`). */
  readonly owners: readonly Role[]
  readonly holders: readonly Holder[]
  readonly author: string
}

/**
 * To whom a removal goes on that is not done: whom the policy names, with their stand-ins, and never the author, who had it before. Nobody is told
 * why it is to come down, here as anywhere.
 */
export function removalOwners({
  owners,
  holders,
  author,
}: Pick<RemovalFacts, 'owners' | 'holders' | 'author'>): Circle {
  // A lead who is away is no reason for a picture of a child to stay.
  const named = owners.flatMap((role): Role[] => (role === 'dsl' ? ['dsl', 'deputy_dsl'] : [role]))
  return circleOf(named, holders, author)
}

/** Who they are under the policy and the roles of today. */
export function ownersUnder({ policy, holders }: Pick<Standing, 'policy' | 'holders'>, author: string) {
  return { owners: policy.settings.get('takedown.owner').value, holders, author }
}

/** Is it passed on now, and to whom? An empty circle is said once: it then stays with those who had it. */
export function raiseRemoval(facts: RemovalFacts, at: Date): Circle | 'not-due' {
  const coming = COMING_DOWN.some(state => state === facts.state)
  if (!coming || facts.raisedAt !== null || removeBy(facts.since) > at) return 'not-due'
  return removalOwners(facts)
}
