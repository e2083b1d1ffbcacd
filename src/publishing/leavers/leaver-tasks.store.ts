import { randomUUID } from 'node:crypto'
import { dayOf, lastDaysAt, lastRolesGivenAt, namesOf } from '../../people/people.ts'
import type { Act, Tx } from '../../platform/platform.ts'

/** Somebody who leaves is still to be taken off one account. */
export type LeaverTask = {
  readonly id: string
  readonly school: string
  readonly account: string
  readonly person: string
  readonly name: string
  /** Her last day, yyyy-mm-dd. */
  readonly leftOn: string
  readonly askedAt: Date
}

/**
 * @param since when she last began to work here; what was asked before and is still open is asked anew
 * @returns true; false where it is asked already
 */
export async function askToTakeOff(
  { tx, who, at }: Act,
  task: { school: string; account: string; person: string },
  since: Date | null,
): Promise<boolean> {
  const row = await tx
    .insertInto('leaver_tasks')
    .values({
      trust_id: who.trust,
      id: randomUUID(),
      school_id: task.school,
      account_id: task.account,
      person_id: task.person,
      asked_at: at,
      done_by: null,
      done_at: null,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row !== undefined || since === null) return row !== undefined
  const { numUpdatedRows } = await tx
    .updateTable('leaver_tasks')
    .set({ asked_at: at })
    .where('account_id', '=', task.account)
    .where('person_id', '=', task.person)
    .where('done_at', 'is', null)
    .where('asked_at', '<', since)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The accounts somebody was taken off since she last began to work here; null: ever. */
export async function takenOffSince(
  tx: Tx,
  of: { school: string; person: string },
  since: Date | null,
): Promise<ReadonlySet<string>> {
  let query = tx
    .selectFrom('leaver_tasks')
    .select('account_id')
    .where('school_id', '=', of.school)
    .where('person_id', '=', of.person)
    .where('done_at', 'is not', null)
  if (since !== null) query = query.where('done_at', '>=', since)
  return new Set((await query.execute()).map(row => row.account_id))
}

/**
 * What is open at one school. Who has come back, and an account that was closed here, ask nobody any more; nor is anybody asked about herself. Whoever came back
 * for a fixed term works here until its last day: what was asked before it began waits for that day.
 */
export async function openLeaverTasks({ tx, who, at }: Act, school: string): Promise<LeaverTask[]> {
  const rows = await selected(tx)
    .where('leaver_tasks.school_id', '=', school)
    .where('leaver_tasks.person_id', '<>', who.person)
    .orderBy('leaver_tasks.asked_at')
    .orderBy('accounts.name')
    .execute()
  const people = rows.map(({ person }) => person)
  const days = await lastDaysAt(tx, school, people)
  const given = await lastRolesGivenAt(tx, school, people)
  const names = await namesOf(tx, people)
  const today = dayOf(at)
  return rows.flatMap((row): LeaverTask[] => {
    const leftOn = days.get(row.person)
    if (leftOn === undefined) return []
    const began = given.get(row.person)
    return leftOn >= today && began !== undefined && row.askedAt < began
      ? []
      : [{ ...row, leftOn, name: names.get(row.person) ?? '' }]
  })
}

function selected(tx: Tx) {
  return tx
    .selectFrom('leaver_tasks')
    .innerJoin('accounts', join =>
      join
        .onRef('accounts.trust_id', '=', 'leaver_tasks.trust_id')
        .onRef('accounts.id', '=', 'leaver_tasks.account_id'),
    )
    .select([
      'leaver_tasks.id',
      'leaver_tasks.school_id as school',
      'accounts.name as account',
      'leaver_tasks.person_id as person',
      'leaver_tasks.asked_at as askedAt',
    ])
    .where('leaver_tasks.done_at', 'is', null)
    .where('accounts.state', '<>', 'closed')
}

/** Waits for whoever is pressing the same. Null: done already, not there, or behind a wall. */
export async function lockLeaverTask(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('leaver_tasks')
    .select(['school_id as school', 'account_id as account', 'person_id as person'])
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

export async function keepTakenOff({ tx, who, at }: Act, id: string): Promise<void> {
  await tx.updateTable('leaver_tasks').set({ done_by: who.person, done_at: at }).where('id', '=', id).execute()
}
