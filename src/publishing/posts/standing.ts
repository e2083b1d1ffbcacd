import { type PolicyInForce, policyInForce, type Role } from '../../policy/policy.ts'
import { peopleWithRoles } from '../../people/people.ts'
import type { Tx } from '../../platform/platform.ts'
import { type Circle, circleOf, type Holder, strictCircleOf } from './approval-circle.rule.ts'

/** Every role that could ever decide on a post; asked for at once. */
const DECIDING: readonly Role[] = [
  'teacher',
  'account_manager',
  'office_manager',
  'headteacher',
  'deputy_headteacher',
  'nursery_manager',
  'line_manager',
  'chair_of_governors',
  'governor',
  'chief_executive',
  'director',
  'trust_administrator',
]

/** Who decides on a post of this school and author today, and who clears a wrong finding, under the policy in force. */
export type Standing = {
  readonly policy: PolicyInForce
  readonly holders: readonly Holder[]
  readonly approvers: Circle
  readonly clearers: Circle
  readonly approverClauses: readonly string[]
  readonly clearClauses: readonly string[]
}

export async function standingOf(tx: Tx, school: string, author: string, at: Date): Promise<Standing> {
  const policy = await policyInForce(tx, school, at)
  const holders = (await peopleWithRoles(tx, DECIDING, school)).map(one => ({
    person: one.id,
    name: one.name,
    role: one.role,
  }))
  const named = policy.settings.get('publishing.approver')
  const approvers = circleOf(named.value, holders, author)
  const clear = policy.settings.get('publishing.clear_finding')
  const clearers = clear.value === 'head_with_reason' ? strictCircleOf(['headteacher'], holders, author) : approvers
  return { policy, holders, approvers, clearers, approverClauses: named.clauses, clearClauses: clear.clauses }
}

/** The people of a circle, for the page: who will look at it. */
export function namesIn(circle: Circle, holders: readonly Holder[]): { name: string; role: Role; person: string }[] {
  return [...circle.people].map(([person, role]) => ({
    person,
    role,
    name: holders.find(holder => holder.person === person)?.name ?? '',
  }))
}
