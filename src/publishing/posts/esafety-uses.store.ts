import { sql } from 'kysely'
import type { Tx } from '../../platform/platform.ts'
import { ESAFETY_QUESTION } from './esafety-turn.rule.ts'

/** When a post of the school that went live last repeated each e-safety message, as its author said. */
export async function esafetyUses(tx: Tx, school: string): Promise<ReadonlyMap<string, Date>> {
  const { rows } = await sql<{ message: string; last: Date }>`
    select asked ->> 'chosen' as message, max(t.live_at) as last
    from house.post_targets t
    join house.post_versions v on v.trust_id = t.trust_id and v.id = t.version_id
    cross join lateral jsonb_array_elements(v.answers::jsonb -> 'questions') asked
    where t.school_id = ${school} and t.live_at is not null and v.answers like ${`%${ESAFETY_QUESTION}%`} and asked ->> 'id' = ${ESAFETY_QUESTION}
    group by 1`.execute(tx)
  return new Map(rows.map(({ message, last }) => [message, last]))
}
