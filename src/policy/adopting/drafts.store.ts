import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Act, Tx } from '../../platform/platform.ts'
import type { Draft, DraftState, Entries, Entry, Way } from './draft.ts'
import './adopting.tables.ts'

const COLUMNS = [
  'id',
  'school_id as school',
  'state',
  'started_by as startedBy',
  'started_at as startedAt',
  'closed_at as closedAt',
] as const

export async function findDraft(tx: Tx, id: string): Promise<Draft | null> {
  return (await tx.selectFrom('policy_drafts').select(COLUMNS).where('id', '=', id).executeTakeFirst()) ?? null
}

/** The same, held until the transaction ends, so that nobody freezes what somebody else is still changing. */
export async function lockDraft(tx: Tx, id: string): Promise<Draft | null> {
  const row = await tx.selectFrom('policy_drafts').select(COLUMNS).where('id', '=', id).forUpdate().executeTakeFirst()
  return row ?? null
}

/** Of two who start, take up or adopt at once for one school (null: the trust), the second waits and sees what the first did. */
export async function lockPolicyOf({ tx, who }: Act, school: string | null): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`adopt:${school ?? who.trust}`}, 0))`.execute(tx)
}

/** All drafts of a school (null: of the trust), the newest first. */
export async function draftsOf(tx: Tx, school: string | null): Promise<Draft[]> {
  return tx
    .selectFrom('policy_drafts')
    .select(COLUMNS)
    .where('school_id', school === null ? 'is' : '=', school)
    .orderBy('started_at', 'desc')
    .execute()
}

/** The one that is being worked on or signed. */
export async function openDraftOf(tx: Tx, school: string | null): Promise<Draft | null> {
  const found = await tx
    .selectFrom('policy_drafts')
    .select(COLUMNS)
    .where('school_id', school === null ? 'is' : '=', school)
    .where('state', 'in', ['open', 'sealed'])
    .executeTakeFirst()
  return found ?? null
}

/** Those that somebody began and that are worked on or signed. */
export async function draftsOnTheWay(tx: Tx, startedBy: string): Promise<Draft[]> {
  return tx
    .selectFrom('policy_drafts')
    .select(COLUMNS)
    .where('started_by', '=', startedBy)
    .where('state', 'in', ['open', 'sealed'])
    .orderBy('started_at')
    .execute()
}

export async function insertDraft({ tx, who, at }: Act, school: string | null): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('policy_drafts')
    .values({
      trust_id: who.trust,
      id,
      school_id: school,
      state: 'open',
      started_by: who.person,
      started_at: at,
      closed_at: null,
    })
    .execute()
  return id
}

export async function setDraftState({ tx, at }: Act, draft: string, state: DraftState): Promise<void> {
  const closed_at = state === 'open' || state === 'sealed' ? null : at
  const { numUpdatedRows } = await tx
    .updateTable('policy_drafts')
    .set({ state, closed_at })
    .where('id', '=', draft)
    .executeTakeFirst()
  // A refused update is 0 rows, not an error.
  if (numUpdatedRows !== 1n) throw new Error('The draft was not changed: its row could not be written.')
}

/** The last word on every topic. */
export async function entriesOf(tx: Tx, draft: string): Promise<Entries> {
  const rows = await tx
    .selectFrom('policy_draft_entries')
    .distinctOn('topic')
    .select(['topic', 'turn', 'value', 'way', 'by_person as by', 'at'])
    .where('draft_id', '=', draft)
    .orderBy('topic')
    .orderBy('turn', 'desc')
    .execute()
  // Written by this file only, as JSON.
  return new Map(rows.map(row => [row.topic, { ...row, value: JSON.parse(row.value) as unknown }]))
}

/** Adds a turn to each topic. @param entries with the turn that comes next */
export async function insertEntries(
  { tx, who, at }: Act,
  draft: string,
  entries: readonly Pick<Entry, 'topic' | 'turn' | 'value'>[],
  way: Way,
): Promise<void> {
  if (entries.length === 0) return
  await tx
    .insertInto('policy_draft_entries')
    .values(
      entries.map(({ topic, turn, value }) => ({
        trust_id: who.trust,
        draft_id: draft,
        topic,
        turn,
        value: JSON.stringify(value),
        way,
        by_person: who.person,
        at,
      })),
    )
    .execute()
}
