import { randomUUID } from 'node:crypto'
import { sha256 } from '../../history/history.ts'
import type { Act, Tx } from '../../platform/platform.ts'
import { type SaidOfFile, saidFrom } from './said-of-file.ts'
import './earlier.tables.ts'

/** The order of columns does not matter. */
const setOf = (headings: readonly string[]) =>
  sha256(JSON.stringify(headings.filter(heading => heading !== '').toSorted()))

/** What was said last time at this school of a file with these headings: offered on the page, never taken of itself. */
export async function saidBefore(tx: Tx, school: string, headings: readonly string[]): Promise<SaidOfFile | null> {
  const row = await tx
    .selectFrom('earlier_said')
    .select('said')
    .where('school_id', '=', school)
    .where('headings_sha256', '=', setOf(headings))
    .executeTakeFirst()
  return row === undefined ? null : saidFrom(row.said)
}

export async function rememberSaid(
  { tx, who, at }: Act,
  school: string,
  headings: readonly string[],
  said: SaidOfFile,
): Promise<void> {
  const values = { said: JSON.stringify(said), changed_by: who.person, changed_at: at }
  await tx
    .insertInto('earlier_said')
    .values({ trust_id: who.trust, id: randomUUID(), school_id: school, headings_sha256: setOf(headings), ...values })
    .onConflict(there => there.columns(['trust_id', 'school_id', 'headings_sha256']).doUpdateSet(values))
    .execute()
}
