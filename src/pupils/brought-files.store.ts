import { sql } from 'kysely'
import type { Tx } from '../platform/platform.ts'

/** Files that a school brings in and a job takes over, the roll and the answers of before: one at a time, and a newer one goes before. */
type BroughtFiles = 'roll_imports' | 'earlier_files'

/** Two who bring files for one school at once take turns. */
export async function takeTurns(tx: Tx, what: 'roll' | 'earlier', school: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${what}:${school}`}, 0))`.execute(tx)
}

/** Is a file being taken over? One that made no step for a day has died, whatever its job says: the next file goes before it. */
export async function isTaking(tx: Tx, files: BroughtFiles, school: string): Promise<boolean> {
  const { rows } = await sql<{ taking: boolean }>`select exists (select from ${sql.table(`house.${files}`)}
    where school_id = ${school}::uuid and state = 'taking' and moved_at > now() - interval '1 day') as taking`.execute(
    tx,
  )
  return rows[0]?.taking === true
}
