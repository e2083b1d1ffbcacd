import { sql } from 'kysely'
import type { Act, Tx } from '../../platform/platform.ts'
import type { ToAsk } from './who-to-ask.store.ts'

const A_DAY_MS = 86_400_000
const A_CLAIM_MS = 2 * 60_000

/** A letter that was made and not used yet. All of one press have one instant. */
export type PrintedLetter = { readonly id: string; readonly guardian: string; readonly made: Date }

/** Since yesterday, the newest first: what did not come out can be printed again. */
export async function printedSinceYesterday(tx: Tx, school: string, at: Date): Promise<readonly PrintedLetter[]> {
  return tx
    .selectFrom('family_links')
    .select(['id', 'guardian_id as guardian', 'made_at as made'])
    .where('school_id', '=', school)
    .where('sent_how', '=', 'letter')
    .where('spent_at', 'is', null)
    .where('made_at', '>', new Date(at.getTime() - A_DAY_MS))
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute()
}

/** For whom somebody else is printing a letter at this moment: a claim that ends by itself, should printing die. */
export function printedThisMoment(letters: readonly PrintedLetter[], at: Date): ReadonlySet<string> {
  return new Set(
    letters.filter(({ made }) => at.getTime() - made.getTime() < A_CLAIM_MS).map(({ guardian }) => guardian),
  )
}

/** The letter that a guardian was last printed, with who she is. */
export type AgainChoice = ToAsk & { readonly letter: string; readonly made: Date }

/** Each guardian once, with the newest of her letters; who has an address meanwhile needs none. */
export function toPrintAgain(all: readonly ToAsk[], letters: readonly PrintedLetter[]): AgainChoice[] {
  const known = new Map<string, ToAsk>()
  for (const one of all) if (one.email === null && !known.has(one.guardian)) known.set(one.guardian, one)
  const found = new Map<string, AgainChoice>()
  for (const { id, guardian, made } of letters) {
    const one = known.get(guardian)
    if (one !== undefined && !found.has(guardian)) found.set(guardian, { ...one, letter: id, made })
  }
  return [...found.values()]
}

/** What was ticked: single letters, and whole runs by their instant. */
export type Ticked = { readonly letters: readonly string[]; readonly runs: readonly number[] }

/**
 * Those ticked that are still the newest letter of their guardian. A letter that was replaced or used since the page was opened is none any more, nor
 * is one that is being replaced: so two presses make one run.
 */
export function tickedAmong(choices: readonly AgainChoice[], { letters, runs }: Ticked): AgainChoice[] {
  return choices.filter(({ letter, made }) => letters.includes(letter) || runs.includes(made.getTime()))
}

/** As the job of the mails does: two presses about one guardian take turns, so that the second sees what the first wrote. */
export async function takeTurns({ tx }: Pick<Act, 'tx'>, guardians: readonly Pick<ToAsk, 'guardian'>[]): Promise<void> {
  const keys = guardians.map(({ guardian }) => `family-link:${guardian}`).toSorted()
  // One question for all of them, and in this order: the inner list is sorted before a lock is taken.
  await sql`select pg_advisory_xact_lock(hashtextextended(key, 0))
    from (select key from unnest(${keys}::text[]) with ordinality as k (key, at) order by at offset 0) as keys`.execute(
    tx,
  )
}

/** These very letters open nothing any more: newer ones took their place, or they never came out. */
export async function endLetters(
  { tx, at }: Pick<Act, 'tx' | 'at'>,
  school: string,
  letters: readonly string[],
): Promise<void> {
  if (letters.length > 0)
    await sql`select house.replace_letters(${school}::uuid, ${[...letters]}::uuid[], ${at}::timestamptz)`.execute(tx)
}
