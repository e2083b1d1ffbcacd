import { createHmac, timingSafeEqual } from 'node:crypto'
import { isId } from '../../people/people.ts'
import { keyFor, look, type Settings, theHouse, type Works } from '../../platform/platform.ts'
import { type Complaint, complaintById, mayStillBeTold } from './complaints.store.ts'

/** Milliseconds after the answer in which its link reads it: as long as a letter of ours is good. */
export const READABLE_FOR = 42 * 86_400_000

type Of = { readonly trust: string; readonly complaint: string }

const markOf = ({ secret }: Pick<Settings, 'secret'>, { trust, complaint }: Of): string =>
  createHmac('sha256', keyFor(secret, 'answers to complaints')).update(`${trust}.${complaint}`).digest('base64url')

/** The secret of a link that reads one answer. It is reckoned and not kept, so a mail that is sent twice holds the same one. */
export const answerToken = (settings: Pick<Settings, 'secret'>, of: Of): string =>
  `${of.trust}.${of.complaint}.${markOf(settings, of)}`

export type AnswerRead = Pick<Complaint, 'words' | 'answer' | 'answeredName' | 'answeredAt' | 'at'>

/**
 * What she wrote and what was answered, for whoever holds the mailbox from which it was written: nothing of her children, and no way further in. Null for a
 * link that is wrong, over, or of somebody who may have no contact any more.
 */
export async function readAnswer(works: Works, token: string): Promise<{ answer: AnswerRead; now: Date } | null> {
  const [trust = '', complaint = '', mark = ''] = token.split('.')
  if (!isId(trust) || !isId(complaint)) return null
  const [sent, right] = [mark, markOf(works.settings, { trust, complaint })].map(text => Buffer.from(text))
  if (sent === undefined || right === undefined || sent.length !== right.length || !timingSafeEqual(sent, right))
    return null
  return look(works, theHouse(trust), async ({ tx, at }) => {
    const found = await complaintById(tx, complaint)
    if (found === null || found.answeredAt === null || found.fromEmail === null) return null
    if (found.answeredAt.getTime() + READABLE_FOR < at.getTime() || !(await mayStillBeTold(tx, found))) return null
    return { answer: found, now: at }
  })
}
