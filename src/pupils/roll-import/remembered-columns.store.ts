import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Act, Tx } from '../../platform/platform.ts'
import { type RollColumns, type RollField, rollFields } from './roll-columns.rule.ts'

declare module '../../platform/db/db.ts' {
  interface House {
    roll_columns: {
      trust_id: string
      id: string
      school_id: string
      headings_sha256: string
      columns: string
      changed_by: string
      changed_at: Date
    }
  }
}

const fieldSchema = z.custom<RollField>(value => rollFields.some(field => field === value))
const columnsSchema = z.record(z.string(), z.string())
/** A field that a later version of Clausewise no longer has is left out. */
export function columnsFrom(json: string): RollColumns {
  const read = Object.entries(columnsSchema.parse(JSON.parse(json)))
  return Object.fromEntries(read.filter(([field]) => fieldSchema.safeParse(field).success))
}

/** How the columns of a file with these headings were read last time at this school. */
export async function columnsRemembered(tx: Tx, school: string, headings: string): Promise<RollColumns | null> {
  const row = await tx
    .selectFrom('roll_columns')
    .select('columns')
    .where('school_id', '=', school)
    .where('headings_sha256', '=', headings)
    .executeTakeFirst()
  return row === undefined ? null : columnsFrom(row.columns)
}

export async function rememberColumns(
  { tx, who, at }: Act,
  school: string,
  headings: string,
  columns: RollColumns,
): Promise<void> {
  const values = { columns: JSON.stringify(columns), changed_by: who.person, changed_at: at }
  await tx
    .insertInto('roll_columns')
    .values({ trust_id: who.trust, id: randomUUID(), school_id: school, headings_sha256: headings, ...values })
    .onConflict(there => there.columns(['trust_id', 'school_id', 'headings_sha256']).doUpdateSet(values))
    .execute()
}
