import { z } from 'zod'
import type { Act, Tx } from '../../platform/platform.ts'

declare module '../../platform/db/db.ts' {
  interface House {
    roll_nights: {
      trust_id: string
      school_id: string
      takes: string
      most_leavers: number
      most_changed: number
      most_odd: number
      changed_by: string
      changed_at: Date
    }
  }
}

/** How far a file out of a school's folder is taken over without a person. `leavers`, `changed`: of a hundred on the roll; `odd`: of a hundred rows. */
export type RollNights = {
  readonly takes: 'wait' | 'within'
  readonly leavers: number
  readonly changed: number
  readonly odd: number
}

/** Until a school says otherwise every file waits for a person. */
export const waiting: RollNights = { takes: 'wait', leavers: 0, changed: 20, odd: 5 }

export async function nightsOf(tx: Tx, school: string): Promise<RollNights> {
  const row = await tx
    .selectFrom('roll_nights')
    .select(['takes', 'most_leavers as leavers', 'most_changed as changed', 'most_odd as odd'])
    .where('school_id', '=', school)
    .executeTakeFirst()
  return row === undefined ? waiting : { ...row, takes: z.enum(['wait', 'within']).parse(row.takes) }
}

export async function keepNights({ tx, who, at }: Act, school: string, nights: RollNights): Promise<void> {
  const values = {
    takes: nights.takes,
    most_leavers: nights.leavers,
    most_changed: nights.changed,
    most_odd: nights.odd,
    changed_by: who.person,
    changed_at: at,
  }
  await tx
    .insertInto('roll_nights')
    .values({ trust_id: who.trust, school_id: school, ...values })
    .onConflict(there => there.columns(['trust_id', 'school_id']).doUpdateSet(values))
    .execute()
}
