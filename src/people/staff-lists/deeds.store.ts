import { z } from 'zod'
import type { Act, Tx } from '../../platform/platform.ts'

declare module '../../platform/db/db.ts' {
  interface House {
    staff_list_deeds: {
      trust_id: string
      list_id: string
      email: string
      deed: string
      code: string | null
      person_id: string | null
      at: Date
    }
  }
}

export const deeds = ['joined', 'returned', 'moved', 'refused', 'left', 'taken-back'] as const

/** What became of somebody on a list. `code`: why she was not taken over. */
export type Deed = {
  readonly email: string
  readonly deed: (typeof deeds)[number]
  readonly code: string | null
  readonly person: string | null
}

export async function deedsOf(tx: Tx, list: string): Promise<Deed[]> {
  const rows = await tx
    .selectFrom('staff_list_deeds')
    .select(['email', 'deed', 'code', 'person_id'])
    .where('list_id', '=', list)
    .orderBy('email')
    .execute()
  return rows.map(row => ({
    email: row.email,
    deed: z.enum(deeds).parse(row.deed),
    code: row.code,
    person: row.person_id,
  }))
}

/** Once for each address of a list; what is written later stands. */
export async function keepDeed({ tx, who, at }: Act, list: string, { email, deed, code, person }: Deed): Promise<void> {
  const values = { deed, code, person_id: person, at }
  await tx
    .insertInto('staff_list_deeds')
    .values({ trust_id: who.trust, list_id: list, email, ...values })
    .onConflict(there => there.columns(['trust_id', 'list_id', 'email']).doUpdateSet(values))
    .execute()
}
