import { dayOf, noonOf, rolesAt, type Visitor } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { dayIn, monthsAfter } from '../adopting/dates.rule.ts'
import type { ReadLate } from '../clauses/late.ts'
import { control } from '../control.ts'
import type { Role } from '../packs/roles.ts'
import { policiesInForce, type PolicyInForce } from '../policy-in-force.ts'
import { reviewsOf } from '../reviewing/reviewing.store.ts'
import { lastLooks } from './looks.store.ts'

const t = wordsIn('en-GB')

/** Who governs, and so looks at how the policy works; migration 0049 says the same to the database. */
export const lookers: readonly Role[] = ['chair_of_governors', 'governor', 'trustee', 'proprietor']

/** The day by which governors look again: so many months after the last time, or after the policy began. Null: no number is named. */
export async function lookDue(one: Act, school: string, policy: PolicyInForce): Promise<string | null> {
  return dueAfter((await lastLooks(one.tx, [school])).get(school), policy)
}

/** @param last when they looked last */
function dueAfter(last: string | undefined, policy: PolicyInForce): string | null {
  const months = policy.settings.get('governors.report_months').value
  if (policy.version === null || months === null) return null
  const due = monthsAfter(last ?? dayIn(policy.version.from), months)
  return control('governors_report', true) ? due : null
}

/** The look of the governors that is over its day, under the clause that says how often (s2-resp-gov-1). */
export const lateLook: ReadLate = async (one, school, policy) => {
  const due = await lookDue(one, school.id, policy)
  if (due === null || due >= dayOf(one.at)) return []
  return [
    {
      clauses: policy.settings.get('governors.report_months').clauses,
      says: t('clauses.late-look', { when: t.day(noonOf(due), one.at) }),
      href: `/policy/governors?school=${school.id}`,
    },
  ]
}

/** A rule on faces that holds "at present" is looked at again after the months of the school: late until a review has ended since (s2-school-use-06a). */
export const lateFaces: ReadLate = async (one, school, { version, settings }) => {
  const { value: months, clauses } = settings.get('publishing.faces_review_months')
  if (version === null || months === null) return []
  const [last] = await reviewsOf(one.tx, school.id, version.id)
  const due = monthsAfter(dayIn(last?.endedAt ?? version.from), months)
  if (due >= dayOf(one.at)) return []
  return [
    {
      clauses,
      says: t('clauses.late-faces', { when: t.day(noonOf(due), one.at) }),
      href: `/policy/review?school=${school.id}`,
    },
  ]
}

/** A look that is due within a month, or over its day, at a school whose governor she is. */
export type LookNeed = { readonly kind: 'look'; readonly school: string; readonly due: string; readonly since: Date }

export async function lookNeedsOf(one: Act, visitor: Visitor): Promise<LookNeed[]> {
  const needs: LookNeed[] = []
  const governed = visitor.schools
    .map(({ id }) => id)
    .filter(id => lookers.some(role => rolesAt(visitor, id).has(role)))
  const looks = await lastLooks(one.tx, governed)
  for (const [id, policy] of await policiesInForce(one.tx, governed, one.at)) {
    const due = dueAfter(looks.get(id), policy)
    if (due !== null && due <= monthsAfter(dayOf(one.at), 1))
      needs.push({ kind: 'look', school: id, due, since: noonOf(due) })
  }
  return needs
}
