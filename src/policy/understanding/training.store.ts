import { randomUUID } from 'node:crypto'
import type { Act, Tx } from '../../platform/platform.ts'
import type { Stage } from '../reviewing/review-due.rule.ts'
import type { TrainingKind } from './understanding.tables.ts'

/** What one person has been asked for and has had. `until`: the last day on which her training holds; null: none. */
export async function trainingFor(
  tx: Tx,
  school: string,
  person: string,
  kind: TrainingKind,
): Promise<{ readonly asked: boolean; readonly until: string | null }> {
  const asked = await tx
    .selectFrom('training_asked')
    .select('kind')
    .where('school_id', '=', school)
    .where('person_id', '=', person)
    .where('kind', '=', kind)
    .executeTakeFirst()
  const done = await tx
    .selectFrom('training_done')
    .select('valid_until')
    .where('school_id', '=', school)
    .where('person_id', '=', person)
    .where('kind', '=', kind)
    .orderBy('valid_until', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { asked: asked !== undefined, until: done?.valid_until ?? null }
}

export type Trained = {
  readonly person: string
  readonly kind: TrainingKind
  readonly doneOn: string
  readonly validUntil: string
}

/** All training of a school that the reader may see, newest first. */
export async function trainingOf(tx: Tx, school: string): Promise<Trained[]> {
  return tx
    .selectFrom('training_done')
    .select(['person_id as person', 'kind', 'done_on as doneOn', 'valid_until as validUntil'])
    .where('school_id', '=', school)
    .orderBy('done_on', 'desc')
    .orderBy('id')
    .execute()
}

export async function trainingAsked(
  tx: Tx,
  schools: readonly string[],
): Promise<
  {
    readonly school: string
    readonly person: string
    readonly kind: TrainingKind
    readonly by: string
    readonly at: Date
  }[]
> {
  if (schools.length === 0) return []
  return tx
    .selectFrom('training_asked')
    .select(['school_id as school', 'person_id as person', 'kind', 'asked_by as by', 'at'])
    .where('school_id', 'in', [...schools])
    .execute()
}

/** The training of each school, person and kind that holds longest. */
export async function lastTraining(
  tx: Tx,
  schools: readonly string[],
): Promise<(Trained & { readonly school: string; readonly recordedBy: string })[]> {
  if (schools.length === 0) return []
  return tx
    .selectFrom('training_done')
    .distinctOn(['school_id', 'person_id', 'kind'])
    .select(['school_id as school', 'person_id as person', 'kind', 'done_on as doneOn', 'valid_until as validUntil'])
    .select('recorded_by as recordedBy')
    .where('school_id', 'in', [...schools])
    .orderBy('school_id')
    .orderBy('person_id')
    .orderBy('kind')
    .orderBy('valid_until', 'desc')
    .orderBy('id')
    .execute()
}

/** @returns false where she had been asked for it already */
export async function insertAsked(one: Act, school: string, person: string, kind: TrainingKind): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await one.tx
    .insertInto('training_asked')
    .values({
      trust_id: one.who.trust,
      school_id: school,
      person_id: person,
      kind,
      asked_by: one.who.person,
      at: one.at,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** True when nobody had written down this reminder before: whoever gets true sends it. */
export async function firstToRemindOfTraining(
  { tx, who, at }: Act,
  reminder: {
    readonly school: string
    readonly person: string
    readonly kind: TrainingKind
    readonly until: string
    readonly stage: Stage
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('training_reminders')
    .values({
      trust_id: who.trust,
      school_id: reminder.school,
      person_id: reminder.person,
      kind: reminder.kind,
      until: reminder.until,
      stage: reminder.stage,
      reminded_at: at,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export async function insertDone(one: Act, school: string, { person, kind, doneOn, validUntil }: Trained) {
  await one.tx
    .insertInto('training_done')
    .values({
      trust_id: one.who.trust,
      id: randomUUID(),
      school_id: school,
      person_id: person,
      kind,
      done_on: doneOn,
      valid_until: validUntil,
      recorded_by: one.who.person,
      at: one.at,
    })
    .execute()
}

export type Talk = {
  readonly id: string
  readonly heldOn: string
  readonly present: readonly string[]
  readonly points: string
}

/** Talks of a school, newest first. */
export async function talksOf(tx: Tx, school: string): Promise<Talk[]> {
  return tx
    .selectFrom('staff_talks')
    .select(['id', 'held_on as heldOn', 'present', 'points'])
    .where('school_id', '=', school)
    .orderBy('held_on', 'desc')
    .orderBy('id')
    .limit(50)
    .execute()
}

export async function insertTalk(one: Act, school: string, talk: Omit<Talk, 'id'>): Promise<string> {
  const id = randomUUID()
  await one.tx
    .insertInto('staff_talks')
    .values({
      trust_id: one.who.trust,
      id,
      school_id: school,
      held_on: talk.heldOn,
      present: [...talk.present],
      points: talk.points,
      recorded_by: one.who.person,
      at: one.at,
    })
    .execute()
  return id
}
