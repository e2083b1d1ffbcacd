import { kindCounts } from '../../history/history.ts'
import type { School } from '../../people/people.ts'
import { act, theHouse, type Works } from '../../platform/platform.ts'
import { questionAges, readTeam } from '../acknowledging/read-team.ts'
import { yearBefore } from '../clauses/clauses.handlers.tsx'

/** What happened in the year, each kind counted over the whole school. */
export const counted = [
  'post-handed-in',
  'post-approved',
  'post-changes-asked',
  'post-refused',
  'post-expired',
  'target-live',
  'withdrawal-asked',
  'policy-question-asked',
  'policy-question-answered',
  'change-suggested',
  'suggestion-decided',
] as const

export type Figures = {
  readonly since: Date
  readonly until: Date
  readonly kinds: readonly { readonly kind: (typeof counted)[number]; readonly times: number }[]
  readonly cleared: number
  readonly handedIn: number
  /** Of those whom the policy binds today. */
  readonly readings: { readonly bound: number; readonly late: number; readonly questionsLate: number }
}

/** Asked as the house, so that everybody reads the same figures, and handed on as numbers alone: nothing is counted by person. */
export async function readFigures(works: Works, trust: string, school: School): Promise<Figures> {
  const questions = await questionAges(works, trust, school)
  return act(works, theHouse(trust), async one => {
    const since = yearBefore(one.at)
    const times = await kindCounts(one.tx, school.id, since)
    const { people } = await readTeam(one, school, questions)
    return {
      since,
      until: one.at,
      kinds: counted.map(kind => ({ kind, times: times.get(kind) ?? 0 })),
      cleared: times.get('finding-cleared') ?? 0,
      handedIn: times.get('post-handed-in') ?? 0,
      readings: {
        bound: people.length,
        late: people.filter(({ state }) => state === 'late').length,
        questionsLate: questions.filter(({ late }) => late).length,
      },
    }
  })
}
