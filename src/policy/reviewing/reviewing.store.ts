import { type Selectable, sql } from 'kysely'
import type { Act, House, Tx } from '../../platform/platform.ts'
import { type Ended, type Stage, type Trigger, triggerKinds } from './review-due.rule.ts'

export type TriggerKept = Trigger & { readonly id: string; readonly by: string }

/** What was raised about a school's policy, oldest first. */
export async function triggersOf(tx: Tx, school: string): Promise<TriggerKept[]> {
  const rows = await tx
    .selectFrom('review_triggers')
    .selectAll()
    .where('school_id', '=', school)
    .orderBy('raised_at')
    .execute()
  return rows.flatMap(row => {
    const kind = triggerKinds.find(known => known === row.kind)
    return kind === undefined
      ? []
      : [{ id: row.id, kind, reason: row.reason, clauses: row.clauses, raisedAt: row.raised_at, by: row.raised_by }]
  })
}

export type NewTrigger = Omit<Trigger, 'raisedAt'> & {
  readonly id: string
  readonly school: string
  readonly version: string
  /** The edition that opened it; null where somebody raised it. */
  readonly document: string | null
}

/** False when this edition has opened one here before. */
export async function insertTrigger({ tx, who, at }: Act, trigger: NewTrigger): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('review_triggers')
    .values({
      trust_id: who.trust,
      id: trigger.id,
      school_id: trigger.school,
      version_id: trigger.version,
      kind: trigger.kind,
      reason: trigger.reason,
      clauses: [...trigger.clauses],
      document_id: trigger.document,
      raised_by: who.person,
      raised_at: at,
    })
    .onConflict(conflict => conflict.columns(['trust_id', 'school_id', 'document_id']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export type ReviewKept = Ended & {
  readonly outcome: 'keep' | 'amend' | 'withdraw'
  readonly reason: string
  readonly by: string
}

/** How the reviews of one version ended, newest first: another version begins its own count. */
export async function reviewsOf(tx: Tx, school: string, version: string): Promise<ReviewKept[]> {
  const rows = await tx
    .selectFrom('policy_reviews')
    .selectAll()
    .where('school_id', '=', school)
    .where('version_id', '=', version)
    .orderBy('ended_at', 'desc')
    .execute()
  return rows.map(row => ({
    endedAt: row.ended_at,
    nextDue: row.next_due,
    outcome: row.outcome,
    reason: row.reason,
    by: row.by_person,
  }))
}

/** Where the last review of a version said to withdraw it, at these schools. */
export async function withdrawnBy(
  tx: Tx,
  schools: readonly string[],
): Promise<readonly { school: string; version: string; endedAt: Date }[]> {
  if (schools.length === 0) return []
  const rows = await tx
    .selectFrom('policy_reviews')
    .select(['school_id as school', 'version_id as version', 'outcome', 'ended_at as endedAt'])
    .distinctOn(['school_id', 'version_id'])
    .where('school_id', 'in', [...schools])
    .orderBy('school_id')
    .orderBy('version_id')
    .orderBy('ended_at', 'desc')
    .execute()
  return rows.filter(({ outcome }) => outcome === 'withdraw')
}

/** True when nobody had written down this reminder before: whoever gets true sends it. */
export async function firstToRemind(
  { tx, who, at }: Act,
  reminder: { school: string; version: string; due: string; stage: Stage },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('review_reminders')
    .values({
      trust_id: who.trust,
      school_id: reminder.school,
      version_id: reminder.version,
      due: reminder.due,
      stage: reminder.stage,
      reminded_at: at,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export const decisions = ['taken_up', 'not_now', 'no'] as const
export type Decision = (typeof decisions)[number]

export type Suggestion = {
  readonly id: string
  readonly school: string
  readonly version: string
  readonly clause: string
  readonly words: string
  readonly by: string
  readonly madeAt: Date
  readonly decision: Decision | null
  readonly reply: string | null
  readonly decidedAt: Date | null
}

function asSuggestion(row: Selectable<House['policy_suggestions']>): Suggestion {
  return {
    id: row.id,
    school: row.school_id,
    version: row.version_id,
    clause: row.clause_id,
    words: row.words,
    by: row.by_person,
    madeAt: row.made_at,
    decision: row.decision,
    reply: row.reply,
    decidedAt: row.decided_at,
  }
}

/** The suggestions for a school that the reader may see, newest first: her own, and all for whoever may be asked to decide. */
export async function suggestionsOf(tx: Tx, school: string): Promise<Suggestion[]> {
  const rows = await tx
    .selectFrom('policy_suggestions')
    .selectAll()
    .where('school_id', '=', school)
    .orderBy('made_at', 'desc')
    .limit(200)
    .execute()
  return rows.map(asSuggestion)
}

/** Those of several schools that nobody has answered, in one question: on a first page most schools have none. */
export async function suggestionsOpenAt(tx: Tx, schools: readonly string[]): Promise<Suggestion[]> {
  if (schools.length === 0) return []
  const rows = await tx
    .selectFrom('policy_suggestions')
    .selectAll()
    .where('school_id', 'in', schools)
    .where('decision', 'is', null)
    .orderBy('made_at')
    .execute()
  return rows.map(asSuggestion)
}

export async function suggestionById(tx: Tx, id: string): Promise<Suggestion | null> {
  const row = await tx.selectFrom('policy_suggestions').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : asSuggestion(row)
}

/** The row is held, so that of two who decide at once the second sees the first one's reply. */
export async function lockSuggestion(tx: Tx, id: string): Promise<Suggestion | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`suggestion:${id}`}, 0))`.execute(tx)
  return suggestionById(tx, id)
}
