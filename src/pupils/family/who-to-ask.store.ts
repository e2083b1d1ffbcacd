import { sql } from 'kysely'
import { dayOf, daysAfter } from '../../people/people.ts'
import type { Tx } from '../../platform/platform.ts'
import { TURNING_POINTS } from '../consent/yes-counts.rule.ts'
import { reachedAt } from '../guardians/guardians.store.ts'

/** A class or a year of a school. */
export type Group = { readonly by: 'class' | 'year'; readonly name: string }

/**
 * Days before an answer ends from which on the family is asked again. Ours: six weeks outlast every school holiday, and leave time for a reminder.
 * Here alone: a yes carries the day from which on it is asked for again (`asksFrom`).
 */
export const RENEW_WITHIN_DAYS = 42
const LEAD = sql`make_interval(days => ${RENEW_WITHIN_DAYS}::int)`

/** Somebody with parental responsibility who may be asked about this child. `email` null: a letter. */
export type ToAsk = {
  readonly pupil: string
  readonly child: string
  readonly className: string
  readonly guardian: string
  readonly name: string
  readonly email: string | null
  /** In which she is written to; null: not known. */
  readonly language: string | null
  /** How often in this asking: since she last answered, and not for what she answered in an earlier year. */
  readonly asked: number
  readonly lastAsked: Date | null
  /** Once at least by a link of ours: who was only ever asked on paper or by telephone is not reminded by a machine. */
  readonly byLink: boolean
  /** The last day, yyyy-mm-dd, of the first of her yeses that ends; null where none of them does. It may be over. */
  readonly endsOn: string | null
  /** From this day on she is asked for it again; null as `endsOn`. */
  readonly asksFrom: string | null
  readonly answered: boolean
}

/** After so many months an answer is too old; null: never of itself. `at`: the instant of asking. */
type Now = { readonly months: number | null; readonly at: Date }

/** Whoever has to be asked now: a yes of hers has ended or soon will, or she was asked in an earlier year and has never answered. A no ends never. */
export const isDue = ({ asksFrom, answered, lastAsked, asked }: ToAsk, today: string): boolean =>
  (asksFrom !== null && asksFrom <= today) || (!answered && lastAsked !== null && asked === 0)

/** As {@link birthdayAt}: who was born on 29 February is a year older on 1 March, where PostgreSQL says 28 February. */
const birthday = (age: number) => sql`((pupils.date_of_birth + make_interval(years => ${age}::int))::date
  + case when to_char(pupils.date_of_birth, 'MMDD') = '0229'
      and to_char(pupils.date_of_birth + make_interval(years => ${age}::int), 'MMDD') = '0228' then 1 else 0 end)`

/**
 * The last day of each yes of hers: as the family said, a year on, or the day before a birthday that ends it. What she has answered by link or on
 * paper within the weeks before it ended, or since, is answered; so are an older yes for one platform beside a newer one for all, and all before
 * "nothing at all". Of an objection that she took back nothing is said. A birthday ends also what was said shortly before it, and a day that the family named may be near: both are asked for once they have come.
 */
function answersOfHers({ months, at }: Now) {
  const year = sql`case when ${months}::int is null then null
    else ((a.at at time zone 'Europe/London')::date + make_interval(months => ${months}::int))::date end`
  const before = (age: number) =>
    sql`case when (a.at at time zone 'Europe/London')::date < ${birthday(age)} then ${birthday(age)} - 1 end`
  const grown = sql`least(${sql.join(TURNING_POINTS.map(before), sql`, `)})`
  const over = sql`x.ends < ${dayOf(at)}::date`
  return sql<{ last: Date | null; ends: string | null; asks_from: string | null }>`(
    select y.last, y.ends, (y.ends - ${LEAD})::date as asks_from from (
    select max(x.at) filter (where x.newest and x.answer <> 'objection_withdrawn') as last,
      min(x.ends) filter (where x.newest and x.answer = 'yes' and x.at > coalesce(x.nothing, '-infinity')
        and case
          when x.ends = x.grown then ${over} and coalesce((x.in_full at time zone 'Europe/London')::date <= x.ends, true)
          when (x.at at time zone 'Europe/London')::date >= x.asks_from then ${over} and coalesce(x.in_full <= x.at, true)
          else coalesce((x.in_full at time zone 'Europe/London')::date < x.asks_from, true) end) as ends
    from (
      select z.*, (z.ends - ${LEAD})::date as asks_from from (
      select a.at, a.answer, least(a.until, ${year}, ${grown}) as ends, ${grown} as grown,
        row_number() over (partition by a.kind, a.channel order by a.at desc, a.answer in ('yes', 'objection_withdrawn')) = 1 as newest,
        max(a.at) filter (where a.kind = 'everything') over () as nothing,
        max(a.at) filter (where a.how in ('link', 'paper') and a.answer <> 'objection_withdrawn') over () as in_full
      from house.consent_answers a
      where a.trust_id = pupils.trust_id and a.pupil_id = pupils.id and a.guardian_id = guardians.id
      ) z
    ) x
    ) y
  )`
}

/** Who may be asked about a pupil of this school: has parental responsibility, may be written to; the pupil is not of age. */
function askable(tx: Tx, school: string, now: Now) {
  const asks = sql`from house.consent_asks k where k.trust_id = pupils.trust_id
    and k.pupil_id = pupils.id and k.guardian_id = guardians.id`
  return tx
    .selectFrom('pupils')
    .innerJoin('guardianships', join =>
      join.onRef('guardianships.trust_id', '=', 'pupils.trust_id').onRef('guardianships.pupil_id', '=', 'pupils.id'),
    )
    .innerJoin('guardians', join =>
      join
        .onRef('guardians.trust_id', '=', 'guardianships.trust_id')
        .onRef('guardians.id', '=', 'guardianships.guardian_id'),
    )
    .leftJoin('guardian_contacts as here', join =>
      join
        .onRef('here.trust_id', '=', 'guardians.trust_id')
        .onRef('here.guardian_id', '=', 'guardians.id')
        .onRef('here.school_id', '=', 'pupils.school_id'),
    )
    .innerJoinLateral(answersOfHers(now).as('hers'), join => join.onTrue())
    .select([
      'pupils.id as pupil',
      'pupils.class_name as className',
      sql<string>`concat(coalesce(preferred_forename, legal_forename), ' ', surname)`.as('child'),
      'guardians.id as guardian',
      'guardians.name',
      'guardians.language',
      sql<string | null>`nullif(trim(${reachedAt('email')}), '')`.as('email'),
      sql<number>`(select count(*)::int ${asks} and k.at > coalesce(hers.last, '-infinity') and k.at > ${askedSince(now)}
        and (exists (select from house.consent_asks n where n.trust_id = k.trust_id and n.pupil_id = k.pupil_id
            and n.guardian_id = k.guardian_id and n.anew and n.at > hers.last and n.at <= k.at) or hers.ends is null or (k.at at time zone 'Europe/London')::date >= hers.asks_from))`.as(
        'asked',
      ),
      sql<Date | null>`(select max(k.at) ${asks})`.as('lastAsked'),
      sql<boolean>`exists (select ${asks} and k.how = 'link')`.as('byLink'),
      sql<string | null>`hers.ends`.as('endsOn'),
      sql<string | null>`hers.asks_from`.as('asksFrom'),
      sql<boolean>`hers.last is not null`.as('answered'),
    ])
    .where('pupils.school_id', '=', school)
    .where('pupils.left_on', 'is', null)
    .where(sql<boolean>`pupils.date_of_birth + interval '18 years' > ${dayOf(now.at)}::date`)
    .where('guardianships.ended_on', 'is', null)
    .where('guardianships.no_contact', '=', false)
    .where('guardianships.parental_responsibility', '=', true)
    .orderBy('pupils.surname')
    .orderBy('pupils.id')
    .orderBy('guardianships.priority')
}

/** Who was asked in vain is asked anew as long before a year is over as who has answered. */
function askedSince({ months, at }: Now) {
  return months === null
    ? sql`'-infinity'::timestamptz`
    : sql`${at}::timestamptz - make_interval(months => ${months}::int) + ${LEAD}`
}

const inGroup = (group: Group | null) =>
  group === null
    ? sql<boolean>`true`
    : sql<boolean>`${sql.ref(group.by === 'year' ? 'pupils.year_group' : 'pupils.class_name')} = ${group.name}`

/**
 * Who is to be asked: may be, and has answered nothing for as long as answers hold, or gave a yes that has ended or soon will, or was asked to
 * answer anew and has not. Others may ask for a link themselves; a no counts from everybody.
 */
export async function whoToAsk(tx: Tx, school: string, group: Group | null, now: Now): Promise<ToAsk[]> {
  const { months, at } = now
  return askable(tx, school, now)
    .where(inGroup(group))
    .where(
      sql<boolean>`(hers.last is null or hers.asks_from <= ${dayOf(at)}::date
        or (${months}::int is not null and hers.last < ${at}::timestamptz - make_interval(months => ${months}::int))
        or exists (select from house.consent_asks k where k.trust_id = pupils.trust_id and k.pupil_id = pupils.id
          and k.guardian_id = guardians.id and k.anew and k.at > hers.last))`,
    )
    .execute()
}

/**
 * Everybody of a school who is due ({@link isDue}). It stands on a first page, so whoever cannot be is left out before anything is worked out: what
 * costs is each answer of each family, and most of them hold for months. A few more than are due pass the filter, never fewer.
 *
 * @param among `by letter`: those without an address for mail alone
 */
export async function whoIsDue(tx: Tx, school: string, now: Now, among: 'all' | 'by letter' = 'all'): Promise<ToAsk[]> {
  const { months, at } = now
  // One for a year that ends, a few for months of unlike length.
  const soon = daysAfter(dayOf(at), RENEW_WITHIN_DAYS + 1)
  const yearsAgo = sql`${daysAfter(soon, 4)}::timestamptz - make_interval(months => ${months}::int)`
  const theirs = (table: 'consent_answers' | 'consent_asks') =>
    sql`from ${sql.table(`house.${table}`)} x where x.trust_id = pupils.trust_id and x.pupil_id = pupils.id and x.guardian_id = guardians.id`
  // Plain comparisons: the wall lets them go before it asks of each row whose it is.
  const rows = await askable(tx, school, now)
    .$if(among === 'by letter', query => query.where(sql<boolean>`nullif(trim(${reachedAt('email')}), '') is null`))
    .where(
      sql<boolean>`(${birthday(Math.min(...TURNING_POINTS))} <= ${soon}::date
        or exists (select ${theirs('consent_answers')} and x.answer = 'yes'
          and (x.until <= ${soon}::date ${months === null ? sql`` : sql`or x.at < ${yearsAgo}`}))
        or (exists (select ${theirs('consent_asks')}) and not exists (select ${theirs('consent_answers')}))
        or exists (select ${theirs('consent_answers')} and x.answer = 'objection_withdrawn'))`,
    )
    .execute()
  return rows.filter(one => isDue(one, dayOf(at)))
}

/** Everybody of a class or year, or of the school, who may be asked, whatever they have answered. */
export async function askableIn(tx: Tx, school: string, group: Group | null, now: Now): Promise<ToAsk[]> {
  return askable(tx, school, now).where(inGroup(group)).execute()
}

/** Everybody who may be asked about these very pupils, whatever they have answered. */
export async function askableFor(tx: Tx, school: string, pupils: readonly string[], now: Now): Promise<ToAsk[]> {
  if (pupils.length === 0) return []
  return askable(tx, school, now)
    .where('pupils.id', 'in', [...pupils])
    .execute()
}

/** The years of a school with the number of their pupils, in order. */
export async function yearsOf(tx: Tx, school: string): Promise<{ year: string; pupils: number }[]> {
  const rows = await tx
    .selectFrom('pupils')
    .select(eb => ['year_group as year', eb.fn.countAll<string>().as('pupils')])
    .where('school_id', '=', school)
    .where('left_on', 'is', null)
    .groupBy('year_group')
    .orderBy('year_group')
    .execute()
  return rows.map(row => ({ year: row.year, pupils: Number(row.pupils) }))
}
