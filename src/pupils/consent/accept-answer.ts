import { append, tellFact } from '../../history/history.ts'
import { isId, rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { acceptsAnswers } from '../families.rule.ts'
import { pupilById } from '../roll.store.ts'
import { lockPupil } from './answers.store.ts'

export type AcceptRefusal = { readonly refused: 'no-such-answer' | 'only-the-head' | 'no-reason' | 'done-already' }

/** Null: nothing was said, or more than 2,000 characters. */
export function reasonWhy(typed: string): string | null {
  const words = typed.trim()
  return words === '' || words.length > 2000 ? null : words
}

/** The head decides that a yes counts although nobody has read its words, or another system brought it; and says why. */
export async function acceptAnswer(
  works: Works,
  visitor: Visitor,
  answer: string,
  reason: string,
): Promise<{ accepted: string } | AcceptRefusal> {
  return act(works, visitor.identity, async one => {
    if (!isId(answer)) return { refused: 'no-such-answer' }
    const found = await one.tx
      .selectFrom('consent_answers')
      .select(['pupil_id', 'answer'])
      .where('id', '=', answer)
      .executeTakeFirst()
    const known = found === undefined ? null : await pupilById(one.tx, found.pupil_id)
    if (known === null || found?.answer !== 'yes') return { refused: 'no-such-answer' }
    if (!acceptsAnswers(rolesAt(visitor, known.school))) return { refused: 'only-the-head' }
    const words = reasonWhy(reason)
    if (words === null) return { refused: 'no-reason' }
    await lockPupil(one.tx, known.id)
    const before = await one.tx
      .selectFrom('consent_accepted')
      .select('answer_id')
      .where('answer_id', '=', answer)
      .executeTakeFirst()
    if (before !== undefined) return { refused: 'done-already' }
    await one.tx
      .insertInto('consent_accepted')
      .values({
        trust_id: one.who.trust,
        answer_id: answer,
        reason: words,
        decided_by: one.who.person,
        decided_at: one.at,
      })
      .execute()
    const about = { school: known.school, subject: known.id }
    await append(one, {
      kind: 'consent-accepted',
      ...about,
      clauses: [],
      facts: { answer_id: answer },
      words: { reason: words },
    })
    await tellFact(one, { kind: 'consent-changed', ...about })
    return { accepted: known.id }
  })
}
