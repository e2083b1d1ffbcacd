import type { Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { callBack } from './asking/send-question.ts'
import { keepSaid, mayChange, type NotChangeable } from './change-draft.ts'
import { lockDraft } from './drafts.store.ts'
import { readDraft } from './read-draft.ts'
import { type AnswerNot, sayAnswer } from './say.rule.ts'

/** The adopter's own answer. A colleague who was asked the same is told no more of it: her question is called back. */
export async function answerQuestion(
  works: Works,
  visitor: Visitor,
  id: string,
  answer: { question: string; typed: string; seen: number },
): Promise<{ changed: readonly string[] } | NotChangeable | AnswerNot> {
  return act(works, visitor.identity, async one => {
    const draft = await lockDraft(one.tx, id)
    const not = mayChange(visitor, draft)
    if (not !== null || draft === null) return not ?? { refused: 'no-such-draft' }
    const read = await readDraft(one, draft)
    const said = sayAnswer(read, answer.question, answer.typed, answer.seen)
    if ('refused' in said) return said
    const kept = await keepSaid(one, read, said, 'own')
    if (!('refused' in kept)) await callBack(one, read, answer.question)
    return kept
  })
}
