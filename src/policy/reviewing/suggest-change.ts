import { randomUUID } from 'node:crypto'
import { append } from '../../history/history.ts'
import { noticeVersion, type Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { control } from '../control.ts'
import { policyInForce } from '../policy-in-force.ts'
import { TELL_OF_SUGGESTION } from './queues.ts'
import { whoDecides } from './who-decides.ts'
import { LONGEST } from './raise-trigger.ts'

export type SuggestRefusal = { readonly refused: 'no-such-clause' | 'no-words' | 'too-long' }

/** What somebody who works by a clause would change in it. It changes nothing until a reviewer has answered. */
export async function suggestChange(
  works: Works,
  visitor: Visitor,
  suggested: { school: string; clause: string; words: string },
): Promise<{ suggested: string } | SuggestRefusal> {
  return act(works, visitor.identity, async one => {
    const policy = await policyInForce(one.tx, suggested.school, one.at)
    const { version, settings } = policy
    const words = suggested.words.trim()
    if (version === null || settings.clause(suggested.clause) === undefined) return { refused: 'no-such-clause' }
    if (words === '') return { refused: 'no-words' }
    if (words.length > LONGEST) return { refused: 'too-long' }
    const id = randomUUID()
    if (control('question_desk', true))
      await one.tx
        .insertInto('policy_suggestions')
        .values({
          trust_id: one.who.trust,
          id,
          school_id: suggested.school,
          version_id: version.id,
          clause_id: suggested.clause,
          words,
          by_person: one.who.person,
          made_at: one.at,
          decision: null,
          reply: null,
          decided_by: null,
          decided_at: null,
        })
        .execute()
    await append(one, {
      kind: 'change-suggested',
      school: suggested.school,
      subject: id,
      clauses: [suggested.clause],
      facts: { version_id: version.id, notice: noticeVersion('reviewing-a-policy') },
      words: { words },
    })
    for (const person of await whoDecides(one.tx, suggested.school, policy, one.who.person))
      await one.works.jobs.send(one.tx, TELL_OF_SUGGESTION, { trust: one.who.trust, suggestion: id, person })
    return { suggested: id }
  })
}
