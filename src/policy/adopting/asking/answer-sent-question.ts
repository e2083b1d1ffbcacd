import { append } from '../../../history/history.ts'
import { noticeVersion, type Visitor } from '../../../people/people.ts'
import { act, type Act, type Works } from '../../../platform/platform.ts'
import { keepSaid, type NotChangeable } from '../change-draft.ts'
import { lockDraft } from '../drafts.store.ts'
import { TELL_ASKER } from '../queues.ts'
import { type DraftRead, readDraft } from '../read-draft.ts'
import { type AnswerNot, sayAnswer } from '../say.rule.ts'
import { LONGEST_WORDS } from './send-question.ts'
import { closeSent, findSent, type SentQuestion } from './sent-questions.store.ts'
import '../adopting.kinds.ts'

export type SentRefusal =
  | { readonly refused: 'not-asked' | 'no-longer-asked' | 'words-too-long' | 'say-why' }
  | NotChangeable
  | AnswerNot

/** The colleague's answer: it stands in the draft as hers. She sees this one question and needs no other right. */
export async function answerSentQuestion(
  works: Works,
  visitor: Visitor,
  id: string,
  answer: { typed: string; words: string },
): Promise<{ answered: true } | SentRefusal> {
  return closed(works, visitor, id, answer.words, async (one, read, sent) => {
    const said = sayAnswer(read, sent.question, answer.typed, read.entries.get(topicOf(read, sent))?.turn ?? 0)
    if ('refused' in said) return said
    const kept = await keepSaid(one, read, said, 'colleague')
    if ('refused' in kept) return kept
    await closeSent(one, id, 'answered', answer.words.trim())
    await append(one, {
      kind: 'question-answered',
      school: read.draft.school,
      subject: read.draft.id,
      clauses: [],
      facts: { question: sent.question, notice: noticeVersion('adopting') },
      words: { person: visitor.name },
    })
    await one.works.jobs.send(one.tx, TELL_ASKER, { trust: one.who.trust, sent: id })
    return { answered: true }
  })
}

/** She does not know either, and says so: the question is the adopter's again. */
export async function sendQuestionBack(
  works: Works,
  visitor: Visitor,
  id: string,
  words: string,
): Promise<{ sentBack: true } | SentRefusal> {
  return closed(works, visitor, id, words, async (one, read, sent) => {
    if (words.trim() === '') return { refused: 'say-why' }
    await closeSent(one, id, 'sent_back', words.trim())
    await append(one, {
      kind: 'question-sent-back',
      school: read.draft.school,
      subject: read.draft.id,
      clauses: [],
      facts: { question: sent.question, notice: noticeVersion('adopting') },
      words: { person: visitor.name, words: words.trim() },
    })
    await one.works.jobs.send(one.tx, TELL_ASKER, { trust: one.who.trust, sent: id })
    return { sentBack: true }
  })
}

/** What both need: the draft held, the question still asked, and asked of her. */
async function closed<Done>(
  works: Works,
  visitor: Visitor,
  id: string,
  words: string,
  work: (one: Act, read: DraftRead, sent: SentQuestion) => Promise<Done | SentRefusal>,
): Promise<Done | SentRefusal> {
  return act(works, visitor.identity, async one => {
    const found = await findSent(one.tx, id)
    if (found === null || found.to !== visitor.identity.person) return { refused: 'not-asked' }
    const draft = await lockDraft(one.tx, found.draft)
    // Read again under the lock: the adopter may have answered or called it back meanwhile.
    const sent = await findSent(one.tx, id)
    if (draft === null || sent === null || sent.state !== 'asked' || draft.state !== 'open')
      return { refused: 'no-longer-asked' }
    if (words.trim().length > LONGEST_WORDS) return { refused: 'words-too-long' }
    return work(one, await readDraft(one, draft), sent)
  })
}

function topicOf({ pack }: DraftRead, { question }: SentQuestion): string {
  return `question:${pack?.name ?? ''}:${question}`
}
