import { append } from '../../history/history.ts'
import type { Act } from '../../platform/platform.ts'
import type { Account } from '../accounts/accounts.store.ts'
import { keepUntil } from './comment-policy.ts'
import { changeComment } from './comments.store.ts'
import { insertText } from './comment-texts.store.ts'
import { saysMore } from './next-read.rule.ts'
import { type KnownReply, lockKnown } from './reply-reads.store.ts'
import { type Came, suggested, takenAlone, tellWhereItCannotWait, wordsOf } from './take-in.ts'
import { takenFor } from './urgency.rule.ts'

/**
 * Its writer changed it, or it is shown again: it is sorted anew and waits again, with what it said before beside it. Judged by where it stands at this
 * moment: while the network was asked and the words were sorted, somebody may have decided on it, passed it to the lead, or read the same edit.
 */
export async function changedThere(one: Act, { id }: Pick<KnownReply, 'id'>, came: Came): Promise<void> {
  const comment = await lockKnown(one.tx, id)
  const cid = came.remote?.cid ?? ''
  if (comment === null || !saysMore(comment, { cid }) || (comment.cid === cid && comment.there !== 'gone')) return
  await insertText(one, { id: comment.id, school: came.school }, { number: comment.texts + 1, ...wordsOf(came) })
  const decided = comment.state === 'decided'
  const alone = takenAlone(came.triage)
  const taken = takenFor(comment, !decided, alone)
  await changeComment(one, comment.id, {
    ...suggested(taken),
    remote_cid: cid,
    there: 'changed',
    there_at: one.at,
    // New words have days of their own; and what was forgotten was other words.
    keep_until: await keepUntil(one.tx, came.school, one.at),
    forgotten_at: null,
    ...(decided ? { state: comment.passedTo === null ? 'waiting' : 'passed' } : {}),
  })
  await append(one, {
    kind: 'comment-changed-there',
    school: came.school,
    subject: comment.id,
    clauses: [],
    facts: { comment_id: comment.id, there: 'changed' },
    words: { account: came.account.name },
  })
  // What waited already was told of when it came.
  await tellWhereItCannotWait(one, comment.id, came.school, decided ? taken : alone)
}

export async function goneThere(one: Act, comment: KnownReply, account: Account): Promise<void> {
  await changeComment(one, comment.id, { there: 'gone', there_at: one.at })
  await append(one, {
    kind: 'comment-changed-there',
    school: account.school,
    subject: comment.id,
    clauses: [],
    facts: { comment_id: comment.id, there: 'gone' },
    words: { account: account.name },
  })
}
