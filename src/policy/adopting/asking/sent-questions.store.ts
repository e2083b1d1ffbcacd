import { randomUUID } from 'node:crypto'
import type { Act, Tx } from '../../../platform/platform.ts'
import '../adopting.tables.ts'

export type SentState = 'asked' | 'answered' | 'sent_back' | 'called_back'

/** One open question of a draft, sent to the colleague who knows. */
export type SentQuestion = {
  readonly id: string
  readonly draft: string
  readonly question: string
  readonly to: string
  readonly by: string
  /** What whoever asks adds to it; may be empty. */
  readonly words: string
  readonly sentAt: Date
  readonly state: SentState
  /** Why it was sent back, or what the colleague adds to her answer. */
  readonly reply: string
  readonly closedAt: Date | null
}

const COLUMNS = [
  'id',
  'draft_id as draft',
  'question',
  'to_person as to',
  'by_person as by',
  'words',
  'sent_at as sentAt',
  'state',
  'reply',
  'closed_at as closedAt',
] as const

export async function findSent(tx: Tx, id: string): Promise<SentQuestion | null> {
  return (await tx.selectFrom('policy_questions_sent').select(COLUMNS).where('id', '=', id).executeTakeFirst()) ?? null
}

/** All that were ever sent of a draft, the newest first. */
export async function sentOf(tx: Tx, draft: string): Promise<SentQuestion[]> {
  return tx
    .selectFrom('policy_questions_sent')
    .select(COLUMNS)
    .where('draft_id', '=', draft)
    .orderBy('sent_at', 'desc')
    .orderBy('id')
    .execute()
}

/** What waits for this person's answer, in drafts that are being worked on. */
export async function askedOf(tx: Tx, person: string): Promise<SentQuestion[]> {
  return tx
    .selectFrom('policy_questions_sent')
    .innerJoin('policy_drafts', join =>
      join
        .onRef('policy_drafts.trust_id', '=', 'policy_questions_sent.trust_id')
        .onRef('policy_drafts.id', '=', 'policy_questions_sent.draft_id'),
    )
    .select(COLUMNS.map(column => `policy_questions_sent.${column}` as const))
    .where('policy_questions_sent.to_person', '=', person)
    .where('policy_questions_sent.state', '=', 'asked')
    .where('policy_drafts.state', '=', 'open')
    .orderBy('policy_questions_sent.sent_at')
    .execute()
}

export async function insertSent(
  { tx, who, at }: Act,
  sent: Pick<SentQuestion, 'draft' | 'question' | 'to' | 'words'>,
): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('policy_questions_sent')
    .values({
      trust_id: who.trust,
      id,
      draft_id: sent.draft,
      question: sent.question,
      to_person: sent.to,
      by_person: who.person,
      words: sent.words,
      sent_at: at,
      state: 'asked',
      reply: '',
      closed_at: null,
    })
    .execute()
  return id
}

export async function closeSent(
  { tx, at }: Act,
  id: string,
  state: Exclude<SentState, 'asked'>,
  reply: string,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('policy_questions_sent')
    .set({ state, reply, closed_at: at })
    .where('id', '=', id)
    .executeTakeFirst()
  // A refused update is 0 rows, not an error.
  if (numUpdatedRows !== 1n) throw new Error('The question was not closed: its row could not be changed.')
}
