import { type InRole, peopleWithRoles } from '../../people/people.ts'
import type { Tx } from '../../platform/platform.ts'
import { callRungs, roles, roleTitles } from '../../policy/policy.ts'

/** Somebody asked the DSL to come. Nothing else is kept: no picture, no words. */
export type SafeguardingCall = {
  readonly id: string
  readonly school: string
  readonly by: string
  readonly at: Date
  /** How far it has gone: the place in `callRungs` of the last who were asked. */
  readonly rung: number
  /** When it goes on if nobody answers; null: there is nobody further to ask. */
  readonly raiseAt: Date | null
  readonly answeredBy: string | null
  readonly answeredAt: Date | null
  /** Whose post it is about: she is not asked. */
  readonly notAsked: string | null
}

const COLUMNS = [
  'id',
  'school_id as school',
  'by_person as by',
  'at',
  'rung',
  'raise_at as raiseAt',
  'answered_by as answeredBy',
  'answered_at as answeredAt',
  'not_asked as notAsked',
] as const

/** One's own calls, and those that have come to oneself. */
export async function findCall(tx: Tx, id: string): Promise<SafeguardingCall | null> {
  return (await tx.selectFrom('safeguarding_calls').select(COLUMNS).where('id', '=', id).executeTakeFirst()) ?? null
}

/** The same, held until the transaction ends, so that it is not passed on while somebody answers. Null too for whoever may not answer it. */
export async function lockCall(tx: Tx, id: string): Promise<SafeguardingCall | null> {
  const query = tx.selectFrom('safeguarding_calls').select(COLUMNS).where('id', '=', id).forUpdate()
  return (await query.executeTakeFirst()) ?? null
}

function unanswered(tx: Tx) {
  return tx.selectFrom('safeguarding_calls').select(COLUMNS).where('answered_at', 'is', null)
}

/** Calls of others that wait for an answer, oldest first, with the title under which the caller works there: for the DSL's first page. */
export async function openCallsFor(tx: Tx, person: string): Promise<(SafeguardingCall & { readonly role: string })[]> {
  const calls = await unanswered(tx).where('by_person', '<>', person).orderBy('at').execute()
  const found: (SafeguardingCall & { readonly role: string })[] = []
  for (const call of calls) {
    const held = (await peopleWithRoles(tx, roles, call.school)).find(holder => holder.id === call.by)
    found.push({ ...call, role: held === undefined ? '' : roleTitles[held.role] })
  }
  return found
}

/** Her own that nobody has answered, oldest first. */
export async function openCallsBy(tx: Tx, person: string): Promise<SafeguardingCall[]> {
  return unanswered(tx).where('by_person', '=', person).orderBy('at').execute()
}

/** Ids of calls that are to go on, those first that have waited longest. */
export async function callsToRaise(tx: Tx, at: Date): Promise<string[]> {
  const due = await unanswered(tx).where('raise_at', '<=', at).orderBy('raise_at').limit(200).execute()
  return due.map(call => call.id)
}

/** Everybody who may be asked to call back at this school today, on whichever rung. @param notAsked whose post the call is about */
export async function callTakers(tx: Tx, school: string, notAsked: string | null): Promise<InRole[]> {
  return (await peopleWithRoles(tx, callRungs.flat(), school)).filter(taker => taker.id !== notAsked)
}

/** Under row-level security a refused update is 0 rows and no error, so it is looked at. */
export async function changeCall(
  tx: Tx,
  id: string,
  set: { rung?: number; raise_at?: Date | null; answered_by?: string; answered_at?: Date },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('safeguarding_calls')
    .set(set)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) throw new Error('This call could not be changed: its row is not there for whoever acts.')
}
