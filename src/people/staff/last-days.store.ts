import { sql } from 'kysely'
import type { Act, Tx } from '../../platform/platform.ts'

export type LastDay = { readonly person: string; readonly school: string; readonly day: string }

/** How long after a last day it is still told: a register that is filled with years of leavers asks nobody about all of them. */
const TELLS_FOR_DAYS = 92

/**
 * By person and school: the last day of all her roles there and at the trust, and never later than her own. Without an end in sight there is no row. Where she
 * only acted for somebody she leaves with the last role of her own, wherever in the trust she holds it: what she learned there she keeps until then. What was
 * taken back before it began ends the day before its first, and counts for nothing.
 */
const lastDays = sql`
  select h.person_id as person, s.id as school,
    case
      when bool_or(h.ends_on is null) then p.left_on
      when bool_or(h.acting_for is null) then least(max(h.ends_on), p.left_on)
      when own.goes_on then p.left_on
      else least(greatest(max(h.ends_on), own.day), p.left_on)
    end as day
  from house.role_holdings h
  join house.people p on p.trust_id = h.trust_id and p.id = h.person_id
  join house.schools s on s.trust_id = h.trust_id and (h.school_id is null or h.school_id = s.id)
  left join (
    select o.trust_id, o.person_id, bool_or(o.ends_on is null) as goes_on, max(o.ends_on) as day
    from house.role_holdings o
    where o.acting_for is null and (o.ends_on is null or o.ends_on >= o.starts_on)
    group by o.trust_id, o.person_id) own on own.trust_id = h.trust_id and own.person_id = h.person_id
  where h.ends_on is null or h.ends_on >= h.starts_on
  group by h.person_id, s.id, p.left_on, own.goes_on, own.day`

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

/**
 * When each of these people was last given a role of her own that reaches a school, or where she only acted there, one of somebody else's; who never was is not
 * there. What was said of her leaving before that is of an earlier time.
 */
export async function lastRolesGivenAt(
  tx: Tx,
  school: string,
  people: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  if (people.length === 0) return new Map()
  const { rows } = await sql<{ person: string; at: Date }>`
    select person_id as person, coalesce(max(created_at) filter (where acting_for is null), max(created_at)) as at
    from house.role_holdings
    where person_id = any (${[...people]}::uuid[]) and (school_id is null or school_id = ${school}::uuid)
    group by person_id`.execute(tx)
  return new Map(rows.map(({ person, at }) => [person, at]))
}
