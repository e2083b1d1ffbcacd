import { append } from '../../history/history.ts'
import { noticeVersion, rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { policyInForce } from '../policy-in-force.ts'
import { mayReview } from './may-review.rule.ts'
import { TELL_SUGGESTER } from './queues.ts'
import { LONGEST } from './raise-trigger.ts'
import { whoDecides } from './who-decides.ts'
import { type Decision, decisions, lockSuggestion } from './reviewing.store.ts'

export type DecideRefusal = {
  readonly refused: 'not-there' | 'not-a-reviewer' | 'own' | 'decided-already' | 'no-decision' | 'no-reply' | 'too-long'
}

/** A reviewer answers a suggestion, with a reply to whoever made it. Taking it up is a promise for the next version; nothing in force changes. */
export async function decideSuggestion(
  works: Works,
  visitor: Visitor,
  decided: { suggestion: string; decision: string; reply: string },
): Promise<{ decided: Decision; school: string } | DecideRefusal> {
  return act(works, visitor.identity, async one => {
    const suggestion = await lockSuggestion(one.tx, decided.suggestion)
    if (suggestion === null) return { refused: 'not-there' }
    const policy = await policyInForce(one.tx, suggestion.school, one.at)
    const deciders = await whoDecides(one.tx, suggestion.school, policy, suggestion.by)
    const reviews = mayReview(rolesAt(visitor, suggestion.school), policy.settings)
    if (!reviews && !deciders.has(one.who.person)) return { refused: 'not-a-reviewer' }
    if (suggestion.by === one.who.person) return { refused: 'own' }
    if (suggestion.decision !== null) return { refused: 'decided-already' }
    const decision = decisions.find(known => known === decided.decision)
    const reply = decided.reply.trim()
    if (decision === undefined) return { refused: 'no-decision' }
    if (reply === '') return { refused: 'no-reply' }
    if (reply.length > LONGEST) return { refused: 'too-long' }
    const { numUpdatedRows } = await one.tx
      .updateTable('policy_suggestions')
      .set({ decision, reply, decided_by: one.who.person, decided_at: one.at })
      .where('id', '=', suggestion.id)
      .executeTakeFirst()
    // A refused update is 0 rows, not an error.
    if (numUpdatedRows !== 1n) throw new Error('The suggestion was not answered: its row could not be changed.')
    await append(one, {
      kind: 'suggestion-decided',
      school: suggestion.school,
      subject: suggestion.id,
      clauses: [suggestion.clause],
      facts: { decision, notice: noticeVersion('reviewing-a-policy') },
      words: { words: reply },
    })
    await one.works.jobs.send(one.tx, TELL_SUGGESTER, { trust: one.who.trust, suggestion: suggestion.id })
    return { decided: decision, school: suggestion.school }
  })
}
