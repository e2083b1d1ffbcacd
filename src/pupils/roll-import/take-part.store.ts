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
  await writeGuardians(tx, these)
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

async function writeGuardians(tx: Act['tx'], these: ReturnType<typeof sql>): Promise<void> {
  const deeds = sql`house.roll_import_entries e cross join lateral jsonb_to_recordset(e.guardians) as g${GUARDIAN}`
  // Without a named index: naming one asks who may see the new row, and nobody may before it answers for a child.
  await sql`insert into house.guardians (trust_id, id, name, email, telephone)
    select e.trust_id, g.id, g.name, g.email, g.telephone from ${deeds}
    where ${these} and e.kind <> 'odd' and g.what = 'make' on conflict do nothing`.execute(tx)
  await sql`insert into house.guardianships (trust_id, pupil_id, guardian_id, relationship, parental_responsibility, priority, court_order, no_contact)
    select e.trust_id, e.pupil_id, g.id, g.relationship, g.responsibility, g.priority, g."courtOrder", g."noContact" from ${deeds}
    where ${these} and e.kind <> 'odd' and g.what in ('make', 'link') on conflict do nothing`.execute(tx)
  const { rows: changed } = await sql<{ id: string; pupil: string }>`select g.id, e.pupil_id as pupil from ${deeds}
    where ${these} and e.kind <> 'odd' and g.what = 'change'`.execute(tx)
  if (changed.length === 0) return
  const guardians = [...new Set(changed.map(({ id }) => id))]
  await sql`update house.guardians u set name = g.name, email = g.email, telephone = g.telephone from ${deeds}
    where ${these} and e.kind <> 'odd' and g.what = 'change' and u.id = g.id and u.id = any (${guardians}::uuid[])
      and (u.name, u.email, u.telephone) is distinct from (g.name, g.email, g.telephone)`.execute(tx)
  const pupils = [...new Set(changed.map(({ pupil }) => pupil))]
  await sql`update house.guardianships u set relationship = g.relationship, parental_responsibility = g.responsibility, priority = g.priority,
      court_order = g."courtOrder", no_contact = g."noContact" from ${deeds}
    where ${these} and e.kind <> 'odd' and g.what = 'change' and u.pupil_id = e.pupil_id and u.guardian_id = g.id
      and u.pupil_id = any (${pupils}::uuid[]) and u.ended_on is null`.execute(tx)
}
