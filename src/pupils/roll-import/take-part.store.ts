import { sql } from 'kysely'
import type { Act } from '../../platform/platform.ts'

/** Shape of `pupil` and `guardians` of an entry, see PupilKept and GuardianDeed. */
const PUPIL = sql`(
  "misId" text, forename text, preferred text, surname text, former text, "knownAs" text[], born date, year text, "className" text, admitted date)`
const GUARDIAN = sql`(
  id uuid, what text, name text, email text, telephone text, relationship text, responsibility boolean, priority int, "courtOrder" boolean,
  "noContact" boolean)`

/**
 * Writes one part of a checked file: pupils, those who answer for them, and the compact rows of what was done. A handful of statements for a
 * thousand rows. Who was on the roll before keeps her id; a new pupil's was given by the check.
 */
export async function writePart(
  { tx, at }: Act,
  one: { readonly id: string; readonly school: string },
  part: number,
): Promise<{ added: number; changed: number; sha256: string }> {
  const these = sql`e.import_id = ${one.id}::uuid and e.part = ${part}`
  await sql`insert into house.pupils (trust_id, id, school_id, mis_id, legal_forename, preferred_forename, surname, former_surname, known_as,
      date_of_birth, year_group, class_name, admitted_on)
    select e.trust_id, e.pupil_id, ${one.school}::uuid, p."misId", p.forename, p.preferred, p.surname, p.former, coalesce(p."knownAs", '{}'),
      p.born, p.year, p."className", p.admitted
    from house.roll_import_entries e cross join lateral jsonb_to_record(e.pupil) as p${PUPIL}
    where ${these} and e.kind = 'new'
    on conflict (trust_id, id) do nothing`.execute(tx)
  await sql`update house.pupils u set mis_id = p."misId", legal_forename = p.forename, preferred_forename = p.preferred, surname = p.surname,
      former_surname = p.former, known_as = coalesce(p."knownAs", '{}'), date_of_birth = p.born, year_group = p.year,
      class_name = p."className", admitted_on = p.admitted, left_on = null
    from house.roll_import_entries e cross join lateral jsonb_to_record(e.pupil) as p${PUPIL}
    where ${these} and e.kind = 'changed' and u.id = e.pupil_id and u.school_id = ${one.school}::uuid
      and u.id = any (${await changedIn(tx, these)}::uuid[])`.execute(tx)
  await writeGuardians(tx, these, one.school)
  const { rows } = await sql<{ added: number; changed: number; sha256: string }>`
    with done as (
      insert into house.roll_import_deeds (trust_id, import_id, pupil_id, line, deed, fields, at)
      select e.trust_id, e.import_id, e.pupil_id, e.line, case e.kind when 'new' then 'added' else 'changed' end,
        array(select c ->> 'what' from jsonb_array_elements(coalesce(e.changes, '[]')) c), ${at}
      from house.roll_import_entries e where ${these} and e.kind in ('new', 'changed')
      returning pupil_id, deed, fields)
    select count(*) filter (where deed = 'added')::int as added, count(*) filter (where deed = 'changed')::int as changed,
      encode(sha256(convert_to(coalesce(string_agg(pupil_id || ' ' || deed || ' ' || array_to_string(fields, ','), E'\\n' order by pupil_id), ''), 'UTF8')), 'hex') as sha256
    from done`.execute(tx)
  const [done] = rows
  if (done === undefined) throw new Error('What a part of a roll did could not be counted.')
  return done
}

/** Named to the planner, which has no figures of rows written a second ago and would read all pupils for each part. */
async function changedIn(tx: Act['tx'], these: ReturnType<typeof sql>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select e.pupil_id as id from house.roll_import_entries e
    where ${these} and e.kind = 'changed'`.execute(tx)
  return rows.map(({ id }) => id)
}

type Taken = { readonly id: string; readonly pupil: string; readonly what: 'link' | 'change' }

async function writeGuardians(tx: Act['tx'], these: ReturnType<typeof sql>, school: string): Promise<void> {
  const deeds = sql`house.roll_import_entries e cross join lateral jsonb_to_recordset(e.guardians) as g${GUARDIAN}`
  // Without a named index: naming one asks who may see the new row, and nobody may before it answers for a child.
  await sql`insert into house.guardians (trust_id, id, name, email, telephone)
    select e.trust_id, g.id, g.name, g.email, g.telephone from ${deeds}
    where ${these} and e.kind <> 'odd' and g.what = 'make' on conflict do nothing`.execute(tx)
  await sql`insert into house.guardianships (trust_id, pupil_id, guardian_id, relationship, parental_responsibility, priority, court_order, no_contact)
    select e.trust_id, e.pupil_id, g.id, g.relationship, g.responsibility, g.priority, g."courtOrder", g."noContact" from ${deeds}
    where ${these} and e.kind <> 'odd' and g.what in ('make', 'link') on conflict do nothing`.execute(tx)
  const { rows: known } = await sql<Taken>`select g.id, e.pupil_id as pupil, g.what from ${deeds}
    where ${these} and e.kind <> 'odd' and g.what in ('link', 'change')`.execute(tx)
  if (known.length === 0) return
  const apart = await reachedApart(tx, school, [...new Set(known.map(({ id }) => id))])
  if (apart.length > 0) await writeContacts(tx, deeds, these, school, apart)
  const changed = known.filter(({ what }) => what === 'change')
  const guardians = [...new Set(changed.map(({ id }) => id))]
  await sql`update house.guardians u set name = g.name,
      email = case when u.id = any (${apart}::uuid[]) then u.email else g.email end,
      telephone = case when u.id = any (${apart}::uuid[]) then u.telephone else g.telephone end
    from ${deeds}
    where ${these} and e.kind <> 'odd' and g.what = 'change' and u.id = g.id and u.id = any (${guardians}::uuid[])
      and case when u.id = any (${apart}::uuid[]) then u.name is distinct from g.name
        else (u.name, u.email, u.telephone) is distinct from (g.name, g.email, g.telephone) end`.execute(tx)
  const pupils = [...new Set(changed.map(({ pupil }) => pupil))]
  await sql`update house.guardianships u set relationship = g.relationship, parental_responsibility = g.responsibility, priority = g.priority,
      court_order = g."courtOrder", no_contact = g."noContact" from ${deeds}
    where ${these} and e.kind <> 'odd' and g.what = 'change' and u.pupil_id = e.pupil_id and u.guardian_id = g.id
      and u.pupil_id = any (${pupils}::uuid[]) and u.ended_on is null`.execute(tx)
}

/** Of these, whose address and telephone are this school's alone: who answers for a child elsewhere, and who was reached apart already. */
async function reachedApart(tx: Act['tx'], school: string, guardians: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select guardian_id as id from house.guardians_elsewhere(${school}::uuid, ${guardians}::uuid[])
    union select guardian_id from house.guardian_contacts
    where school_id = ${school}::uuid and guardian_id = any (${guardians}::uuid[])`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Only what is otherwise than known: the same file twice writes nothing, and what was mailed lives on. */
async function writeContacts(
  tx: Act['tx'],
  deeds: ReturnType<typeof sql>,
  these: ReturnType<typeof sql>,
  school: string,
  guardians: readonly string[],
): Promise<void> {
  await sql`insert into house.guardian_contacts as k (trust_id, guardian_id, school_id, email, telephone)
    select distinct on (g.id) e.trust_id, g.id, ${school}::uuid, g.email, g.telephone
    from ${deeds}
    join house.guardians u on u.trust_id = e.trust_id and u.id = g.id
    left join house.guardian_contacts c on c.trust_id = u.trust_id and c.guardian_id = u.id and c.school_id = ${school}::uuid
    where ${these} and e.kind <> 'odd' and g.what in ('link', 'change') and g.id = any (${guardians}::uuid[])
      and (g.email, g.telephone) is distinct from
        (case when c.guardian_id is null then u.email else c.email end, case when c.guardian_id is null then u.telephone else c.telephone end)
    order by g.id, e.line
    on conflict (trust_id, guardian_id, school_id) do update set email = excluded.email, telephone = excluded.telephone`.execute(
    tx,
  )
}
