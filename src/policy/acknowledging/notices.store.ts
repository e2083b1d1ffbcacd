import { randomUUID } from 'node:crypto'
import type { Act, House, Tx } from '../../platform/platform.ts'

export type Notice = {
  readonly version: string
  readonly school: string
  readonly person: string
  readonly about: House['policy_notices']['about']
  readonly at: Date
}

/** @returns the id, or null where she has been told of it already, or has had her reminder of today */
export async function insertNotice(one: Act, notice: Omit<Notice, 'at'>, day: string): Promise<string | null> {
  const id = randomUUID()
  const row = await one.tx
    .insertInto('policy_notices')
    .values({
      trust_id: one.who.trust,
      id,
      school_id: notice.school,
      version_id: notice.version,
      person_id: notice.person,
      about: notice.about,
      told_on: day,
      at: one.at,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

const COLUMNS = ['version_id as version', 'school_id as school', 'person_id as person', 'about', 'at'] as const

/** What somebody was told about one version at one school, oldest first; without `person`, everybody. */
export async function noticesOf(tx: Tx, school: string, version: string, person?: string): Promise<Notice[]> {
  let query = tx
    .selectFrom('policy_notices')
    .select(COLUMNS)
    .where('school_id', '=', school)
    .where('version_id', '=', version)
    .orderBy('at')
    .orderBy('id')
  if (person !== undefined) query = query.where('person_id', '=', person)
  return query.execute()
}

/** What one person was told at each of these schools, oldest first. */
export async function noticesTo(tx: Tx, schools: readonly string[], person: string): Promise<Notice[]> {
  if (schools.length === 0) return []
  return tx
    .selectFrom('policy_notices')
    .select(COLUMNS)
    .where('school_id', 'in', [...schools])
    .where('person_id', '=', person)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

export async function noticeById(tx: Tx, id: string): Promise<Notice | null> {
  return (await tx.selectFrom('policy_notices').select(COLUMNS).where('id', '=', id).executeTakeFirst()) ?? null
}

/** When each person of a school was first told of any policy there. */
export async function firstTold(tx: Tx, school: string): Promise<ReadonlyMap<string, Date>> {
  const rows = await tx
    .selectFrom('policy_notices')
    .select(['person_id as person', eb => eb.fn.min('at').as('at')])
    .where('school_id', '=', school)
    .groupBy('person_id')
    .execute()
  return new Map(rows.map(({ person, at }) => [person, at]))
}
