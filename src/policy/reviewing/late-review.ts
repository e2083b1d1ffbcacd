import { wordsIn } from '../../ui/ui.ts'
import type { ReadLate } from '../clauses/late.ts'
import { seeReview } from './see-review.ts'

const t = wordsIn('en-GB')

/** A review whose day has passed: late under the clauses that say how often, and who reviews. */
export const lateReview: ReadLate = async (one, school, { settings }) => {
  const seen = await seeReview(one, school.id)
  if (seen === null || !seen.overdue || seen.due.due === null) return []
  const clauses = [...settings.get('policy.review_months').clauses, ...settings.get('roles.reviewer').clauses]
  const when = t.day(new Date(`${seen.due.due}T12:00:00Z`), one.at)
  return [
    {
      clauses: [...new Set(clauses)],
      says: t('reviewing.late-clause', { when }),
      href: `/policy/review?school=${school.id}`,
    },
  ]
}
