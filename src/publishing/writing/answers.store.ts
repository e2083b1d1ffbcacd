import type { Tx } from '../../platform/platform.ts'

/** How long the last decided posts of a school waited for their decision, newest first, in milliseconds. */
export async function answerTimes(tx: Tx, school: string, since: Date, limit: number): Promise<number[]> {
  const rows = await tx
    .selectFrom('post_versions')
    .innerJoin('decisions', join =>
      join
        .onRef('decisions.trust_id', '=', 'post_versions.trust_id')
        .onRef('decisions.version_id', '=', 'post_versions.id'),
    )
    .select(['post_versions.handed_in_at as handedIn', 'decisions.at as decided'])
    .where('post_versions.school_id', '=', school)
    .where('post_versions.handed_in_at', '>=', since)
    .orderBy('post_versions.handed_in_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ handedIn, decided }) => decided.getTime() - handedIn.getTime())
}
