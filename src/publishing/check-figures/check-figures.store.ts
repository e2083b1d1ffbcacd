import { sql } from 'kysely'
import type { Tx } from '../../platform/platform.ts'

export type FoundOfKind = { readonly kind: string; readonly found: number; readonly cleared: number }

/**
 * How often each kind was found in what was handed in at a school since a moment, and how often it was said to be wrong: by somebody who may, or by the
 * author whom it asked whether a word is a name at all. Whoever settles a doubt about the rights of others (`head`), or lets a post on a closed subject go, does not say that the check was
 * wrong, and a doubt that a question brought out is nothing that the check has found. Counted from the versions themselves, so that nothing is kept about anybody for the count.
 */
export async function countFindings(tx: Tx, school: string, since: Date): Promise<FoundOfKind[]> {
  const { rows } = await sql<FoundOfKind>`
    select finding->>'kind' as kind, count(*)::int as found,
      (count(*) filter (where (finding->>'kind' = 'pupil_name' and finding->'answered'->>'id' = 'not-ours') or (
        coalesce(finding->'answered'->>'does', '') <> 'head' and finding->>'kind' <> 'closed_subject' and exists (
          select 1 from house.finding_clearings clearing
          where clearing.trust_id = version.trust_id and clearing.version_id = version.id
            and clearing.finding_key = finding->>'key'))))::int as cleared
    from house.post_versions version, jsonb_array_elements(version.findings::jsonb -> 'findings') finding
    where version.school_id = ${school} and version.handed_in_at >= ${since} and coalesce(finding->>'in', '') not like 'question:%'
    group by 1 order by 1`.execute(tx)
  return rows
}
