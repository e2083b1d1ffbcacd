import type { Tx } from '../platform/platform.ts'

/** How often each kind of thing happened in a school since an instant. Whoever did it stands in no figure; what nobody may see is not counted. */
export async function kindCounts(tx: Tx, school: string, since: Date): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('history')
    .select(eb => ['kind', eb.fn.countAll<string>().as('times')])
    .where('school_id', '=', school)
    .where('at', '>', since)
    .groupBy('kind')
    .execute()
  return new Map(rows.map(({ kind, times }) => [kind, Number(times)]))
}
