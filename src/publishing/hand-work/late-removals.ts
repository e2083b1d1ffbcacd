import type { Tx } from '../../platform/platform.ts'
import type { ReadLate } from '../../policy/policy.ts'
import { wordsIn } from '../../ui/ui.ts'
import { consentClauses } from '../posts/consent-of-post.ts'
import { COMING_DOWN } from '../withdrawing/raise-removal.rule.ts'
import { REMOVE_WITHIN } from './remove-within.ts'

const t = wordsIn('en-GB')

/**
 * What is to come down and is not seen gone after more than our own hour. Late under the clauses on consent: a family that has withdrawn looks
 * soon, and nobody who counts here knows whether it was one.
 */
export const lateRemovals: ReadLate = async ({ tx, at }, school, { settings }) => {
  const { count, first } = await waiting(tx, school.id, new Date(at.getTime() - REMOVE_WITHIN))
  if (first === null) return []
  return [
    {
      clauses: consentClauses(settings),
      says: t('clauses.late-removals', { count, since: t.moment(first, at) }),
      // Each stands on the first page of whoever may take it down.
      href: null,
    },
  ]
}

async function waiting(tx: Tx, school: string, before: Date): Promise<{ count: number; first: Date | null }> {
  const row = await tx
    .selectFrom('post_targets')
    .select(({ fn }) => [
      fn.count<string>('post_id').distinct().as('count'),
      fn.min(fn.coalesce('coming_down_since', 'changed_at')).as('first'),
    ])
    .where('school_id', '=', school)
    .where('state', 'in', COMING_DOWN)
    .where(({ fn }) => fn.coalesce('coming_down_since', 'changed_at'), '<', before)
    .executeTakeFirst()
  return { count: Number(row?.count ?? 0), first: row?.first ?? null }
}
