import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Act, Tx } from '../platform/platform.ts'
import { control, type Role, roleSchema } from '../policy/policy.ts'
import { today } from './today.ts'
import { type Governance, governances, type Nation, nations } from './staff/worker-types.ts'
import type { Holding, School } from './visitor.ts'

/** How names are sorted for people: as in a British telephone book, never by bytes. */
export const byName = (column: 'people.name' | 'schools.name') => sql`${sql.ref(column)} collate "en-GB-x-icu"`

export type Person = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly workerType: string
  readonly joinedOn: string
  readonly leftOn: string | null
}

/** A role as it was given, whether it runs, is over or is to come. Days as yyyy-mm-dd; `endsOn` is the last day. */
export type RoleGiven = {
  readonly id: string
  readonly person: string
  readonly role: Role
  readonly school: string | null
  readonly startsOn: string
  readonly endsOn: string | null
}

type PersonRow = {
  id: string
  name: string
  email: string
  worker_type: string
  joined_on: string
  left_on: string | null
}
const asPerson = (row: PersonRow): Person => ({
  id: row.id,
  name: row.name,
  email: row.email,
  workerType: row.worker_type,
  joinedOn: row.joined_on,
  leftOn: row.left_on,
})
const personColumns = [
  'people.id',
  'people.name',
  'people.email',
  'people.worker_type',
  'people.joined_on',
  'people.left_on',
] as const

/** One person of the trust, also one who has left; null where there is none. */
export async function personById(tx: Tx, id: string): Promise<Person | null> {
  const row = await tx.selectFrom('people').select(personColumns).where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : asPerson(row)
}

/** The same, held until the transaction ends: nobody else gives, ends or lets go meanwhile. */
export async function lockPerson(tx: Tx, id: string): Promise<Person | null> {
  const row = await tx.selectFrom('people').select(personColumns).where('id', '=', id).forUpdate().executeTakeFirst()
  return row === undefined ? null : asPerson(row)
}

export async function everybody(tx: Tx): Promise<Person[]> {
  const rows = await tx.selectFrom('people').select(personColumns).orderBy(byName('people.name')).execute()
  return rows.map(asPerson)
}

/** A school with where it stands in law; null where nobody has said yet. */
export type SchoolKnown = School & {
  readonly kind: string
  readonly nation: Nation | null
  readonly governance: Governance | null
}

export async function schoolById(tx: Tx, id: string): Promise<SchoolKnown | null> {
  return (await schoolsById(tx, [id])).get(id) ?? null
}

export async function schoolsById(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, SchoolKnown>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('schools')
    .select(['id', 'name', 'kind', 'nation', 'governance'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(
    rows.map(({ nation, governance, ...row }) => [
      row.id,
      {
        ...row,
        nation: nations.find(one => one === nation) ?? null,
        governance: governances.find(one => one === governance) ?? null,
      },
    ]),
  )
}

/** Where a school lies, or where its trust does while nobody has said. */
export async function nationOfSchool(tx: Tx, school: string): Promise<Nation> {
  return (await nationsOfSchools(tx, [school])).get(school) ?? 'england'
}

export async function nationsOfSchools(tx: Tx, schools: readonly string[]): Promise<ReadonlyMap<string, Nation>> {
  if (schools.length === 0) return new Map()
  const rows = await tx
    .selectFrom('schools')
    .innerJoin('trusts', 'trusts.trust_id', 'schools.trust_id')
    .select(({ fn }) => ['schools.id', fn.coalesce('schools.nation', 'trusts.nation').as('nation')])
    .where('schools.id', 'in', [...schools])
    .execute()
  return new Map(rows.map(row => [row.id, nations.find(nation => nation === row.nation) ?? 'england']))
}

export async function nameOfTrust(tx: Tx): Promise<string> {
  const { name } = await tx.selectFrom('trusts').select('name').executeTakeFirstOrThrow()
  return name
}

/** Where the trust lies: what holds for a school of which nobody has said. */
export async function nationOfTrust(tx: Tx): Promise<Nation> {
  const row = await tx.selectFrom('trusts').select('nation').executeTakeFirst()
  return nations.find(nation => nation === row?.nation) ?? 'england'
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

export async function allSchools(tx: Tx): Promise<School[]> {
  return tx.selectFrom('schools').select(['id', 'name']).orderBy(byName('schools.name')).execute()
}

type HoldingRow = {
  id: string
  person_id: string
  role: string
  school_id: string | null
  starts_on: string
  ends_on: string | null
}
const asGiven = (row: HoldingRow): RoleGiven => ({
  id: row.id,
  person: row.person_id,
  role: roleSchema.parse(row.role),
  school: row.school_id,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
})
const holdingColumns = ['id', 'person_id', 'role', 'school_id', 'starts_on', 'ends_on'] as const

/** All roles a person has, had or will have, oldest first. */
export async function rolesOf(tx: Tx, person: string): Promise<RoleGiven[]> {
  const rows = await tx
    .selectFrom('role_holdings')
    .select(holdingColumns)
    .where('person_id', '=', person)
    .orderBy('starts_on')
    .orderBy('id')
    .execute()
  return rows.map(asGiven)
}

/** All roles of the trust that run on `day` or begin later. */
export async function rolesFrom(tx: Tx, day: string): Promise<RoleGiven[]> {
  const rows = await tx
    .selectFrom('role_holdings')
    .select(holdingColumns)
    .where(eb => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', day)]))
    .orderBy('starts_on')
    .orderBy('id')
    .execute()
  return rows.map(asGiven)
}

export async function insertRole({ tx, who, at }: Act, role: Omit<RoleGiven, 'id'>): Promise<string> {
  const id = randomUUID()
  if (!control('role_register', true)) return id
  await tx
    .insertInto('role_holdings')
    .values({
      trust_id: who.trust,
      id,
      person_id: role.person,
      role: role.role,
      school_id: role.school,
      starts_on: role.startsOn,
      ends_on: role.endsOn,
      created_at: at,
    })
    .execute()
  return id
}

export async function setLastDay(tx: Tx, holding: string, lastDay: string): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('role_holdings')
    .set({ ends_on: lastDay })
    .where('id', '=', holding)
    .executeTakeFirst()
  // A refused update is 0 rows, not an error.
  if (numUpdatedRows !== 1n) throw new Error('The role was not ended: its row could not be changed.')
}

/** Of two who end the last two administrators at once, the second waits and then sees what the first did. */
export async function lockAdministrators({ tx, who }: Act): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`administrators:${who.trust}`}, 0))`.execute(tx)
}

/** How many others are administrators of the trust today, with no end in sight. */
export async function otherAdministrators(tx: Tx, than: string): Promise<number> {
  const { count } = await tx
    .selectFrom('role_holdings')
    .innerJoin('people', join =>
      join.onRef('people.trust_id', '=', 'role_holdings.trust_id').onRef('people.id', '=', 'role_holdings.person_id'),
    )
    .select(eb => eb.fn.count<string>('role_holdings.person_id').distinct().as('count'))
    .where('role_holdings.role', '=', 'trust_administrator')
    .where('role_holdings.school_id', 'is', null)
    .where('role_holdings.person_id', '<>', than)
    .where('role_holdings.starts_on', '<=', today)
    .where('role_holdings.ends_on', 'is', null)
    .where('people.left_on', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export type InRole = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly school: string | null
}

/**
 * Who holds one of these roles for a school today, holders at the trust included, by name. Somebody with two of the roles is there twice.
 * Who has left is not there. `school` null: only holders at the trust.
 */
export async function peopleWithRoles(tx: Tx, roles: readonly Role[], school: string | null): Promise<InRole[]> {
  return withRoles(tx, roles, school === null ? [] : [school])
}

/** The same for several schools, asked once; each with the holders at the trust. */
export async function peopleWithRolesAt(
  tx: Tx,
  roles: readonly Role[],
  schools: readonly string[],
): Promise<ReadonlyMap<string, readonly InRole[]>> {
  const all = schools.length === 0 ? [] : await withRoles(tx, roles, schools)
  return new Map(schools.map(id => [id, all.filter(({ school }) => school === null || school === id)]))
}

/** @param schools none: holders at the trust alone */
async function withRoles(tx: Tx, roles: readonly Role[], schools: readonly string[]): Promise<InRole[]> {
  if (roles.length === 0) return []
  const rows = await tx
    .selectFrom('role_holdings')
    .innerJoin('people', join =>
      join.onRef('people.trust_id', '=', 'role_holdings.trust_id').onRef('people.id', '=', 'role_holdings.person_id'),
    )
    .select(['people.id', 'people.name', 'people.email', 'role_holdings.role', 'role_holdings.school_id'])
    .where('role_holdings.role', 'in', [...roles])
    .where(eb =>
      schools.length === 0
        ? eb('role_holdings.school_id', 'is', null)
        : eb.or([eb('role_holdings.school_id', 'is', null), eb('role_holdings.school_id', 'in', [...schools])]),
    )
    .where('role_holdings.starts_on', '<=', today)
    .where(eb => eb.or([eb('role_holdings.ends_on', 'is', null), eb('role_holdings.ends_on', '>=', today)]))
    .where(eb => eb.or([eb('people.left_on', 'is', null), eb('people.left_on', '>=', today)]))
    .orderBy(byName('people.name'))
    .orderBy('people.id')
    .execute()
  return rows.map(row => ({
    id: row.id,
    name: row.name,
    email: row.email,
    role: roleSchema.parse(row.role),
    school: row.school_id,
  }))
}

/** What she who acts holds today, asked in the act's own transaction. */
export async function holdingsToday(tx: Tx, person: string): Promise<Holding[]> {
  const rows = await tx
    .selectFrom('role_holdings')
    .select(['role', 'school_id'])
    .where('person_id', '=', person)
    .where('starts_on', '<=', today)
    .where(eb => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', today)]))
    .orderBy('starts_on')
    .orderBy('id')
    .execute()
  return rows.map(row => ({ role: roleSchema.parse(row.role), school: row.school_id }))
}
