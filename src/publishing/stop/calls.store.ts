import { sql } from 'kysely'
import { type InRole, peopleWithRoles } from '../../people/people.ts'
import type { Tx } from '../../platform/platform.ts'
import { type Role, roles, roleTitles } from '../../policy/policy.ts'

/** Somebody asked the DSL to come. Nothing else is kept: no picture, no words. */
export type SafeguardingCall = {
  readonly id: string
  readonly school: string
  readonly by: string
  readonly at: Date
  readonly answeredBy: string | null
  readonly answeredAt: Date | null
}

const COLUMNS = [
  'id',
  'school_id as school',
  'by_person as by',
  'at',
  'answered_by as answeredBy',
  'answered_at as answeredAt',
] as const

/** One's own calls, and for a DSL those of her school. */
export async function findCall(tx: Tx, id: string): Promise<SafeguardingCall | null> {
  return (await tx.selectFrom('safeguarding_calls').select(COLUMNS).where('id', '=', id).executeTakeFirst()) ?? null
}

/** Calls of others that wait for an answer, oldest first, with the title under which the caller works there: for the DSL's first page. */
export async function openCallsFor(tx: Tx, person: string): Promise<(SafeguardingCall & { readonly role: string })[]> {
  const calls = await tx
    .selectFrom('safeguarding_calls')
    .select(COLUMNS)
    .where('answered_at', 'is', null)
    .where('by_person', '<>', person)
    .orderBy('at')
    .execute()
  const found: (SafeguardingCall & { readonly role: string })[] = []
  for (const call of calls) {
    const held = (await peopleWithRoles(tx, roles, call.school)).find(holder => holder.id === call.by)
    found.push({ ...call, role: held === undefined ? '' : roleTitles[held.role] })
  }
  return found
}

/** The safeguarding lead and her deputies. */
export const LEADS: readonly Role[] = ['dsl', 'deputy_dsl']

/** Who is told instead where a school has no lead today. The same roles stand in `house.stands_in_for_dsl` (migration 0009). */
export const INSTEAD: readonly Role[] = ['headteacher', 'nursery_manager', 'deputy_headteacher', 'trust_administrator']

/** Whom a call of this school goes to today. */
export async function whoIsTold(
  tx: Tx,
  school: string,
): Promise<{ readonly whom: 'dsl' | 'head' | 'nobody'; readonly people: readonly InRole[] }> {
  const leads = await peopleWithRoles(tx, LEADS, school)
  if (leads.length > 0) return { whom: 'dsl', people: leads }
  const instead = await peopleWithRoles(tx, INSTEAD, school)
  return { whom: instead.length > 0 ? 'head' : 'nobody', people: instead }
}

/** Those who are told instead take calls only while nobody holds the office of DSL or deputy there. */
export async function standsInForDsl(tx: Tx, school: string): Promise<boolean> {
  const { rows } = await sql<{ stands: boolean }>`select house.stands_in_for_dsl(${school}::uuid) as stands`.execute(tx)
  return rows[0]?.stands === true
}
