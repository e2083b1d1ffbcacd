import type { Act, Tx } from '../../platform/platform.ts'

/** Its words as they stood when they were read. */
export type CommentText = {
  readonly number: number
  readonly text: string
  readonly writer: string
  readonly link: string
  readonly remoteUri: string
  readonly attached: boolean
  readonly because: string
  readonly readAt: Date
}

const TEXT = [
  'number',
  'text',
  'writer',
  'link',
  'remote_uri as remoteUri',
  'attached',
  'because',
  'read_at as readAt',
] as const

/** As it was first, and as it was changed. Empty: forgotten, or behind the wall. */
export async function textsOf(tx: Tx, comment: string): Promise<CommentText[]> {
  return tx.selectFrom('comment_texts').select(TEXT).where('comment_id', '=', comment).orderBy('number').execute()
}

/** The newest words of several. */
export async function newestTexts(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, CommentText>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('comment_texts')
    .select([...TEXT, 'comment_id'])
    .where('comment_id', 'in', ids)
    .orderBy('number')
    .execute()
  return new Map(rows.map(({ comment_id, ...text }) => [comment_id, text]))
}

export async function insertText(
  one: Act,
  comment: { readonly id: string; readonly school: string },
  text: Omit<CommentText, 'readAt'>,
): Promise<void> {
  await one.tx
    .insertInto('comment_texts')
    .values({
      trust_id: one.who.trust,
      comment_id: comment.id,
      school_id: comment.school,
      number: text.number,
      text: text.text,
      writer: text.writer,
      link: text.link,
      remote_uri: text.remoteUri,
      attached: text.attached,
      because: text.because,
      read_at: one.at,
    })
    .execute()
}
