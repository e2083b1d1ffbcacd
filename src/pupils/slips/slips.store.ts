import { sql } from 'kysely'
import { namesOf } from '../../people/people.ts'
import type { Act, Tx } from '../../platform/platform.ts'
import type { Channel, ConsentAnswer, ConsentKind } from '../consent/consent.ts'

/** What somebody wrote down in one press for one child, on paper. `recorded`: the instant, by which it is taken back. */
export type WrittenSlip = {
  readonly pupil: string
  readonly child: string
  readonly signed: string
  readonly answers: number
  readonly recorded: Date
}

/** The forms of these children that a person wrote down on this day on the page for them and has not taken back, the newest first. */
export async function slipsWritten(
  tx: Tx,
  person: string,
  pupils: readonly string[],
  day: string,
): Promise<WrittenSlip[]> {
  const { rows } = await sql<WrittenSlip>`
    select p.id as pupil, concat(coalesce(p.preferred_forename, p.legal_forename), ' ', p.surname) as child, g.name as signed,
      count(*)::int as answers, a.recorded_at as recorded
    from house.consent_answers a
    join house.pupils p on p.trust_id = a.trust_id and p.id = a.pupil_id
    join house.guardians g on g.trust_id = a.trust_id and g.id = a.guardian_id
    where a.pupil_id = any (${pupils}::uuid[]) and a.recorded_by = ${person}::uuid and a.how = 'paper' and a.of_stack
      and not exists (select from house.consent_taken_back b where b.trust_id = a.trust_id and b.answer_id = a.id)
      and (a.recorded_at at time zone 'Europe/London')::date = ${day}::date
    group by p.id, p.preferred_forename, p.legal_forename, p.surname, g.id, g.name, a.recorded_at
    order by a.recorded_at desc, child, p.id`.execute(tx)
  return rows
}

/** By their names, in whatever class and whether or not they are still here; of nobody at another school. */
export async function namesOfChildren(tx: Tx, school: string, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, concat(coalesce(preferred_forename, legal_forename), ' ', surname) as name from house.pupils
    where school_id = ${school}::uuid and id = any (${[...ids]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** @returns how many answers it held; 0 where it is not hers, not of this day, or taken back already */
export async function insertTakenBack(one: Act, pupil: string, recorded: Date, day: string): Promise<number> {
  const { rows } = await sql<{ answers: number }>`
    select house.take_back_slip(${pupil}::uuid, ${recorded}::timestamptz, ${one.at}::timestamptz, ${day}::date) as answers`.execute(
    one.tx,
  )
  return rows[0]?.answers ?? 0
}

/** The answers about a child that were taken back, also those that hold until midnight. */
export async function takenBackIds(tx: Tx, pupil: string): Promise<ReadonlySet<string>> {
  const rows = await tx.selectFrom('consent_taken_back').select('answer_id').where('pupil_id', '=', pupil).execute()
  return new Set(rows.map(row => row.answer_id))
}

/** Whose answers were taken back at this instant. */
export async function guardiansTakenBack({ tx, at }: Act, pupil: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('consent_taken_back')
    .select('guardian_id')
    .distinct()
    .where('pupil_id', '=', pupil)
    .where('taken_back_at', '=', at)
    .execute()
  return rows.map(row => row.guardian_id)
}

type SaidThing = { readonly kind: string; readonly channel: string; readonly answer: string }
export type AroundSlip = {
  /** What she had said when the form was written down, and with it. */
  readonly then: readonly SaidThing[]
  readonly thenWith: readonly SaidThing[]
  /** What she has said, until it is taken back, and without it. */
  readonly nowWith: readonly SaidThing[]
  readonly now: readonly SaidThing[]
}

/** The answers of one giver around a form that is taken back at this instant, the newest first; what was taken back before it is in none of them. */
export async function answersAround(
  { tx, at }: Act,
  pupil: string,
  guardian: string,
  recorded: Date,
): Promise<AroundSlip> {
  const { rows } = await sql<SaidThing & { slip: boolean; later: boolean }>`
    select a.kind, a.channel, a.answer, b.answer_id is not null as slip, a.recorded_at > ${recorded}::timestamptz as later
    from house.consent_answers a
    left join house.consent_taken_back b on b.trust_id = a.trust_id and b.answer_id = a.id
    where a.pupil_id = ${pupil}::uuid and a.guardian_id = ${guardian}::uuid and (b.answer_id is null or b.taken_back_at = ${at}::timestamptz)
    order by a.at desc, a.recorded_at desc, a.id`.execute(tx)
  const early = rows.filter(({ later }) => !later)
  return {
    then: early.filter(({ slip }) => !slip),
    thenWith: early,
    nowWith: rows,
    now: rows.filter(({ slip }) => !slip),
  }
}

/** One answer that had been written down by mistake. */
export type TakenBack = {
  readonly kind: ConsentKind | 'everything'
  readonly channel: Channel | 'everywhere'
  readonly answer: ConsentAnswer
  readonly guardian: string
  readonly recorded: Date
  readonly at: Date
  readonly by: string
}

/** What was taken back of a child, the newest first. Only for those who keep the register of families: the wall gives nobody else a row. */
export async function takenBackOf(tx: Tx, pupil: string): Promise<TakenBack[]> {
  const rows = await tx
    .selectFrom('consent_taken_back as b')
    .innerJoin('guardians as g', join =>
      join.onRef('g.trust_id', '=', 'b.trust_id').onRef('g.id', '=', 'b.guardian_id'),
    )
    .select(['b.kind', 'b.channel', 'b.answer', 'g.name as guardian', 'b.recorded_at as recorded'])
    .select(['b.taken_back_at as at', 'b.taken_back_by as by'])
    .where('b.pupil_id', '=', pupil)
    .orderBy('b.taken_back_at', 'desc')
    .orderBy('b.answer_id')
    .execute()
  const names = await namesOf(
    tx,
    rows.map(({ by }) => by),
  )
  return rows.map(row => ({ ...row, by: names.get(row.by) ?? '' }))
}
