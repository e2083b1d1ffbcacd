import { type ExpressionBuilder, sql } from 'kysely'
import type { House, Tx } from '../platform/platform.ts'
import { type Role, roleSchema } from './roles.ts'
import { byName } from './by-name.ts'
import { leadersBeside, leadingBeside } from './leaders.store.ts'
import { today } from './today.ts'
import type { Holding } from './visitor.ts'

export type InRole = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly school: string | null
  /** Only while somebody else is away. */
  readonly acting: boolean
  /** She counts as head because she leads this kind of school in that role. */
  readonly leadsAs?: Role
}

/**
 * Who is there today for one of these roles at a school, holders at the trust included, by name; somebody with two of the roles is there twice.
 * Who has left or is away is not there, and whoever acts for her is. `school` null: only holders at the trust.
 * @param away 'too': who holds it on the register, there or not
 */
export async function peopleWithRoles(
  tx: Tx,
  roles: readonly Role[],
  school: string | null,
  away: 'left out' | 'too' = 'left out',
): Promise<InRole[]> {
  return withRoles(tx, roles, school === null ? [] : [school], away)
}

/** The same for several schools, asked once; each with the holders at the trust. */
export async function peopleWithRolesAt(
  tx: Tx,
  roles: readonly Role[],
  schools: readonly string[],
  away: 'left out' | 'too' = 'left out',
): Promise<ReadonlyMap<string, readonly InRole[]>> {
  const all = schools.length === 0 ? [] : await withRoles(tx, roles, schools, away)
  return new Map(schools.map(id => [id, all.filter(({ school }) => school === null || school === id)]))
}

/** @param schools none: holders at the trust alone */
async function withRoles(
  tx: Tx,
  roles: readonly Role[],
  schools: readonly string[],
  away: 'left out' | 'too',
): Promise<InRole[]> {
  if (roles.length === 0) return []
  const beside = roles.includes('headteacher') ? await leadersBeside(tx, schools) : NOBODY
  const asked = beside.size === 0 ? roles : [...new Set([...roles, ...leadingBeside])]
  const held = tx
    .selectFrom('role_holdings')
    .innerJoin('people', join =>
      join.onRef('people.trust_id', '=', 'role_holdings.trust_id').onRef('people.id', '=', 'role_holdings.person_id'),
    )
    .select(['people.id', 'people.name', 'people.email', 'role_holdings.role', 'role_holdings.school_id'])
    .select('role_holdings.acting_for')
    .where('role_holdings.role', 'in', [...asked])
    .where(eb =>
      schools.length === 0
        ? eb('role_holdings.school_id', 'is', null)
        : eb.or([eb('role_holdings.school_id', 'is', null), eb('role_holdings.school_id', 'in', [...schools])]),
    )
    .where('role_holdings.starts_on', '<=', today)
    .where(eb => eb.or([eb('role_holdings.ends_on', 'is', null), eb('role_holdings.ends_on', '>=', today)]))
    .where(eb => eb.or([eb('people.left_on', 'is', null), eb('people.left_on', '>=', today)]))
    .orderBy(byName())
    .orderBy('people.id')
    // Whoever holds two of these roles at one school stands there in the same order each time, however the database found them.
    .orderBy('role_holdings.role')
    .orderBy('role_holdings.school_id')
  const rows = await (away === 'too' ? held : held.where(eb => eb.not(eb.exists(awayToday(eb))))).execute()
  return rows.flatMap(row => {
    const { id, name, email, school_id: school, acting_for } = row
    const one: InRole = { id, name, email, role: roleSchema.parse(row.role), school, acting: acting_for !== null }
    // Whoever leads a school as something else is there a second time, as its head.
    const led = [...beside].filter(([place, leading]) => (school ?? place) === place && leading.includes(one.role))
    return [
      ...(roles.includes(one.role) ? [one] : []),
      ...led.map(([place]): InRole => ({ ...one, role: 'headteacher', school: place, leadsAs: one.role })),
    ]
  })
}

const NOBODY: ReadonlyMap<string, readonly Role[]> = new Map()

/** The absence of whoever `people` speaks of, if it runs today. A safeguarding lead is not left out because of what others say (decision 048). */
function awayToday(eb: ExpressionBuilder<House, 'people' | 'role_holdings'>) {
  return eb
    .selectFrom('absences')
    .select('absences.id')
    .whereRef('absences.trust_id', '=', 'people.trust_id')
    .whereRef('absences.person_id', '=', 'people.id')
    .where(({ fn }) => fn.coalesce('absences.counts_from', 'absences.starts_on'), '<=', today)
    .where('absences.ends_on', '>=', today)
    .where(inner =>
      inner.or([
        inner('role_holdings.role', '<>', 'dsl'),
        inner('role_holdings.acting_for', 'is not', null),
        inner('absences.said_by', '=', inner.ref('absences.person_id')),
      ]),
    )
}

/** Who is away today by the word of this person, and not by her own. */
export async function saidAwayBy(tx: Tx, sayer: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('absences')
    .select('person_id')
    .where('said_by', '=', sayer)
    .where('person_id', '<>', sayer)
    .where('starts_on', '<=', today)
    .where('ends_on', '>=', today)
    .execute()
  return new Set(rows.map(row => row.person_id))
}

/**
 * What she who acts holds today, asked in the act's own transaction: her own roles first, then those she holds for somebody who is away;
 * last, as head, the schools that she leads by their kind.
 */
export async function holdingsToday(tx: Tx, person: string): Promise<Holding[]> {
  const rows = await tx
    .selectFrom('role_holdings')
    .leftJoin('people as away', join =>
      join.onRef('away.trust_id', '=', 'role_holdings.trust_id').onRef('away.id', '=', 'role_holdings.acting_for'),
    )
    .select(['role_holdings.role', 'role_holdings.school_id', 'role_holdings.ends_on'])
    .select(['away.id as awayId', 'away.name as awayName'])
    .where('role_holdings.person_id', '=', person)
    .where('role_holdings.starts_on', '<=', today)
    .where(eb => eb.or([eb('role_holdings.ends_on', 'is', null), eb('role_holdings.ends_on', '>=', today)]))
    .orderBy(sql`role_holdings.acting_for is not null`)
    .orderBy('role_holdings.starts_on')
    .orderBy('role_holdings.id')
    .execute()
  const held = rows.map(
    ({ role, school_id, awayId, awayName, ends_on }): Holding => ({
      role: roleSchema.parse(role),
      school: school_id,
      ...(awayId === null || awayName === null || ends_on === null
        ? {}
        : { actingFor: { person: awayId, name: awayName, until: ends_on } }),
    }),
  )
  return [...held, ...(await ledBy(tx, held))]
}

/** The schools that she leads by their kind, as their head. */
async function ledBy(tx: Tx, held: readonly Holding[]): Promise<Holding[]> {
  const leading = held.filter(({ role }) => leadingBeside.includes(role))
  if (leading.length === 0) return []
  const places = leading.flatMap(({ school }) => (school === null ? [] : [school]))
  const beside = await leadersBeside(tx, places.length < leading.length ? null : places)
  return [...beside].flatMap(([school, roles]) =>
    leading
      .filter(one => roles.includes(one.role) && (one.school ?? school) === school)
      .map((one): Holding => ({ ...one, role: 'headteacher', school, leadsAs: one.role })),
  )
}

/** How many people of each kind of worker the register holds today, for a school or (null) for the whole trust. */
export async function workersByType(tx: Tx, school: string | null): Promise<ReadonlyMap<string, number>> {
  let query = tx
    .selectFrom('people')
    .innerJoin('role_holdings', join =>
      join.onRef('role_holdings.trust_id', '=', 'people.trust_id').onRef('role_holdings.person_id', '=', 'people.id'),
    )
    .select(eb => ['people.worker_type as type', eb.fn.count<string>('people.id').distinct().as('count')])
    .where('role_holdings.starts_on', '<=', today)
    .where(eb => eb.or([eb('role_holdings.ends_on', 'is', null), eb('role_holdings.ends_on', '>=', today)]))
    .where(eb => eb.or([eb('people.left_on', 'is', null), eb('people.left_on', '>=', today)]))
    .groupBy('people.worker_type')
  if (school !== null)
    query = query.where(eb =>
      eb.or([eb('role_holdings.school_id', '=', school), eb('role_holdings.school_id', 'is', null)]),
    )
  return new Map((await query.execute()).map(row => [row.type, Number(row.count)]))
}
