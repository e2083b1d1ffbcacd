import { peopleWithRoles } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import { findComment } from './comments.store.ts'
import { LEADS } from './decide-comment.rule.ts'

/** One that waits, of those that this mail is about. Null: there is nothing to tell her any more. */
export async function pressingFor(
  one: Act,
  id: string,
  person: string,
): Promise<{ readonly id: string; readonly school: string } | null> {
  const comment = await findComment(one.tx, id)
  if (comment === null) return null
  if (comment.state !== 'decided') return comment
  // Where a child may be at risk the lead hears of it, whatever somebody who is no lead has made of it meanwhile.
  const leads = comment.route === 'DSL' ? await peopleWithRoles(one.tx, LEADS, comment.school, 'too') : []
  if (leads.some(lead => lead.id === person) && !(await decidedByLead(one, id))) return comment
  // Those of one hour are told of in one mail: another of them may still wait.
  const other = await one.tx
    .selectFrom('comments as o')
    .innerJoin('comments as c', join =>
      join.onRef('c.trust_id', '=', 'o.trust_id').onRef('c.told_at', '=', 'o.told_at'),
    )
    .select('o.id')
    .where('c.id', '=', id)
    .where('o.school_id', '=', comment.school)
    .where('o.state', '<>', 'decided')
    .where('o.rank', '=', 0)
    .where('o.route', comment.route === 'DSL' ? '=' : '<>', 'DSL')
    .orderBy('o.found_at')
    .limit(1)
    .executeTakeFirst()
  return other === undefined ? null : { id: other.id, school: comment.school }
}

async function decidedByLead({ tx }: Act, id: string): Promise<boolean> {
  const last = await tx
    .selectFrom('comment_decisions')
    .select('by_role')
    .where('comment_id', '=', id)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return LEADS.some(role => role === last?.by_role)
}
