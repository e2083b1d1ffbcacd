import { sql } from 'kysely'
import type { Tx } from '../platform/platform.ts'

declare module '../platform/db/db.ts' {
  interface House {
    clause_acts: { trust_id: string; school_id: string; clause: string; at: Date; history_id: string }
  }
}

export type ClauseActed = {
  readonly last: Date
  /** Since the instant asked for. */
  readonly times: number
}

/**
 * When each of these clauses last acted in a school or for its whole trust, and how often since an instant; clauses that never did are missing.
 * Asked clause by clause in one statement, so that each is one look into the index (0012), however long the history.
 */
export async function clauseActs(
  tx: Tx,
  trust: string,
  school: string,
  clauses: readonly string[],
  since: Date,
): Promise<ReadonlyMap<string, ClauseActed>> {
  if (clauses.length === 0) return new Map()
  const { rows } = await sql<{ clause: string; last: Date; times: string }>`
    select asked.clause, max(found.last) as last, sum(found.times) as times
    from unnest(${[...new Set(clauses)]}::text[]) as asked (clause)
    cross join unnest(${[school, trust]}::uuid[]) as place (id)
    cross join lateral (
      select
        (select max(a.at) from house.clause_acts a
          where a.trust_id = ${trust} and a.school_id = place.id and a.clause = asked.clause) as last,
        (select count(*) from house.clause_acts a
          where a.trust_id = ${trust} and a.school_id = place.id and a.clause = asked.clause and a.at > ${since}) as times
    ) as found
    group by asked.clause
    having max(found.last) is not null`.execute(tx)
  return new Map(rows.map(({ clause, last, times }) => [clause, { last, times: Number(times) }]))
}
