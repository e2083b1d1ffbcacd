import { sql } from 'kysely'
import { dayOf } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import type { EarlierBasics } from './said-of-file.ts'

export type PartTaken = { readonly pupils: readonly string[]; readonly answers: number; readonly sha256: string }

/**
 * Writes the answers of one part and the rows that say which line each came from. Who has left since the dry run is left out. Whoever writes for
 * one of these children meanwhile is waited for, in the order in which a class is recorded, so that nobody crosses. The roll is read once, and nothing is
 * joined with what is written: with no figures of either, PostgreSQL compared each row with each, and a busy machine gave up after 15 seconds.
 */
export async function writeEarlierPart(
  { tx, who, at }: Act,
  file: { readonly id: string; readonly school: string },
  part: number,
  basics: EarlierBasics,
): Promise<PartTaken> {
  const these = sql`r.file_id = ${file.id}::uuid and r.part = ${part} and r.kind = 'new'`
  await sql`select pg_advisory_xact_lock(hashtextextended('pupil:' || pupil, 0))
    from (select distinct r.pupil_id::text as pupil from house.earlier_rows r where ${these} order by 1) as all_of_them`.execute(
    tx,
  )
  const { rows } = await sql<PartTaken>`
    with said as materialized (
      select a.id, r.pupil_id, r.line, a.kind, a.channel, a.answer, r.answered_on
      from house.earlier_rows r cross join lateral jsonb_to_recordset(r.answers) as a(id uuid, kind text, channel text, answer text)
      where ${these} and r.pupil_id = any (array(
        select p.id from house.pupils p where p.school_id = ${file.school}::uuid and p.left_on is null))),
    written as (
      insert into house.consent_answers (trust_id, id, pupil_id, giver, source, kind, channel, answer, wording_id, how, recorded_by, at, recorded_at)
      select ${who.trust}::uuid, s.id, s.pupil_id, 'elsewhere', ${basics.source}, s.kind, s.channel, s.answer, ${basics.wording}::uuid, ${basics.how},
        ${who.person}::uuid,
        -- A day without a time; today's is the moment of writing, as where one answer is written down.
        case when s.answered_on >= ${dayOf(at)}::date then ${at}::timestamptz
          else least(s.answered_on + time '12:00' at time zone 'UTC', ${at}::timestamptz) end,
        ${at}
      from said s),
    deeds as (
      insert into house.earlier_deeds (trust_id, file_id, answer_id, pupil_id, line)
      select ${who.trust}::uuid, ${file.id}::uuid, s.id, s.pupil_id, s.line from said s)
    select coalesce(array_agg(distinct s.pupil_id::text order by s.pupil_id::text), '{}') as pupils, count(*)::int as answers,
      encode(sha256(convert_to(coalesce(string_agg(concat_ws(' ', s.pupil_id, s.id, s.kind, s.channel, s.answer), E'\\n' order by s.id), ''), 'UTF8')), 'hex') as sha256
    from said s`.execute(tx)
  const [done] = rows
  if (done === undefined) throw new Error('What a part of a file with answers wrote could not be counted.')
  return done
}
