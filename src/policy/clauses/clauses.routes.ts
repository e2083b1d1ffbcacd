import { type Route, route } from '../../people/people.ts'
import { lateReview } from '../reviewing/late-review.ts'
import { showClauses } from './clauses.handlers.tsx'
import type { ReadLate } from './late.ts'

/** @param late what the rooms above know to be late, each with a reader of its own; a late review this room knows itself */
export function clauseTableRoutes(late: readonly ReadLate[]): readonly Route[] {
  return [route('GET', '/policy/clauses', 'signed-in', null, showClauses([lateReview, ...late]))]
}
