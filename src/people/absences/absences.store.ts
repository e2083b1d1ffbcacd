import { randomUUID } from 'node:crypto'
import type { Act, Tx } from '../../platform/platform.ts'

/** When somebody is away. Days as yyyy-mm-dd, both included. */
export type Absence = {
  readonly id: string
  readonly person: string
  readonly startsOn: string
  readonly endsOn: string
  /** From this day on she is asked nothing; null: from the first. After the last: she is asked all the time (decision 048). */
  readonly countsFrom: string | null
}

/** What being away changes for her: from the first day, from a later one, or on none of them. */
export const countsHow = ({
  endsOn,
  countsFrom,
}: Pick<Absence, 'endsOn' | 'countsFrom'>): 'at-once' | 'later' | 'never' =>
  countsFrom === null ? 'at-once' : countsFrom > endsOn ? 'never' : 'later'

const columns = [
  'id',
  'person_id as person',
  'starts_on as startsOn',
  'ends_on as endsOn',
  'counts_from as countsFrom',
] as const

/** The absences that run on `day` or begin later, the nearest first. One that was taken back before it began is over, whenever it was to begin. */
export async function absencesFrom(tx: Tx, day: string, people?: readonly string[]): Promise<Absence[]> {
  if (people?.length === 0) return []
  let query = tx
    .selectFrom('absences')
    .select(columns)
    .where('ends_on', '>=', day)
    .whereRef('ends_on', '>=', 'starts_on')
    .orderBy('starts_on')
    .orderBy('id')
  if (people !== undefined) query = query.where('person_id', 'in', [...people])
  return query.execute()
}

/** One that is not over yet; null for every other. */
export async function openAbsence(tx: Tx, id: string, day: string): Promise<Absence | null> {
  const found = await tx
    .selectFrom('absences')
    .select(columns)
    .where('id', '=', id)
    .where('ends_on', '>=', day)
    .whereRef('ends_on', '>=', 'starts_on')
    .executeTakeFirst()
  return found ?? null
}

export async function insertAbsence({ tx, who, at }: Act, absence: Omit<Absence, 'id'>): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('absences')
    .values({
      trust_id: who.trust,
      id,
      person_id: absence.person,
      starts_on: absence.startsOn,
      ends_on: absence.endsOn,
      said_by: who.person,
      said_at: at,
      counts_from: absence.countsFrom,
      ended_by: null,
      ended_at: null,
    })
    .execute()
  return id
}

/** Ends it before its time. @param lastDay the day before the first where it is ended on its first day */
export async function cutAbsence({ tx, who, at }: Act, id: string, lastDay: string): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('absences')
    .set({ ends_on: lastDay, ended_by: who.person, ended_at: at })
    .where('id', '=', id)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Error('The absence was not ended: its row could not be changed.')
}
