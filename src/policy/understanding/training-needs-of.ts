import { noonOf, rolesAt, type School, type Visitor } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import { readersSeenBy } from '../acknowledging/who-sees.ts'
import { policiesInForce } from '../policy-in-force.ts'
import type { TrainingDue, TrainingState } from './training-due.rule.ts'
import { trainingDueAtEach } from './training-due.ts'
import type { TrainingKind } from './understanding.tables.ts'

export type TrainingNeed =
  | {
      /** Hers to have. */
      readonly kind: 'training'
      readonly school: string
      readonly training: TrainingKind
      readonly state: Exclude<TrainingState, 'holds'>
      /** The last day on which it holds or held, as yyyy-mm-dd; null: she has had none. */
      readonly until: string | null
      readonly since: Date
    }
  | {
      /** Of others, hers to see to and to record. */
      readonly kind: 'trainings'
      readonly school: string
      readonly missing: number
      readonly over: number
      readonly soon: number
      readonly since: Date
    }

/** Training that waits for this person: her own, and that of others which she asked for, recorded last, or records at her school. */
export async function trainingNeedsOf(one: Act, visitor: Visitor): Promise<TrainingNeed[]> {
  const policies = await policiesInForce(
    one.tx,
    visitor.schools.map(({ id }) => id),
    one.at,
  )
  const due = await trainingDueAtEach(
    one,
    [...policies].map(([school, { settings }]) => ({
      school,
      settings,
      person: records(visitor, school) ? undefined : one.who.person,
    })),
  )
  return visitor.schools.flatMap(school => {
    const since = policies.get(school.id)?.version?.from ?? one.at
    return needsAt(visitor, school, due.get(school.id) ?? [], since)
  })
}

const records = (visitor: Visitor, school: string) => readersSeenBy.some(role => rolesAt(visitor, school).has(role))

function needsAt(visitor: Visitor, school: School, due: readonly TrainingDue[], since: Date): TrainingNeed[] {
  const me = visitor.identity.person
  const needs: TrainingNeed[] = due.flatMap(({ person, kind, state, until, asked }) =>
    person !== me || state === 'holds'
      ? []
      : [
          {
            kind: 'training',
            school: school.id,
            training: kind,
            state,
            until,
            since: until === null ? (asked?.at ?? since) : noonOf(until),
          },
        ],
  )
  const here = visitor.holdings.some(held => held.school === school.id && readersSeenBy.includes(held.role))
  const others = due.filter(one => one.person !== me && one.state !== 'holds' && (here || isHers(one, me)))
  if (records(visitor, school.id) && others.length > 0)
    needs.push({
      kind: 'trainings',
      school: school.id,
      missing: others.filter(one => one.state === 'missing').length,
      over: others.filter(one => one.state === 'over').length,
      soon: others.filter(one => one.state === 'soon').length,
      since,
    })
  return needs
}

/** Somebody of the trust who holds no office at the school itself sees to those alone whom she asked, or whose training she wrote down. */
function isHers({ asked, recordedBy }: TrainingDue, me: string): boolean {
  return asked?.by === me || recordedBy === me
}
