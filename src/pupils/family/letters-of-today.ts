import { sql } from 'kysely'
import type { Act, Tx } from '../../platform/platform.ts'
import type { ToAsk } from './who-to-ask.store.ts'

const A_DAY_MS = 86_400_000

/** For whom a letter was made since yesterday and not used yet: a file that was lost on its way is printed again. */
export async function printedSinceYesterday(tx: Tx, school: string, at: Date): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('family_links')
    .select('guardian_id')
    .where('school_id', '=', school)
    .where('sent_how', '=', 'letter')
    .where('spent_at', 'is', null)
    .where('made_at', '>', new Date(at.getTime() - A_DAY_MS))
    .execute()
  return new Set(rows.map(row => row.guardian_id))
}

/** Each guardian once. */
export function toPrintAgain(all: readonly ToAsk[], printed: ReadonlySet<string>): ToAsk[] {
  const found = new Map<string, ToAsk>()
  for (const one of all)
    if (one.email === null && printed.has(one.guardian) && !found.has(one.guardian)) found.set(one.guardian, one)
  return [...found.values()]
}

/** As the job of the mails does: two presses about one guardian take turns, so that the second sees what the first wrote. */
export async function takeTurns({ tx }: Pick<Act, 'tx'>, guardians: readonly ToAsk[]): Promise<void> {
  for (const id of guardians.map(({ guardian }) => guardian).toSorted())
    await sql`select pg_advisory_xact_lock(hashtextextended(${`family-link:${id}`}, 0))`.execute(tx)
}
