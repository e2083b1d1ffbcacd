import type { Act, Tx } from '../../platform/platform.ts'
import { type Arrangement, NOTHING_ARRANGED } from './arrangement.rule.ts'

declare module '../../platform/db/db.ts' {
  interface House {
    working_arrangements: {
      trust_id: string
      person_id: string
      line_manager_id: string | null
      sponsor_id: string | null
      professional_body: string | null
      site: string | null
      changed_at: Date
    }
  }
}

/** By person; somebody for whom nothing was arranged yet is not there. */
export async function allArrangements(tx: Tx): Promise<ReadonlyMap<string, Arrangement>> {
  const rows = await tx
    .selectFrom('working_arrangements')
    .select(['person_id', 'line_manager_id', 'sponsor_id', 'professional_body', 'site'])
    .execute()
  return new Map(
    rows.map(row => [
      row.person_id,
      {
        lineManager: row.line_manager_id,
        sponsor: row.sponsor_id,
        professionalBody: row.professional_body,
        site: row.site,
      },
    ]),
  )
}

export async function arrangementOf(tx: Tx, person: string): Promise<Arrangement> {
  return (await allArrangements(tx)).get(person) ?? NOTHING_ARRANGED
}

/** The body whose own rules bind somebody at work, as the register has it; null: none is named. */
export async function professionalBodyOf(tx: Tx, person: string): Promise<string | null> {
  return (await arrangementOf(tx, person)).professionalBody
}

export async function keepArrangement({ tx, who, at }: Act, person: string, wish: Arrangement): Promise<void> {
  const values = {
    line_manager_id: wish.lineManager,
    sponsor_id: wish.sponsor,
    professional_body: wish.professionalBody,
    site: wish.site,
    changed_at: at,
  }
  await tx
    .insertInto('working_arrangements')
    .values({ trust_id: who.trust, person_id: person, ...values })
    .onConflict(there => there.columns(['trust_id', 'person_id']).doUpdateSet(values))
    .execute()
}
