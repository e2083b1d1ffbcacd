import { randomUUID } from 'node:crypto'
import type { Act, Tx } from '../../platform/platform.ts'

declare module '../../platform/db/db.ts' {
  interface House {
    /** `looked_on`: a day as yyyy-mm-dd. */
    governor_looks: {
      trust_id: string
      id: string
      school_id: string
      version_id: string
      looked_on: string
      minute: string
      kept_by: string
      at: Date
    }
  }
}

declare module '../../history/history.ts' {
  interface HistoryKinds {
    /** `subject`: the school. */
    'governors-looked': { facts: { version_id: string; lookedOn: string; notice: string }; words: { minute: string } }
  }
}

export type Look = { readonly id: string; readonly lookedOn: string; readonly minute: string }

/** When the governors of a school looked, newest first. */
export async function looksOf(tx: Tx, school: string, limit: number): Promise<Look[]> {
  return tx
    .selectFrom('governor_looks')
    .select(['id', 'looked_on as lookedOn', 'minute'])
    .where('school_id', '=', school)
    .orderBy('looked_on', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** The last day on which the governors of each of these schools looked; a school where they never did is not there. */
export async function lastLooks(tx: Tx, schools: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (schools.length === 0) return new Map()
  const rows = await tx
    .selectFrom('governor_looks')
    .select(eb => ['school_id as school', eb.fn.max('looked_on').as('lookedOn')])
    .where('school_id', 'in', [...schools])
    .groupBy('school_id')
    .execute()
  return new Map(rows.map(row => [row.school, row.lookedOn]))
}

export async function insertLook(
  one: Act,
  look: { readonly school: string; readonly version: string; readonly lookedOn: string; readonly minute: string },
): Promise<void> {
  await one.tx
    .insertInto('governor_looks')
    .values({
      trust_id: one.who.trust,
      id: randomUUID(),
      school_id: look.school,
      version_id: look.version,
      looked_on: look.lookedOn,
      minute: look.minute,
      kept_by: one.who.person,
      at: one.at,
    })
    .execute()
}
