import { randomUUID } from 'node:crypto'
import { isId, rolesAt, type Visitor } from '../../people/people.ts'
import type { Act, Tx } from '../../platform/platform.ts'
import { complaintRoles } from './complaints.rule.ts'

export type Complaint = {
  readonly id: string
  readonly school: string
  readonly guardian: string
  readonly name: string
  readonly email: string | null
  readonly words: string
  readonly at: Date
  readonly answer: string | null
  readonly answeredName: string | null
  readonly answeredAt: Date | null
}

/** What PostgreSQL cannot keep is left out; nothing else of the words is changed. */
const kept = (words: string) => words.toWellFormed().replaceAll('\u0000', '').trim()

export async function insertComplaint(
  one: Act,
  of: { readonly guardian: string; readonly school: string },
  words: string,
  notice: string,
): Promise<string> {
  const id = randomUUID()
  await one.tx
    .insertInto('family_complaints')
    .values({
      trust_id: one.who.trust,
      id,
      school_id: of.school,
      guardian_id: of.guardian,
      words: kept(words),
      notice_version: notice,
      at: one.at,
      answer: null,
      answered_by: null,
      answered_name: null,
      answered_at: null,
    })
    .execute()
  return id
}

function complaints(tx: Tx) {
  return tx
    .selectFrom('family_complaints as c')
    .innerJoin('guardians', join =>
      join.onRef('guardians.trust_id', '=', 'c.trust_id').onRef('guardians.id', '=', 'c.guardian_id'),
    )
    .select(['c.id', 'c.school_id as school', 'c.guardian_id as guardian', 'guardians.name', 'guardians.email'])
    .select(['c.words', 'c.at', 'c.answer', 'c.answered_name as answeredName', 'c.answered_at as answeredAt'])
}

export async function complaintById(tx: Tx, id: string): Promise<Complaint | null> {
  if (!isId(id)) return null
  return (await complaints(tx).where('c.id', '=', id).executeTakeFirst()) ?? null
}

/** Those without an answer first, the oldest first; then the newest of the answered ones. */
export async function complaintsOf(tx: Tx, school: string): Promise<Complaint[]> {
  const open = await complaints(tx)
    .where('c.school_id', '=', school)
    .where('c.answered_at', 'is', null)
    .orderBy('c.at')
    .execute()
  const answered = await complaints(tx)
    .where('c.school_id', '=', school)
    .where('c.answered_at', 'is not', null)
    .orderBy('c.answered_at', 'desc')
    .limit(100)
    .execute()
  return [...open, ...answered]
}

export type ComplaintNeed = {
  readonly schoolId: string
  readonly school: string
  readonly open: number
  readonly since: Date
}

/** What families wrote and nobody has answered, for whoever answers it: a line on her first page, so that a lost mail loses nothing. */
export async function complaintNeedsOf({ tx }: Act, visitor: Visitor): Promise<ComplaintNeed[]> {
  const needs: ComplaintNeed[] = []
  for (const { id, name } of visitor.schools) {
    if (!complaintRoles.some(role => rolesAt(visitor, id).has(role))) continue
    const open = (await complaintsOf(tx, id)).filter(one => one.answeredAt === null)
    const [oldest] = open
    if (oldest !== undefined) needs.push({ schoolId: id, school: name, open: open.length, since: oldest.at })
  }
  return needs
}

/** Her own, for her page. */
export async function complaintsBy(tx: Tx, guardian: string): Promise<Complaint[]> {
  return complaints(tx).where('c.guardian_id', '=', guardian).orderBy('c.at', 'desc').limit(50).execute()
}

/** How many she wrote since then, so that one person cannot fill a school's list. */
export async function complaintsSince(tx: Tx, guardian: string, since: Date): Promise<number> {
  const row = await tx
    .selectFrom('family_complaints')
    .select(eb => eb.fn.countAll<string>().as('number'))
    .where('guardian_id', '=', guardian)
    .where('at', '>', since)
    .executeTakeFirst()
  return Number(row?.number ?? 0)
}

/** @returns false where it was answered meanwhile */
export async function setAnswer({ tx, at, who }: Act, id: string, words: string, name: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('family_complaints')
    .set({ answer: kept(words), answered_by: who.person, answered_name: name, answered_at: at })
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
