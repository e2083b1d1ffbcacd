import { sql } from 'kysely'
import type { Act, Tx } from '../../platform/platform.ts'

/** Who may have left. `day`: as the file says; null: missing from it. */
export type Leaver = {
  readonly pupil: string
  readonly name: string
  readonly year: string
  readonly className: string
  readonly day: string | null
}

export async function insertLeavers(
  { tx, who }: Act,
  id: string,
  leavers: readonly { pupil: string; day: string | null }[],
): Promise<void> {
  await sql`insert into house.roll_import_leavers (trust_id, import_id, pupil_id, left_on, state)
    select ${who.trust}::uuid, ${id}::uuid, l.pupil, l.day, 'proposed'
    from jsonb_to_recordset(${JSON.stringify(leavers)}::jsonb) as l(pupil uuid, day date) on conflict do nothing`.execute(
    tx,
  )
}

export async function deleteLeavers(tx: Tx, id: string): Promise<void> {
  await sql`delete from house.roll_import_leavers where import_id = ${id}::uuid and state = 'proposed'`.execute(tx)
}

export async function countLeavers(tx: Tx, id: string): Promise<{ proposed: number; chosen: number; ended: number }> {
  const { rows } = await sql<{ proposed: number; chosen: number; ended: number }>`
    select count(*) filter (where state = 'proposed')::int as proposed, count(*) filter (where state = 'chosen')::int as chosen,
      count(*) filter (where state = 'ended')::int as ended
    from house.roll_import_leavers where import_id = ${id}::uuid`.execute(tx)
  return rows[0] ?? { proposed: 0, chosen: 0, ended: 0 }
}

/** Those somebody has to say something about, by class and name. */
export async function leaversOf(tx: Tx, id: string, limit: number): Promise<Leaver[]> {
  const { rows } = await sql<Leaver>`
    select p.id as pupil, coalesce(p.preferred_forename, p.legal_forename) || ' ' || p.surname as name, p.year_group as year,
      p.class_name as "className", l.left_on as day
    from house.roll_import_leavers l join house.pupils p on p.trust_id = l.trust_id and p.id = l.pupil_id
    where l.import_id = ${id}::uuid and l.state = 'proposed' and p.left_on is null
    order by p.class_name, p.surname, p.legal_forename, p.id limit ${limit}`.execute(tx)
  return rows
}

/** Says of these (null: of all) that they have left. @returns how many */
export async function chooseLeavers(tx: Tx, id: string, ticked: readonly string[] | null): Promise<number> {
  const { numAffectedRows } = await sql`update house.roll_import_leavers set state = 'chosen'
    where import_id = ${id}::uuid and state = 'proposed' and (${ticked === null} or pupil_id::text = any (${ticked ?? []}::text[]))`.execute(
    tx,
  )
  return Number(numAffectedRows ?? 0n)
}

/**
 * Ends the next of those of whom it was said: on the day that the file gives, else on `today`. @returns whom, with the day; those who had left
 * meanwhile are not among them, and nobody when all are done
 */
export async function endNextLeavers(
  { tx }: Act,
  id: string,
  today: string,
  most: number,
): Promise<{ looked: number; ended: { pupil: string; day: string }[] }> {
  const { rows: next } = await sql<{ pupil: string; day: string }>`
    update house.roll_import_leavers set state = 'ended'
    where import_id = ${id}::uuid and state = 'chosen' and pupil_id in (
      select pupil_id from house.roll_import_leavers where import_id = ${id}::uuid and state = 'chosen' order by pupil_id limit ${most} for update)
    returning pupil_id as pupil, coalesce(left_on, ${today}::date) as day`.execute(tx)
  if (next.length === 0) return { looked: 0, ended: [] }
  const { rows: ended } = await sql<{ pupil: string; day: string }>`
    update house.pupils p set left_on = greatest(l.day, p.admitted_on)
    from jsonb_to_recordset(${JSON.stringify(next)}::jsonb) as l(pupil uuid, day date)
    where p.id = l.pupil and p.left_on is null
    returning p.id as pupil, p.left_on as day`.execute(tx)
  return { looked: next.length, ended }
}

/** How many are on the roll of a school today. */
export async function rollSize(tx: Tx, school: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from house.pupils where school_id = ${school}::uuid and left_on is null`.execute(tx)
  return rows[0]?.count ?? 0
}
