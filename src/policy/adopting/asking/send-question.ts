import { append } from '../../../history/history.ts'
import { noticeVersion, type Visitor } from '../../../people/people.ts'
import { act, type Act, type Works } from '../../../platform/platform.ts'
import { mayChange, type NotChangeable } from '../change-draft.ts'
import { lockDraft } from '../drafts.store.ts'
import { TELL_ASKED } from '../queues.ts'
import { type DraftRead, readDraft } from '../read-draft.ts'
import { closeSent, insertSent, type SentQuestion, sentOf } from './sent-questions.store.ts'
import '../adopting.kinds.ts'

/** The longest words that go with a question, in characters. */
export const LONGEST_WORDS = 2000

export type SendRefusal =
  | NotChangeable
  | { readonly refused: 'no-such-question' | 'choose-somebody' | 'words-too-long' }
  /** It waits for a colleague already. */
  | { readonly refused: 'asked-already'; readonly sent: SentQuestion }

/** Sends one open question to the colleague who knows. She opens just that question; the draft shows who was asked, since when. */
export async function sendQuestion(
  works: Works,
  visitor: Visitor,
  id: string,
  wish: { question: string; to: string; words: string },
): Promise<{ sent: string } | SendRefusal> {
  return act(works, visitor.identity, async one => {
    const draft = await lockDraft(one.tx, id)
    const not = mayChange(visitor, draft)
    if (not !== null || draft === null) return not ?? { refused: 'no-such-draft' }
    const read = await readDraft(one, draft)
    const may = maySend(read, await sentOf(one.tx, id), wish, visitor.identity.person)
    if ('refused' in may) return may
    const words = wish.words.trim()
    const sent = await insertSent(one, { draft: id, question: wish.question, to: wish.to, words })
    await append(one, {
      kind: 'question-sent',
      school: draft.school,
      subject: id,
      clauses: [],
      facts: { question: wish.question, to: wish.to, notice: noticeVersion('adopting') },
      words: { person: may.name },
    })
    await one.works.jobs.send(one.tx, TELL_ASKED, { trust: one.who.trust, sent })
    return { sent }
  })
}

/** To a colleague of this school who holds some role today, never to oneself, and to one at a time. */
function maySend(
  read: DraftRead,
  sent: readonly SentQuestion[],
  wish: { question: string; to: string; words: string },
  asker: string,
): { name: string } | SendRefusal {
  if (read.pack?.openQuestions.some(question => question.id === wish.question) !== true)
    return { refused: 'no-such-question' }
  const there = sent.find(one => one.question === wish.question && one.state === 'asked')
  if (there !== undefined) return { refused: 'asked-already', sent: there }
  const colleague = read.holders.find(holder => holder.person === wish.to && holder.person !== asker)
  if (colleague === undefined) return { refused: 'choose-somebody' }
  if (wish.words.trim().length > LONGEST_WORDS) return { refused: 'words-too-long' }
  return { name: colleague.name }
}

/** Takes back what was sent and not answered: by a press, or because the question was answered otherwise. */
export async function callBack(
  one: Act,
  read: Pick<DraftRead, 'draft' | 'holders'>,
  question: string,
): Promise<boolean> {
  const open = (await sentOf(one.tx, read.draft.id)).find(sent => sent.question === question && sent.state === 'asked')
  if (open === undefined) return false
  await closeSent(one, open.id, 'called_back', '')
  await append(one, {
    kind: 'question-called-back',
    school: read.draft.school,
    subject: read.draft.id,
    clauses: [],
    facts: { question },
    words: { person: read.holders.find(holder => holder.person === open.to)?.name ?? '' },
  })
  return true
}

export async function callQuestionBack(
  works: Works,
  visitor: Visitor,
  id: string,
  question: string,
): Promise<{ calledBack: boolean } | NotChangeable> {
  return act(works, visitor.identity, async one => {
    const draft = await lockDraft(one.tx, id)
    const not = mayChange(visitor, draft)
    if (not !== null || draft === null) return not ?? { refused: 'no-such-draft' }
    return { calledBack: await callBack(one, await readDraft(one, draft), question) }
  })
}
