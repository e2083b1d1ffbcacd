import { randomUUID } from 'node:crypto'
import { append } from '../../history/history.ts'
import { rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { policyInForce } from '../policy-in-force.ts'
import { mayRaise } from './may-review.rule.ts'
import { type TriggerKind, triggerKinds } from './review-due.rule.ts'

/** The longest reason or suggestion, in characters. */
export const LONGEST = 2000

export type RaiseRefusal = {
  readonly refused: 'not-a-senior' | 'no-policy' | 'no-kind' | 'no-reason' | 'too-long' | 'no-such-clause'
}

/** Something happened that the policy should answer to. Whether it brings the review forward is for the policy in force to say. */
export async function raiseTrigger(
  works: Works,
  visitor: Visitor,
  raised: { school: string; kind: string; reason: string; clauses: readonly string[] },
): Promise<{ raised: TriggerKind } | RaiseRefusal> {
  return act(works, visitor.identity, async one => {
    if (!mayRaise(rolesAt(visitor, raised.school))) return { refused: 'not-a-senior' }
    const { version, settings } = await policyInForce(one.tx, raised.school, one.at)
    const kind = triggerKinds.find(known => known === raised.kind)
    const reason = raised.reason.trim()
    if (version === null) return { refused: 'no-policy' }
    if (kind === undefined) return { refused: 'no-kind' }
    if (reason === '') return { refused: 'no-reason' }
    if (reason.length > LONGEST) return { refused: 'too-long' }
    if (raised.clauses.some(id => settings.clause(id) === undefined)) return { refused: 'no-such-clause' }
    const id = randomUUID()
    await one.tx
      .insertInto('review_triggers')
      .values({
        trust_id: one.who.trust,
        id,
        school_id: raised.school,
        version_id: version.id,
        kind,
        reason,
        clauses: [...raised.clauses],
        raised_by: one.who.person,
        raised_at: one.at,
      })
      .execute()
    await append(one, {
      kind: 'review-trigger-raised',
      school: raised.school,
      subject: id,
      clauses: [...settings.get('policy.review_triggers').clauses, ...raised.clauses],
      facts: { trigger: kind, version_id: version.id },
      words: { reason },
    })
    return { raised: kind }
  })
}
