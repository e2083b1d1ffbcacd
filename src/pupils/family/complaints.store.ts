import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { isId, peopleWithRoles } from '../../people/people.ts'
import type { Act, Tx } from '../../platform/platform.ts'
import { type Role, roleSchema } from '../../policy/policy.ts'
import { nearestHeld } from './complaints.rule.ts'
import type { FamilySession } from './family-session.ts'

export type Complaint = {
  readonly id: string
  readonly school: string
  readonly guardian: string
  readonly name: string
  /** From where she wrote, by a link mailed there; null after a letter. */
  readonly fromEmail: string | null
  /** Where the answer is told. */
  readonly answerTo: string | null
  readonly language: string | null
  readonly words: string
  readonly at: Date
  readonly answer: string | null
  readonly answeredName: string | null
  readonly answeredAt: Date | null
  /** It is about whoever leads the school: it goes past her. */
  readonly aboutHead: boolean
  readonly goesTo: readonly Role[]
  readonly aboutPeople: readonly string[]
}

/** Past the head: to whom, and who led the school on the day. Null: it is not about the head. */
export type PastHead = { readonly goesTo: readonly Role[]; readonly aboutPeople: readonly string[] } | null

/** What PostgreSQL cannot keep is left out; nothing else of the words is changed. */
const kept = (words: string) => words.toWellFormed().replaceAll('\u0000', '').trim()

export async function insertComplaint(
  one: Act,
  of: Pick<FamilySession, 'guardian' | 'hash'> & {
    readonly school: string
    readonly pastHead: PastHead
    /** Of her own, where she came by a letter: told there alone, and known to nobody at the school. */
    readonly ownAddress: string | null
  },
  words: string,
  notice: string,
): Promise<string> {
  const id = randomUUID()
  const own = of.pastHead === null ? null : of.ownAddress
  const mailedTo = sql<
    string | null
  >`coalesce(house.family_mailed_to(${of.hash}, ${one.at}::timestamptz), ${own}::text)`
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
      about_head: of.pastHead !== null,
      goes_to: [...(of.pastHead?.goesTo ?? [])],
      about_people: [...(of.pastHead?.aboutPeople ?? [])],
      from_email: mailedTo,
      // About the head, what the school holds for her is no address to write to: the head may have put it there.
      answer_to:
        of.pastHead === null
          ? sql<string | null>`house.family_answer_to(${of.hash}, ${one.at}::timestamptz, ${of.school}::uuid)`
          : mailedTo,
    })
    .execute()
  return id
}

/** Whoever reads it may see neither the guardian nor her children, who may have left: a complaint does not hang on them. */
function complaints(tx: Tx) {
  return tx
    .selectFrom('family_complaints as c')
    .leftJoinLateral(
      eb => eb.fn<{ name: string; language: string | null }>('house.complainant', ['c.id']).as('writer'),
      join => join.onTrue(),
    )
    .select(['c.id', 'c.school_id as school', 'c.guardian_id as guardian', 'writer.language'])
    .select(sql<string>`coalesce(writer.name, '')`.as('name'))
    .select(['c.from_email as fromEmail', 'c.answer_to as answerTo'])
    .select(['c.words', 'c.at', 'c.answer', 'c.answered_name as answeredName', 'c.answered_at as answeredAt'])
    .select(['c.about_head as aboutHead', 'c.goes_to', 'c.about_people as aboutPeople'])
}

type Row = Omit<Complaint, 'goesTo'> & { readonly goes_to: readonly string[] }
const asComplaint = ({ goes_to, ...row }: Row): Complaint => ({
  ...row,
  goesTo: goes_to.map(role => roleSchema.parse(role)),
})

export async function complaintById(tx: Tx, id: string): Promise<Complaint | null> {
  if (!isId(id)) return null
  const row = await complaints(tx).where('c.id', '=', id).executeTakeFirst()
  return row === undefined ? null : asComplaint(row)
}

/** What is about a head, of all schools where she who looks stands in for one: those without an answer first. Everybody else finds nothing. */
export async function complaintsAboutHeads(tx: Tx): Promise<Complaint[]> {
  const rows = await complaints(tx).where('c.about_head', '=', true).orderBy('c.at', 'desc').limit(200).execute()
  const all = rows.map(asComplaint)
  return [...all.filter(one => one.answeredAt === null).toReversed(), ...all.filter(one => one.answeredAt !== null)]
}

/**
 * Whoever is told of a complaint about the head and answers it: the nearest who stands in, and never who is complained of. Where everybody who
 * could is away, it waits for the nearest of them.
 */
export async function readersOf(
  tx: Tx,
  { school, goesTo, aboutPeople }: Pick<Complaint, 'school' | 'goesTo' | 'aboutPeople'>,
) {
  for (const away of ['left out', 'too'] as const) {
    const holders = await peopleWithRoles(tx, goesTo, school, away)
    const role = nearestHeld(goesTo, holders, aboutPeople)
    if (role !== null) return holders.filter(one => one.role === role && !aboutPeople.includes(one.id))
  }
  return []
}

/** Those without an answer first, the oldest first; then the newest of the answered ones. */
export async function complaintsOf(tx: Tx, school: string): Promise<Complaint[]> {
  const open = await complaints(tx)
    .where('c.school_id', '=', school)
    .where('c.about_head', '=', false)
    .where('c.answered_at', 'is', null)
    .orderBy('c.at')
    .execute()
  const answered = await complaints(tx)
    .where('c.school_id', '=', school)
    .where('c.about_head', '=', false)
    .where('c.answered_at', 'is not', null)
    .orderBy('c.answered_at', 'desc')
    .limit(100)
    .execute()
  return [...open, ...answered].map(asComplaint)
}

/**
 * Her own to the schools that this half hour shows, for her page. The school can change her address, or print a letter for her, and so take her way in: what is about its head stands there only for
 * whoever came by a link that was mailed to the very address from which it was written. For anybody else it was never written: that there is one would tell
 * the head who complained of her.
 */
export async function complaintsBy(
  tx: Tx,
  { guardian, hash }: Pick<FamilySession, 'guardian' | 'hash'>,
  at: Date,
): Promise<Complaint[]> {
  const rows = await complaints(tx)
    .where('c.guardian_id', '=', guardian)
    .where(sql<boolean>`house.family_sees(${hash}, ${at}, c.school_id)`)
    .where(sql<boolean>`(not c.about_head or coalesce(c.from_email = house.family_mailed_to(${hash}, ${at}), false))`)
    .orderBy('c.at', 'desc')
    .limit(50)
    .execute()
  return rows.map(asComplaint)
}

/** The address to which the link was mailed that began this half hour; null: it began by a letter. */
export async function mailedTo(tx: Tx, { hash }: Pick<FamilySession, 'hash'>, at: Date): Promise<string | null> {
  const { rows } = await sql<{ email: string | null }>`select house.family_mailed_to(${hash}, ${at}) as email`.execute(
    tx,
  )
  return rows[0]?.email ?? null
}

/** May she still be told that she was answered: whoever was removed, or may have no contact any more, is told nothing. A child may have left. */
export async function mayStillBeTold(tx: Tx, { guardian, school }: Pick<Complaint, 'guardian' | 'school'>) {
  const row = await tx
    .selectFrom('guardianships as g')
    .innerJoin('pupils as p', join => join.onRef('p.trust_id', '=', 'g.trust_id').onRef('p.id', '=', 'g.pupil_id'))
    .select(eb => [
      eb.fn.countAll<string>().filterWhere('g.no_contact', '=', true).as('never'),
      eb.fn.countAll<string>().as('ties'),
    ])
    .where('g.guardian_id', '=', guardian)
    .where('p.school_id', '=', school)
    .where('g.ended_on', 'is', null)
    .executeTakeFirst()
  return Number(row?.ties ?? 0) > Number(row?.never ?? 0)
}

/**
 * How many she wrote since then, so that one person cannot fill a school's list. Only what this half hour may see is counted, and about a head what was
 * written in it: else a press that is refused would tell whoever took her way in that she had complained of the head.
 */
export async function complaintsSince(
  tx: Tx,
  { guardian, hash, began }: Pick<FamilySession, 'guardian' | 'hash' | 'began'>,
  now: Date,
  since: Date,
): Promise<number> {
  const row = await tx
    .selectFrom('family_complaints as c')
    .select(eb => eb.fn.countAll<string>().as('number'))
    .where('c.guardian_id', '=', guardian)
    .where('c.at', '>', since)
    .where(sql<boolean>`house.family_sees(${hash}, ${now}, c.school_id)`)
    .where(
      sql<boolean>`(not c.about_head or c.at >= ${began} or coalesce(c.from_email = house.family_mailed_to(${hash}, ${now}), false))`,
    )
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
