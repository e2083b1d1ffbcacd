import { randomUUID } from 'node:crypto'
import type { Act, Tx } from '../../platform/platform.ts'
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
  school: string,
): Promise<{ readonly person: string; readonly kind: TrainingKind }[]> {
  return tx
    .selectFrom('training_asked')
    .select(['person_id as person', 'kind'])
    .where('school_id', '=', school)
    .execute()
}

export async function insertAsked(one: Act, school: string, person: string, kind: TrainingKind): Promise<void> {
  await one.tx
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
    .execute()
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
