import { control } from '../platform/platform.ts'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Act, Tx } from '../platform/platform.ts'
import { type Role, roleSchema } from './roles.ts'
import { byName } from './by-name.ts'
import { today } from './today.ts'

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
  /** Held for somebody who is away; left out for a role of her own. */
  readonly acting?: { readonly for: string; readonly absence: string }
}

/** The roles that are hers, without those she holds for somebody who is away. */
export function ownRoles(roles: readonly RoleGiven[]): readonly RoleGiven[] {
  return roles.filter(held => held.acting === undefined)
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
  const rows = await tx.selectFrom('people').select(personColumns).orderBy(byName()).execute()
  return rows.map(asPerson)
}

type HoldingRow = {
  id: string
  person_id: string
  role: string
  school_id: string | null
  starts_on: string
  ends_on: string | null
  acting_for: string | null
  absence_id: string | null
}
const asGiven = (row: HoldingRow): RoleGiven => ({
  id: row.id,
  person: row.person_id,
  role: roleSchema.parse(row.role),
  school: row.school_id,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  ...(row.acting_for === null || row.absence_id === null
    ? {}
    : { acting: { for: row.acting_for, absence: row.absence_id } }),
})
const holdingColumns = [
  'id',
  'person_id',
  'role',
  'school_id',
  'starts_on',
  'ends_on',
  'acting_for',
  'absence_id',
] as const

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

/** All roles of the trust that run on `day` or begin later. What was taken back before it began ends the day before its first: nobody's. */
export async function rolesFrom(tx: Tx, day: string): Promise<RoleGiven[]> {
  const rows = await tx
    .selectFrom('role_holdings')
    .select(holdingColumns)
    .where(eb =>
      eb.or([eb('ends_on', 'is', null), eb.and([eb('ends_on', '>=', day), eb('ends_on', '>=', eb.ref('starts_on'))])]),
    )
    .orderBy('starts_on')
    .orderBy('id')
    .execute()
  return rows.map(asGiven)
}

/** The roles that are held for somebody while she is away, from `day` on; without those that were taken back before they began. */
export async function rolesHeldFor(
  tx: Tx,
  away: { person: string } | { absence: string },
  day: string,
): Promise<RoleGiven[]> {
  const asked = tx
    .selectFrom('role_holdings')
    .select(holdingColumns)
    .where('ends_on', '>=', day)
    .whereRef('ends_on', '>=', 'starts_on')
  const rows = await ('person' in away
    ? asked.where('acting_for', '=', away.person)
    : asked.where('absence_id', '=', away.absence)
  )
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
      acting_for: role.acting?.for ?? null,
      absence_id: role.acting?.absence ?? null,
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
