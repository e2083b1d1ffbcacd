import { type Route, route } from '../../people/people.ts'
import { lateQuestions, lateReaders } from '../acknowledging/late-reading.ts'
import { lateFaces, lateLook, lookers } from '../governors/look-due.ts'
import { showGovernors, takeLook } from '../governors/governors.handlers.tsx'
import { lateReview } from '../reviewing/late-review.ts'
import { lateTalk, lateTraining } from '../understanding/late-training.ts'
import { showClauses } from './clauses.handlers.tsx'
import type { ReadLate } from './late.ts'

const here: readonly ReadLate[] = [lateReview, lateReaders, lateQuestions, lateTraining, lateTalk, lateLook, lateFaces]

/** @param late what the rooms above know to be late, each with a reader of its own; what of this room is late it knows itself */
export function clauseTableRoutes(late: readonly ReadLate[]): readonly Route[] {
  return [
    route('GET', '/policy/clauses', 'signed-in', null, showClauses([...here, ...late])),
    route('GET', '/policy/governors', 'signed-in', null, showGovernors),
    { ...route('POST', '/policy/governors', lookers, 'governors-looked', takeLook), words: ['minute'] },
  ]
}
