import type { ReadLate } from '../../policy/policy.ts'
import { wordsIn } from '../../ui/ui.ts'
import { WAITS_FOR_A_PERSON } from '../telling/once-a-day.rule.ts'

const t = wordsIn('en-GB')

/** What was approved and has waited for a hand longer than our own day: late under the clauses that say who publishes. */
export const lateHandPosts: ReadLate = async ({ tx, at }, school, { settings }) => {
  const row = await tx
    .selectFrom('post_targets')
    .select(({ fn }) => [fn.count<string>('post_id').distinct().as('count'), fn.min('changed_at').as('first')])
    .where('school_id', '=', school.id)
    .where('state', '=', 'to_post_by_hand')
    .where('changed_at', '<', new Date(at.getTime() - WAITS_FOR_A_PERSON))
    .executeTakeFirst()
  const first = row?.first ?? null
  if (first === null) return []
  return [
    {
      clauses: settings.get('publishing.publisher_role').clauses,
      says: t('clauses.late-hand-posts', { count: Number(row?.count ?? 0), since: t.moment(first, at) }),
      // Each stands on the first page of whoever may post it.
      href: null,
    },
  ]
}
