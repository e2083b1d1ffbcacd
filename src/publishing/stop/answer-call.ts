import { append } from '../../history/history.ts'
import { rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { STOP_QUESTION } from './call-dsl.ts'
import { findCall, standsInForDsl } from './calls.store.ts'

export type AnswerCallRefusal = { readonly refused: 'not-there' | 'not-the-dsl' | 'answered-already' }

/** The DSL says that she has spoken to whoever called. What was said belongs elsewhere. */
export async function answerCall(
  works: Works,
  visitor: Visitor,
  id: string,
): Promise<{ readonly answered: true } | AnswerCallRefusal> {
  return act(works, visitor.identity, async one => {
    const call = await findCall(one.tx, id)
    if (call === null) return { refused: 'not-there' }
    const roles = rolesAt(visitor, call.school)
    const takesCalls = roles.has('dsl') || roles.has('deputy_dsl') || (await standsInForDsl(one.tx, call.school))
    if (!takesCalls) return { refused: 'not-the-dsl' }
    const { numUpdatedRows } = await one.tx
      .updateTable('safeguarding_calls')
      .set({ answered_by: one.who.person, answered_at: one.at })
      .where('id', '=', id)
      .where('answered_at', 'is', null)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows !== 1n) return { refused: 'answered-already' }
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
