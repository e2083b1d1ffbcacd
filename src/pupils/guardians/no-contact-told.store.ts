import { sql } from 'kysely'
import { schoolsById } from '../../people/people.ts'
import type { Act, Tx } from '../../platform/platform.ts'

/**
 * For whom a no-contact of another school is something to look at: a child on the roll for whom that very guardian answers without such a mark, and the
 * same child (by name and day of birth) where nobody of hers has one. A mark whose tie has ended still is one: who was removed is not to come back unseen.
 */
const TO_LOOK_AT = sql`
  select distinct q.trust_id, q.id as pupil, q.school_id as school, m.guardian_id as guardian, c.school_id as from_school
  from house.guardianships m
  join house.pupils c on c.trust_id = m.trust_id and c.id = m.pupil_id
  join house.pupils q on q.trust_id = c.trust_id and q.school_id <> c.school_id and q.left_on is null
  where m.no_contact and (
    exists (select from house.guardianships t where t.trust_id = q.trust_id and t.pupil_id = q.id and t.guardian_id = m.guardian_id
      and t.ended_on is null and not t.no_contact)
    or (q.date_of_birth = c.date_of_birth and lower(q.surname) = lower(c.surname) and lower(q.legal_forename) = lower(c.legal_forename)
      and not exists (select from house.guardianships t where t.trust_id = q.trust_id and t.pupil_id = q.id and t.no_contact)))`

export type ToldOf = { readonly pupil: string; readonly school: string }

/** Keeps what is to be told and was not yet, and forgets what is nothing to look at any more. @returns the children that are new among them */
export async function keepToldOf({ tx, at }: Act): Promise<ToldOf[]> {
  await sql`delete from house.no_contact_told k where not exists (
    select from (${TO_LOOK_AT}) n where n.trust_id = k.trust_id and n.pupil = k.pupil_id and n.guardian = k.guardian_id
      and n.from_school = k.from_school)`.execute(tx)
  const { rows } = await sql<ToldOf>`
    insert into house.no_contact_told (trust_id, pupil_id, school_id, guardian_id, from_school, told_at)
    select n.trust_id, n.pupil, n.school, n.guardian, n.from_school, ${at} from (${TO_LOOK_AT}) n
    on conflict do nothing returning pupil_id as pupil, school_id as school`.execute(tx)
  return [...new Map(rows.map(row => [row.pupil, row])).values()]
}

/** The schools that have written something down about somebody of this child; only for those who lead safeguarding, by the wall. */
export async function schoolsToAsk(tx: Tx, pupil: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('no_contact_told')
    .select('from_school')
    .distinct()
    .where('pupil_id', '=', pupil)
    .execute()
  const known = await schoolsById(
    tx,
    rows.map(row => row.from_school),
  )
  return rows.flatMap(row => known.get(row.from_school)?.name ?? []).toSorted((a, b) => a.localeCompare(b, 'en-GB'))
}
