import { sql } from 'kysely'
import type { Act, Tx } from '../../platform/platform.ts'
import type { ToAsk } from './who-to-ask.store.ts'

const A_DAY_MS = 86_400_000
const A_CLAIM_MS = 2 * 60_000

/** For whom a letter was made since yesterday and not used yet: a file that was lost on its way is printed again. */
export const printedSinceYesterday = (tx: Tx, school: string, at: Date): Promise<ReadonlySet<string>> =>
  madeSince(tx, school, new Date(at.getTime() - A_DAY_MS))

/** For whom somebody else is printing a letter at this moment: a claim that ends by itself, should printing die. */
export const printedThisMoment = (tx: Tx, school: string, at: Date): Promise<ReadonlySet<string>> =>
  madeSince(tx, school, new Date(at.getTime() - A_CLAIM_MS))

async function madeSince(tx: Tx, school: string, since: Date): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('family_links')
    .select('guardian_id')
    .where('school_id', '=', school)
    .where('sent_how', '=', 'letter')
    .where('spent_at', 'is', null)
    .where('made_at', '>', since)
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
  const keys = guardians.map(({ guardian }) => `family-link:${guardian}`).toSorted()
  // One question for all of them, and in this order: the inner list is sorted before a lock is taken.
  await sql`select pg_advisory_xact_lock(hashtextextended(key, 0))
    from (select key from unnest(${keys}::text[]) with ordinality as k (key, at) order by at offset 0) as keys`.execute(
    tx,
  )
}

/** The letters of the last day for these people open nothing any more: newer ones take their place, or they were never printed. */
export async function spendLetters(
  { tx, at }: Pick<Act, 'tx' | 'at'>,
  school: string,
  guardians: readonly ToAsk[],
): Promise<void> {
  const ids = guardians.map(({ guardian }) => guardian)
  await sql`select house.spend_letters(${school}::uuid, ${ids}::uuid[], ${at}::timestamptz)`.execute(tx)
}
