import { rolesAt, type School, type Visitor } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import { dayIn, monthsAfter } from '../adopting/dates.rule.ts'
import { policyInForce, type SettledVersion, settledVersion } from '../policy-in-force.ts'
import type { AdoptedVersion } from '../policy-versions.store.ts'
import { governors, mayReview } from './may-review.rule.ts'
import { isOverdue, openTriggers, type ReviewDue, reviewDue } from './review-due.rule.ts'
import { type ReviewKept, reviewsOf, type TriggerKept, triggersOf } from './reviewing.store.ts'

/** How the review of a school's policy stands on the day of the act. */
export type ReviewSeen = SettledVersion & {
  readonly version: AdoptedVersion
  readonly due: ReviewDue
  readonly overdue: boolean
  /** yyyy-mm-dd */
  readonly today: string
  /** What no review has answered yet, oldest first. */
  readonly triggers: readonly TriggerKept[]
  /** Of this version, newest first. */
  readonly reviews: readonly ReviewKept[]
}

/** Null: no policy is in force, so there is nothing to review. */
export async function seeReview(one: Act, school: string): Promise<ReviewSeen | null> {
  const { version } = await policyInForce(one.tx, school, one.at)
  if (version === null) return null
  const settled = await settledVersion(one.tx, version.id)
  const { pack, settings, adoption } = settled
  const reviews = await reviewsOf(one.tx, school, version.id)
  const last = reviews[0] ?? null
  // What was raised about an earlier version was answered by adopting this one.
  const raised = (await triggersOf(one.tx, school)).filter(trigger => trigger.raisedAt >= version.adoptedAt)
  const triggers = openTriggers({ triggers: raised, last })
  const due = reviewDue({
    pack,
    settings,
    from: version.from,
    reviewOn: adoption?.reviewOn ?? null,
    triggers,
    last,
  })
  const today = dayIn(one.at)
  return { ...settled, version, due, overdue: isOverdue(due.due, today), today, triggers, reviews }
}

/** A review that this person has to know of: hers to hold within two months of its day, and every governor's once it is late. */
export type ReviewNeeded = { readonly school: School; readonly due: string; readonly overdue: boolean }

export async function reviewsNeeding(one: Act, visitor: Visitor): Promise<ReviewNeeded[]> {
  const needed: ReviewNeeded[] = []
  for (const school of visitor.schools) {
    const seen = await seeReview(one, school.id)
    if (seen === null || seen.due.due === null) continue
    const roles = rolesAt(visitor, school.id)
    const hers = mayReview(roles, seen.settings) && seen.due.due <= monthsAfter(seen.today, 2)
    const governs = seen.overdue && governors.some(role => roles.has(role))
    if (hers || governs) needed.push({ school, due: seen.due.due, overdue: seen.overdue })
  }
  return needed
}
