import { dayOf, rolesAt, type Visitor } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import { keepsFlags } from '../families.rule.ts'

/** Milliseconds. */
const BEFORE_MS = 14 * 86_400_000

/** A child with a flag to be looked at. No name: it stands on a page that somebody may have open on her desk. `due`: yyyy-mm-dd. */
export type FlagNeed = {
  readonly pupil: string
  readonly school: string
  readonly due: string
  readonly overdue: boolean
}

/** From a fortnight before its review day on, at the schools whose flags she keeps: one line for a child, the earliest day. */
export async function flagNeedsOf({ tx, at }: Act, visitor: Visitor): Promise<FlagNeed[]> {
  const schools = new Map(
    visitor.schools.filter(({ id }) => keepsFlags(rolesAt(visitor, id))).map(({ id, name }) => [id, name]),
  )
  if (schools.size === 0) return []
  const rows = await tx
    .selectFrom('never_publish_flags as f')
    .innerJoin('pupils as p', join => join.onRef('p.trust_id', '=', 'f.trust_id').onRef('p.id', '=', 'f.pupil_id'))
    .select(eb => ['p.id as pupil', 'p.school_id as school', eb.fn.min('f.review_on').as('due')])
    .where('p.school_id', 'in', [...schools.keys()])
    // A flag of before she left has its leaving for an end of reminders; one that was set since is looked at like any other.
    .where(eb =>
      eb.or([eb('p.left_on', 'is', null), eb('f.set_at', '>=', eb.cast<Date>(eb.ref('p.left_on'), 'timestamptz'))]),
    )
    .where('f.ended_at', 'is', null)
    .where('f.review_on', '<=', dayOf(new Date(at.getTime() + BEFORE_MS)))
    .groupBy(['p.id', 'p.school_id'])
    .execute()
  const today = dayOf(at)
  return rows.map(({ pupil, school, due }) => ({
    pupil,
    school: schools.get(school) ?? '',
    due,
    overdue: due <= today,
  }))
}
