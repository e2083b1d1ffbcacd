import type { Tx } from '../../platform/platform.ts'
import { type Late, type ReadLate, type Role, roleTitles } from '../../policy/policy.ts'
import { wordsIn } from '../../ui/ui.ts'
import { WAITS_FOR_A_PERSON } from '../telling/once-a-day.rule.ts'
import { NEVER_LATE } from '../posts/decide.rule.ts'

const t = wordsIn('en-GB')
const DAY = 86_400_000
/** So long an expired post stands in the table of clauses. */
const LOOKS_BACK = 28 * DAY

/** Posts that nobody decided on in time: late under the clauses that name who approves, and under our own rule. */
export const latePosts: ReadLate = async ({ tx, at }, school, { settings }) => {
  const { value, clauses } = settings.get('publishing.approver')
  const about = { clauses: [...clauses, NEVER_LATE], href: '/approvals' }
  const who = rolesInWords(value)
  const late: Late[] = []
  const waiting = await waitingSince(tx, school.id, new Date(at.getTime() - WAITS_FOR_A_PERSON))
  if (waiting.first !== null)
    late.push({
      ...about,
      says: t('clauses.late-waiting', { count: waiting.count, since: t.moment(waiting.first, at), who }),
    })
  const expired = await expiredAfter(tx, school.id, new Date(at.getTime() - LOOKS_BACK))
  if (expired.last !== null)
    late.push({
      ...about,
      // The list of what waits does not hold it any more.
      href: null,
      says: t('clauses.late-expired', { count: expired.count, last: t.moment(expired.last, at), who }),
    })
  return late
}

function rolesInWords(roles: readonly Role[]): string {
  return new Intl.ListFormat(t.lang, { type: 'disjunction' }).format(roles.map(role => roleTitles[role]))
}

async function waitingSince(tx: Tx, school: string, before: Date): Promise<{ count: number; first: Date | null }> {
  const row = await tx
    .selectFrom('posts')
    .innerJoin('post_versions', join =>
      join.onRef('post_versions.trust_id', '=', 'posts.trust_id').onRef('post_versions.id', '=', 'posts.version_id'),
    )
    .select(eb => [eb.fn.countAll<string>().as('count'), eb.fn.min('post_versions.handed_in_at').as('first')])
    .where('posts.school_id', '=', school)
    .where('posts.state', '=', 'waiting')
    .where('posts.planned_for', 'is', null)
    .where('post_versions.handed_in_at', '<', before)
    .executeTakeFirst()
  return { count: Number(row?.count ?? 0), first: row?.first ?? null }
}

async function expiredAfter(tx: Tx, school: string, after: Date): Promise<{ count: number; last: Date | null }> {
  const row = await tx
    .selectFrom('posts')
    .select(eb => [eb.fn.countAll<string>().as('count'), eb.fn.max('changed_at').as('last')])
    .where('school_id', '=', school)
    .where('state', '=', 'expired')
    .where('changed_at', '>', after)
    .executeTakeFirst()
  return { count: Number(row?.count ?? 0), last: row?.last ?? null }
}
