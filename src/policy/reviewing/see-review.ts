import { rolesAt, type School, type Visitor } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import { type PolicyInForce, policyInForce } from '../policy-in-force.ts'
import { governors, mayReview } from './may-review.rule.ts'
import { dayOf, isOverdue, monthsAfter, type ReviewDue, reviewDue } from './review-due.rule.ts'
import { type ReviewKept, reviewsOf, type TriggerKept, triggersOf } from './reviewing.store.ts'

/** How the review of a school's policy stands on the day of the act. */
export type ReviewSeen = {
  readonly policy: PolicyInForce
  readonly due: ReviewDue
  readonly overdue: boolean
  readonly today: string
  readonly triggers: readonly TriggerKept[]
  readonly reviews: readonly ReviewKept[]
}

/** Null: no policy is in force, so there is nothing to review. */
export async function seeReview(one: Act, school: string): Promise<ReviewSeen | null> {
  const policy = await policyInForce(one.tx, school, one.at)
  const { version, pack, settings } = policy
  if (version === null || pack === null) return null
  const triggers = await triggersOf(one.tx, school)
  const reviews = await reviewsOf(one.tx, school, version.id)
  // What was raised about an earlier version was answered by adopting this one.
  const since = triggers.filter(trigger => trigger.raisedAt >= version.adoptedAt)
  const due = reviewDue({ pack, settings, from: version.from, triggers: since, last: reviews[0] ?? null })
  const today = dayOf(one.at)
  return { policy, due, overdue: isOverdue(due.due, today), today, triggers: since, reviews }
}

/** A review that this person has to know of: hers to hold within two months of its day, and every governor's once it is late. */
export type ReviewNeeded = { readonly school: School; readonly due: string; readonly overdue: boolean }

export async function reviewsNeeding(one: Act, visitor: Visitor): Promise<ReviewNeeded[]> {
  const needed: ReviewNeeded[] = []
  for (const school of visitor.schools) {
    const seen = await seeReview(one, school.id)
    if (seen === null || seen.due.due === null) continue
    const roles = rolesAt(visitor, school.id)
    const hers = mayReview(roles, seen.policy.settings) && seen.due.due <= monthsAfter(seen.today, 2)
    const governs = seen.overdue && governors.some(role => roles.has(role))
    if (hers || governs) needed.push({ school, due: seen.due.due, overdue: seen.overdue })
  }
  return needed
}
