import { sql } from 'kysely'
import type { Act, Tx } from '../../platform/platform.ts'

export type LastDay = { readonly person: string; readonly school: string; readonly day: string }

/** How long after a last day it is still told: a register that is filled with years of leavers asks nobody about all of them. */
const TELLS_FOR_DAYS = 92

/**
 * By person and school where she held a role of her own: the last day of all her roles there and at the trust, and never later than her own. Without
 * an end in sight there is no row. What was taken back before it began ends the day before its first, and counts for nothing.
 */
const lastDays = sql`
  select h.person_id as person, s.id as school,
    case when bool_or(h.ends_on is null) then p.left_on else least(max(h.ends_on), p.left_on) end as day
  from house.role_holdings h
  join house.people p on p.trust_id = h.trust_id and p.id = h.person_id
  join house.schools s on s.trust_id = h.trust_id and (h.school_id is null or h.school_id = s.id)
  where h.acting_for is null and (h.ends_on is null or h.ends_on >= h.starts_on)
  group by h.person_id, s.id, p.left_on`

/** Keeps each last day that is over on `today` and was told to nobody yet. @returns those, each once: a second asker gets none of them */
export async function keepLastDaysOver({ tx, who, at }: Act, today: string): Promise<LastDay[]> {
  const { rows } = await sql<LastDay>`
    insert into house.last_days_told (trust_id, person_id, school_id, last_day, told_at)
    select ${who.trust}::uuid, l.person, l.school, l.day, ${at} from (${lastDays}) l
    where l.day < ${today}::date and l.day >= ${today}::date - ${TELLS_FOR_DAYS}::int
    on conflict do nothing
    returning person_id as person, school_id as school, last_day as day`.execute(tx)
  return rows
}

/** The last day of these people at one school, past or to come; who has none in sight is not there. */
export async function lastDaysAt(
  tx: Tx,
  school: string,
  people: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (people.length === 0) return new Map()
  const { rows } = await sql<LastDay>`
    select l.person, l.school, l.day from (${lastDays}) l
    where l.day is not null and l.school = ${school}::uuid and l.person = any (${[...people]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ person, day }) => [person, day]))
}

/** When somebody was last given a role of her own that reaches a school; null: never. What was said of her leaving before that is of an earlier time. */
export async function lastRoleGivenAt(tx: Tx, person: string, school: string): Promise<Date | null> {
  const row = await tx
    .selectFrom('role_holdings')
    .select(eb => eb.fn.max('created_at').as('at'))
    .where('person_id', '=', person)
    .where('acting_for', 'is', null)
    .where(eb => eb.or([eb('school_id', 'is', null), eb('school_id', '=', school)]))
    .executeTakeFirst()
  return row?.at ?? null
}
