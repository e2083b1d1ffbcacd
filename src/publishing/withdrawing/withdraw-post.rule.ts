import type { Role } from '../../policy/policy.ts'
import type { Circle } from '../posts/approval-circle.rule.ts'
import { LONGEST_REASON } from '../posts/clear-finding.rule.ts'
import type { PostState, TargetState } from '../posts/post.ts'

export type WithdrawTarget = {
  readonly id: string
  readonly state: TargetState
  readonly way: 'by_hand' | 'bluesky'
  readonly account: 'open' | 'needs_attention' | 'closed'
}

export type WithdrawFacts = {
  readonly state: PostState
  readonly author: string
  readonly approvers: Circle
  readonly approverClauses: readonly string[]
  /** What she holds at this school today. */
  readonly roles: ReadonlySet<Role>
  readonly targets: readonly WithdrawTarget[]
  readonly reason: string
}

export type WithdrawRefusal = {
  readonly refused: 'not-hers' | 'nothing-to-withdraw' | 'reason-missing' | 'reason-too-long'
  readonly clauses: readonly string[]
}

/** What happens to one target: it never goes out, we take it down, a person does, or it comes down as soon as it is known whether it is there. */
export type Move = {
  readonly target: string
  readonly to: 'stopped' | 'removing' | 'to_remove_by_hand' | 'once-settled'
}

export type Withdrawn = {
  readonly moves: readonly Move[]
  readonly as: Role | 'author'
  readonly clauses: readonly string[]
}

const HEADS: readonly Role[] = ['headteacher', 'deputy_headteacher']

/** May she take this post back from the public, and what happens to each of its targets? */
export function withdraw(person: string, facts: WithdrawFacts): Withdrawn | WithdrawRefusal {
  const as = withdrawsAs(person, facts)
  if (as === null) return { refused: 'not-hers', clauses: facts.approverClauses }
  const moves = movesOf(facts.targets)
  // A post that waits for its approval is taken back or refused instead.
  if (facts.state !== 'approved' || moves.length === 0) return { refused: 'nothing-to-withdraw', clauses: [] }
  if (facts.reason.trim() === '') return { refused: 'reason-missing', clauses: [] }
  if (facts.reason.trim().length > LONGEST_REASON) return { refused: 'reason-too-long', clauses: [] }
  return { moves, as, clauses: as === 'author' ? [] : facts.approverClauses }
}

/** Null: she may not. Whoever wrote it, whoever may approve it, and the head of the school. */
export function withdrawsAs(
  person: string,
  facts: Pick<WithdrawFacts, 'author' | 'approvers' | 'roles'>,
): Role | 'author' | null {
  if (facts.author === person) return 'author'
  return HEADS.find(role => facts.roles.has(role)) ?? facts.approvers.people.get(person) ?? null
}

/** Is there something here that this person may withdraw? For the page that offers it. */
export function mayWithdraw(
  facts: Pick<WithdrawFacts, 'state' | 'author' | 'approvers' | 'roles'> & { readonly targets: readonly TargetState[] },
  person: string,
): boolean {
  const something = facts.state === 'approved' && facts.targets.some(state => WITHDRAWABLE.includes(state))
  return something && withdrawsAs(person, facts) !== null
}

/** Still to come down or to be stopped. */
export const WITHDRAWABLE: readonly TargetState[] = ['planned', 'to_post_by_hand', 'sending', 'unknown', 'live']

/** What happens to each target when nothing of the post may be seen any more. */
export function movesOf(targets: readonly WithdrawTarget[]): Move[] {
  return targets.flatMap(moveOf)
}

function moveOf({ id, state, way, account }: WithdrawTarget): Move[] {
  if (state === 'planned' || state === 'to_post_by_hand') return [{ target: id, to: 'stopped' }]
  if (state === 'sending' || state === 'unknown') return [{ target: id, to: 'once-settled' }]
  if (state !== 'live') return []
  // A closed account has no keys here any more.
  return [{ target: id, to: way === 'by_hand' || account === 'closed' ? 'to_remove_by_hand' : 'removing' }]
}
