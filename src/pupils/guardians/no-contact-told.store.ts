import { sql } from 'kysely'
import { dayOf, schoolsById } from '../../people/people.ts'
import type { Act, Tx } from '../../platform/platform.ts'

/** E-mail in small letters and telephone by its last nine digits, so that +44 and 0 are one number: by every way in which a school reaches each guardian. */
const waysOfGuardians = sql`
  select w.trust_id, w.guardian_id, lower(btrim(w.email)) as way from (
    select trust_id, id as guardian_id, email from house.guardians
    union all select trust_id, guardian_id, email from house.guardian_contacts) w
  where btrim(w.email) <> ''
  union
  select w.trust_id, w.guardian_id, right(w.digits, 9) from (
    select trust_id, id as guardian_id, regexp_replace(telephone, '[^0-9]', '', 'g') as digits from house.guardians
    union all select trust_id, guardian_id, regexp_replace(telephone, '[^0-9]', '', 'g') from house.guardian_contacts) w
  where length(w.digits) >= 9`

/**
 * Of these, what tells of a person: not what stands at more than four guardians, no number of one digit repeated, and not what a school is reached by
 * itself. All three are typed where nothing is known, and would make strangers one.
 */
const tellingWays = sql`
  select e.* from every_way e
  where replace(e.way, left(e.way, 1), '') <> ''
    and (e.trust_id, e.way) in (select trust_id, way from every_way group by trust_id, way having count(*) <= 4)
    and not exists (select from house.schools s where s.trust_id = e.trust_id
      and e.way in (lower(btrim(s.office_email)), right(regexp_replace(s.office_telephone, '[^0-9]', '', 'g'), 9)))`

/**
 * For whom a no-contact of another school is something to look at: a child for whom that very guardian answers without such a mark, and the same child
 * (by name and day of birth) where nobody of hers has one. A mark whose tie has ended still is one: who was removed is not to come back unseen. A school that
 * the child has left is told as well, for it may still write to her family; of who is of age, or has left every school of the trust, nobody is told.
 * And a child of somebody else with an address or telephone of hers, where nobody has a mark: she may stand there under another name.
 * All three join by what is equal: a trust has tens of thousands of ties, and each pair of them was looked at.
 */
const toLookAt = (today: string) => sql`
  with every_way as materialized (${waysOfGuardians}), ways as materialized (${tellingWays})
  select distinct q.trust_id, q.id as pupil, q.school_id as school, n.guardian, n.from_school
  from (
    select m.trust_id, t.pupil_id as pupil, m.guardian_id as guardian, c.school_id as from_school
    from house.guardianships m
    join house.pupils c on c.trust_id = m.trust_id and c.id = m.pupil_id
    join house.guardianships t on t.trust_id = m.trust_id and t.guardian_id = m.guardian_id and t.ended_on is null and not t.no_contact
    where m.no_contact
    union
    select m.trust_id, p.id, m.guardian_id, c.school_id
    from house.guardianships m
    join house.pupils c on c.trust_id = m.trust_id and c.id = m.pupil_id
    join house.pupils p on p.trust_id = c.trust_id and p.date_of_birth = c.date_of_birth and lower(p.surname) = lower(c.surname)
      and lower(p.legal_forename) = lower(c.legal_forename)
    where m.no_contact
      and not exists (select from house.guardianships t where t.trust_id = p.trust_id and t.pupil_id = p.id and t.no_contact)
    union
    select m.trust_id, t.pupil_id, m.guardian_id, c.school_id
    from house.guardianships m
    join house.pupils c on c.trust_id = m.trust_id and c.id = m.pupil_id
    join ways hers on hers.trust_id = m.trust_id and hers.guardian_id = m.guardian_id
    join ways like_hers on like_hers.trust_id = hers.trust_id and like_hers.way = hers.way
      and like_hers.guardian_id <> hers.guardian_id
    join house.guardianships t on t.trust_id = m.trust_id and t.guardian_id = like_hers.guardian_id and t.ended_on is null and not t.no_contact
    where m.no_contact
      and not exists (select from house.guardianships z where z.trust_id = t.trust_id and z.pupil_id = t.pupil_id and z.no_contact)
  ) n
  join house.pupils q on q.trust_id = n.trust_id and q.id = n.pupil and q.school_id <> n.from_school
  where q.date_of_birth + interval '18 years' > ${today}::date
    and (q.left_on is null or exists (
      select from house.pupils r where r.trust_id = q.trust_id and r.date_of_birth = q.date_of_birth and lower(r.surname) = lower(q.surname)
        and lower(r.legal_forename) = lower(q.legal_forename) and r.left_on is null))`

const untold = (today: string) => sql`
  select n.* from (${toLookAt(today)}) n where not exists (
    select from house.no_contact_told k where k.trust_id = n.trust_id and k.pupil_id = n.pupil and k.guardian_id = n.guardian
      and k.from_school = n.from_school)`

/** Forgets what is nothing to look at any more. @returns the schools where something is that nobody was told of */
export async function schoolsUntold({ tx, at }: Act): Promise<string[]> {
  const today = dayOf(at)
  await sql`delete from house.no_contact_told k where not exists (
    select from (${toLookAt(today)}) n where n.trust_id = k.trust_id and n.pupil = k.pupil_id and n.guardian = k.guardian_id
      and n.from_school = k.from_school)`.execute(tx)
  const { rows } = await sql<{ school: string }>`select distinct school from (${untold(today)}) u order by 1`.execute(
    tx,
  )
  return rows.map(({ school }) => school)
}

/** Keeps what is told now at these schools, where somebody is there to be told. @returns the schools that have anything new */
export async function keepTold({ tx, at }: Act, schools: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ school: string }>`
    insert into house.no_contact_told (trust_id, pupil_id, school_id, guardian_id, from_school, told_at)
    select n.trust_id, n.pupil, n.school, n.guardian, n.from_school, ${at} from (${untold(dayOf(at))}) n
    where n.school = any (${[...schools]}::uuid[])
    on conflict do nothing returning school_id as school`.execute(tx)
  return [...new Set(rows.map(({ school }) => school))]
}

/** The children that were told of at that instant and are still something to look at, with their schools. */
export async function toldAt(tx: Tx, instant: Date): Promise<{ pupil: string; school: string }[]> {
  return tx
    .selectFrom('no_contact_told')
    .select(['pupil_id as pupil', 'school_id as school'])
    .distinct()
    .where('told_at', '=', instant)
    .orderBy('school_id')
    .orderBy('pupil_id')
    .execute()
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
