import { append } from '../../history/history.ts'
import { type Act, NotFound } from '../../platform/platform.ts'
import { dayOf } from '../day.ts'
import { holdingsToday } from '../role-holders.store.ts'
import { lockPerson, rolesOf } from '../register.store.ts'
import { listedAtSchools } from '../staff-lists/listed-people.store.ts'
import { mayLetGo } from './person-leaves.rule.ts'
import type { WorkerType } from './worker-types.ts'

declare module '../../history/history.ts' {
  interface HistoryKinds {
    'person-corrected': { facts: { workerType: string; was: string }; words: { person: string; wasCalled: string } }
  }
}

/**
 * Puts somebody's name and kind of worker right, within an act. Whether she then lacks a sponsor or a last day is asked by who arranges her
 * work in the same act. Her address stays: it is what she signs in with.
 */
export async function correctPersonIn(
  one: Act,
  id: string,
  wish: { readonly name: string; readonly workerType: WorkerType },
): Promise<void> {
  const { tx, at, who } = one
  const holdings = await holdingsToday(tx, who.person)
  const person = await lockPerson(tx, id)
  if (person === null || !mayLetGo(holdings, await rolesOf(tx, id), dayOf(at), await listedAtSchools(tx, id)))
    throw new NotFound('Nobody of this trust has this id, or not at a school of the keeper.')
  const { numUpdatedRows } = await tx
    .updateTable('people')
    .set({ name: wish.name, worker_type: wish.workerType })
    .where('id', '=', id)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Error('The person was not put right: the row could not be changed.')
  await append(one, {
    kind: 'person-corrected',
    school: null,
    subject: id,
    clauses: [],
    facts: { workerType: wish.workerType, was: person.workerType },
    words: { person: wish.name, wasCalled: person.name },
  })
}
