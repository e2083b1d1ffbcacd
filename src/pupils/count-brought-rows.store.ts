import { sql } from 'kysely'
import { PART_ROWS, type Tx } from '../platform/platform.ts'

/**
 * Has the server count the rows that a file brought, after its first, second, fourth, eighth ... part. By itself it does so once a minute; where the
 * tables were nearly empty before, it reads all of a roll until then to look one pupil up, and each part takes longer than the one before. Doubling,
 * since a large table is counted as quickly as a small one.
 * @param part the part that was just written; the first is 0
 * @param rows of the whole file; one of a single part is not worth it
 */
export async function countBroughtRows(tx: Tx, part: number, rows: number): Promise<void> {
  if (rows <= PART_ROWS) return
  const done = part + 1
  if ((done & (done - 1)) !== 0) return
  await sql`select house.count_brought_rows()`.execute(tx)
}
