import { sql } from 'kysely'
import type { Tx } from '../../platform/platform.ts'
import type { Language } from '../../ui/ui.ts'

export type Guardian = {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly telephone: string | null
  /** E-mail and telephone are those of the child's school alone: another school of hers has its own. */
  readonly reachedApart: boolean
  /** For mails and letters; null: not known. */
  readonly language: string | null
  readonly relationship: string
  readonly responsible: boolean
  readonly priority: number
  readonly courtOrder: boolean
  readonly noContact: boolean
  /** How often asked for consent. */
  readonly asked: number
}

/**
 * How a guardian is reached by one school: what that school knows of her, else what all do. For a query that joins `guardian_contacts` of this
 * school as `here`.
 */
export const reachedAt = <T>(how: 'email' | 'telephone') =>
  sql<T>`case when here.guardian_id is null then ${sql.ref(`guardians.${how}`)} else ${sql.ref(`here.${how}`)} end`

/** All children for whom she answers today, at whatever school of the trust: ids alone, for the reader may not know the others. */
export async function childrenOfGuardian(tx: Tx, guardian: string): Promise<{ id: string; school: string }[]> {
  const { rows } = await sql<{ id: string; school: string }>`
    select pupil_id as id, school_id as school from house.children_of_guardian(${guardian}::uuid) order by 1`.execute(
    tx,
  )
  return rows
}

/** The guardians of a child today, in the order in which they are asked. */
export async function guardiansOf(tx: Tx, pupil: string): Promise<Guardian[]> {
  return tx
    .selectFrom('guardianships')
    .innerJoin('guardians', join =>
      join
        .onRef('guardians.trust_id', '=', 'guardianships.trust_id')
        .onRef('guardians.id', '=', 'guardianships.guardian_id'),
    )
    .innerJoin('pupils', join =>
      join.onRef('pupils.trust_id', '=', 'guardianships.trust_id').onRef('pupils.id', '=', 'guardianships.pupil_id'),
    )
    .leftJoin('guardian_contacts as here', join =>
      join
        .onRef('here.trust_id', '=', 'guardians.trust_id')
        .onRef('here.guardian_id', '=', 'guardians.id')
        .onRef('here.school_id', '=', 'pupils.school_id'),
    )
    .select([
      'guardians.id',
      'guardians.name',
      reachedAt<string | null>('email').as('email'),
      reachedAt<string | null>('telephone').as('telephone'),
      sql<boolean>`here.guardian_id is not null`.as('reachedApart'),
      'guardians.language',
      'guardianships.relationship',
      'guardianships.parental_responsibility as responsible',
      'guardianships.priority',
      'guardianships.court_order as courtOrder',
      'guardianships.no_contact as noContact',
      sql<number>`(select count(*)::int from house.consent_asks k where k.trust_id = guardianships.trust_id
        and k.pupil_id = guardianships.pupil_id and k.guardian_id = guardianships.guardian_id)`.as('asked'),
    ])
    .where('guardianships.pupil_id', '=', pupil)
    .where('guardianships.ended_on', 'is', null)
    .orderBy('guardianships.priority')
    .orderBy('guardians.id')
    .execute()
}

/** `withheld`: another school of the trust knows her now, and the child has left this one: how she is reached is that school's to know. */
export type GuardianSeen = Guardian & { readonly withheld: boolean }

/** The guardians as the office of the child's school may see them, also when she has left it. */
export async function guardiansSeen(tx: Tx, pupil: string): Promise<GuardianSeen[]> {
  const { rows } = await sql<{ id: string }>`
    select guardian_id as id from house.guardians_withheld(${pupil}::uuid)`.execute(tx)
  return (await guardiansOf(tx, pupil)).map(one =>
    rows.some(({ id }) => id === one.id)
      ? { ...one, withheld: true, email: null, telephone: null, language: null }
      : { ...one, withheld: false },
  )
}

/**
 * Is this address also one of somebody else of the same child, at whatever school of the trust (by name and day of birth), for whom "no contact" is or was
 * written down? Then a mail to the one is read by the other. For the house, which sees every school.
 */
export async function sharedWithNoContact(
  tx: Tx,
  { pupil, guardian, email }: { readonly pupil: string; readonly guardian: string; readonly email: string },
): Promise<boolean> {
  const { rows } = await sql<{ shared: boolean }>`
    select exists (
      select from house.pupils p
      join house.pupils c on c.trust_id = p.trust_id and c.date_of_birth = p.date_of_birth and lower(c.surname) = lower(p.surname)
        and lower(c.legal_forename) = lower(p.legal_forename)
      join house.guardianships x on x.trust_id = c.trust_id and x.pupil_id = c.id and x.no_contact and x.guardian_id <> ${guardian}::uuid
      join house.guardians g on g.trust_id = x.trust_id and g.id = x.guardian_id
      left join house.guardian_contacts k on k.trust_id = g.trust_id and k.guardian_id = g.id
      where p.id = ${pupil}::uuid and lower(btrim(${email}::text)) in (lower(btrim(g.email)), lower(btrim(k.email)))) as shared`.execute(
    tx,
  )
  return rows[0]?.shared ?? false
}

/**
 * She wrote to us in another language than English: so she is written to in it from now on. English says nothing of what she would rather read,
 * for some read it only because a yes does not wait there.
 */
export async function rememberLanguage(tx: Tx, guardian: string, { tag, draft }: Language): Promise<void> {
  if (!draft) return
  await tx
    .updateTable('guardians')
    .set({ language: tag })
    .where('id', '=', guardian)
    .where(sql<boolean>`language is distinct from ${tag}`)
    .execute()
}
