import type { ReadLate } from '../../policy/policy.ts'
import { wordsIn } from '../../ui/ui.ts'
import { consentClauses } from '../posts/consent-of-post.ts'
import { countOpenSince } from './audits.store.ts'
import { stillLiveRoles } from './who-sees-it.rule.ts'

const t = wordsIn('en-GB')
/** So long a person has to look at what the nightly look left to her. Ours. Milliseconds. */
const LOOKED_AT_WITHIN = 7 * 86_400_000

/** What is live and would not go out today, by the last look and by one more than a week ago that left it to a person. */
export const lateStillLive: ReadLate = async ({ tx, at }, school, { settings }) => {
  const open = await countOpenSince(tx, school.id, new Date(at.getTime() - LOOKED_AT_WITHIN))
  if (open === 0) return []
  return [
    {
      clauses: consentClauses(settings),
      says: t('stilllive.late', { count: open }),
      href: `/posts/still-live?school=${school.id}`,
      opensFor: stillLiveRoles,
    },
  ]
}
