import { randomUUID } from 'node:crypto'
import type { Act, Tx } from '../../platform/platform.ts'
import type { Role } from '../../policy/policy.ts'
import type { Comment } from './comments.store.ts'

/** @param as the role by which she read it */
export async function noteLook(one: Act, { id, school }: Pick<Comment, 'id' | 'school'>, as: Role): Promise<void> {
  await one.tx
    .insertInto('comment_looks')
    .values({
      trust_id: one.who.trust,
      id: randomUUID(),
      comment_id: id,
      school_id: school,
      person_id: one.who.person,
      by_role: as,
      at: one.at,
    })
    .execute()
}

export type Look = { readonly person: string; readonly at: Date }

/** Her own, and where she leads the school or on safeguarding, everybody's; the newest first. */
export async function looksAt(tx: Tx, comment: string): Promise<Look[]> {
  return tx
    .selectFrom('comment_looks')
    .select(['person_id as person', 'at'])
    .where('comment_id', '=', comment)
    .orderBy('at', 'desc')
    .limit(50)
    .execute()
}

export async function decisionsOf(tx: Tx, comment: string) {
  return tx
    .selectFrom('comment_decisions')
    .select([
      'deed',
      'words',
      'seen_by as seenBy',
      'was_wrong as wasWrong',
      'rather',
      'by_person as by',
      'by_role as role',
      'clauses',
      'at',
    ])
    .where('comment_id', '=', comment)
    .orderBy('at')
    .orderBy('id')
    .execute()
}
