import { sql } from 'kysely'
import type { Tx } from '../../platform/platform.ts'

export type FoundOfKind = { readonly kind: string; readonly found: number; readonly cleared: number }

/**
 * How often each kind was found in what was handed in at a school since a moment, and how often somebody who may said that it was wrong.
 * Counted from the versions themselves, so that nothing is kept about anybody for the count.
 */
export async function countFindings(tx: Tx, school: string, since: Date): Promise<FoundOfKind[]> {
  const { rows } = await sql<FoundOfKind>`
    with found as (
      select finding->>'kind' as kind, count(*)::int as found
      from house.post_versions version, jsonb_array_elements(version.findings::jsonb -> 'findings') finding
      where version.school_id = ${school} and version.handed_in_at >= ${since}
      group by 1),
    cleared as (
      select clearing.kind, count(*)::int as cleared
      from house.finding_clearings clearing join house.post_versions version
        on version.trust_id = clearing.trust_id and version.id = clearing.version_id
      where version.school_id = ${school} and version.handed_in_at >= ${since}
      group by 1)
    select kind, coalesce(found, 0) as found, coalesce(cleared, 0) as cleared
    from found full join cleared using (kind) order by kind`.execute(tx)
  return rows
}
