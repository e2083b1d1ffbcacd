import { randomUUID } from 'node:crypto'
import { append } from '../../history/history.ts'
import { noticeVersion, rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { policyInForce } from '../policy-in-force.ts'
import { clausesNamed } from './clauses-named.rule.ts'
import { mayRaise } from './may-review.rule.ts'
import { raisedKinds, type TriggerKind } from './review-due.rule.ts'
import { insertTrigger } from './reviewing.store.ts'

/** The longest reason or suggestion, in characters. */
export const LONGEST = 2000

export type RaiseRefusal = {
  readonly refused: 'not-a-senior' | 'no-policy' | 'no-kind' | 'no-reason' | 'too-long' | 'no-such-clause'
}

/**
 * Something happened that the policy should answer to. Whether it brings the review forward is for the policy in force to say.
 *
 * @param raised `clauses`: as typed, one on each line
 */
export async function raiseTrigger(
  works: Works,
  visitor: Visitor,
  raised: { school: string; kind: string; reason: string; clauses: string },
): Promise<{ raised: TriggerKind } | RaiseRefusal> {
  return act(works, visitor.identity, async one => {
    if (!mayRaise(rolesAt(visitor, raised.school))) return { refused: 'not-a-senior' }
    const { version, pack, settings } = await policyInForce(one.tx, raised.school, one.at)
    if (version === null || pack === null) return { refused: 'no-policy' }
    const kind = raisedKinds.find(known => known === raised.kind)
    const reason = raised.reason.trim()
    if (kind === undefined) return { refused: 'no-kind' }
    if (reason === '') return { refused: 'no-reason' }
    if (reason.length > LONGEST) return { refused: 'too-long' }
    const touched = clausesNamed(pack.clauses, raised.clauses)
    if ('unknown' in touched) return { refused: 'no-such-clause' }
    const clauses = touched.named
    const id = randomUUID()
    await insertTrigger(one, { id, school: raised.school, version: version.id, kind, reason, clauses, document: null })
    await append(one, {
      kind: 'review-trigger-raised',
      school: raised.school,
      subject: id,
      clauses: [...new Set([...settings.get('policy.review_triggers').clauses, ...clauses])],
      facts: { trigger: kind, version_id: version.id, document_id: null, notice: noticeVersion('reviewing-a-policy') },
      words: { reason },
    })
    return { raised: kind }
  })
}
