import type { Role } from '../../policy/policy.ts'
import type { Circle } from './approval-circle.rule.ts'
import { TWO_PEOPLE } from './decide.rule.ts'
import type { PostState } from './post.ts'

export type ClearFacts = {
  readonly state: PostState
  readonly author: string
  readonly version: string | null
  readonly looked: string
  /** The finding is of this version and is not cleared yet. */
  readonly open: boolean
  readonly circle: Circle
  readonly clauses: readonly string[]
  readonly reason: string
}

export type Cleared = { readonly cleared: true; readonly role: Role }
export type ClearRefusal = {
  readonly refused:
    | 'not-waiting'
    | 'changed-since'
    | 'own-post'
    | 'not-the-one-who-clears'
    | 'no-such-finding'
    | 'reason-missing'
    | 'reason-too-long'
  readonly clauses: readonly string[]
}

/** UTF-16 code units; as much as the table takes. */
export const LONGEST_REASON = 2_000

/** A wrong finding is never a dead end: whoever the policy names clears one finding for one version, with a reason. */
export function clearFinding(person: string, facts: ClearFacts): Cleared | ClearRefusal {
  if (facts.state !== 'waiting' || facts.version === null) return { refused: 'not-waiting', clauses: [] }
  if (facts.author === person) return { refused: 'own-post', clauses: [TWO_PEOPLE] }
  const role = facts.circle.people.get(person)
  if (role === undefined) return { refused: 'not-the-one-who-clears', clauses: facts.clauses }
  if (facts.version !== facts.looked) return { refused: 'changed-since', clauses: [] }
  if (!facts.open) return { refused: 'no-such-finding', clauses: [] }
  if (facts.reason.trim() === '') return { refused: 'reason-missing', clauses: facts.clauses }
  if (facts.reason.trim().length > LONGEST_REASON) return { refused: 'reason-too-long', clauses: [] }
  return { cleared: true, role }
}
