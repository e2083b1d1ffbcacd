import { append } from '../../history/history.ts'
import { rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { STOP_QUESTION } from './call-dsl.ts'
import { changeCall, findCall, lockCall } from './calls.store.ts'
import { type AnswerCallRefusal, answerCallRule } from './raise-call.rule.ts'

/** Whoever was asked says that she has spoken to the caller. What was said belongs elsewhere. */
export async function answerCall(
  works: Works,
  visitor: Visitor,
  id: string,
): Promise<{ readonly answered: true } | AnswerCallRefusal> {
  return act(works, visitor.identity, async one => {
    // Her own call, which she sees and may not answer, cannot be locked by her.
    const call = (await lockCall(one.tx, id)) ?? (await findCall(one.tx, id))
    if (call === null) return { refused: 'not-there' }
    const refusal = answerCallRule(one.who.person, rolesAt(visitor, call.school), call)
    if (refusal !== null) return refusal
    await changeCall(one.tx, id, { answered_by: one.who.person, answered_at: one.at })
    await append(one, {
      kind: 'dsl-call-answered',
      school: call.school,
      subject: id,
      clauses: [STOP_QUESTION],
      facts: { call_id: id },
      words: {},
    })
    return { answered: true }
  })
}
