import { randomUUID } from 'node:crypto'
import type { Act, JobIds, Works } from '../platform/platform.ts'

/** Facts of lower floors, by kind; each room adds its own by declaration merging. The value says what `subject` is. */
// Empty here on purpose: the rooms fill it.
export interface FactKinds {}
export type FactKind = keyof FactKinds

export type Fact = { kind: FactKind; school: string | null; subject: string }

/** A room above that takes a fact: one queue each, so that one room's failure does not hold up another. */
export type Subscription = {
  readonly fact: FactKind
  readonly room: string
  readonly take: (works: Works, ids: JobIds) => Promise<void>
}

export function factQueue(subscription: Pick<Subscription, 'fact' | 'room'>): string {
  return `fact.${subscription.fact}.${subscription.room}`
}

/**
 * Writes a fact and wakes the rooms that subscribed, in the act's transaction: the way up, without a lower floor knowing an upper one.
 * The subscriptions are handed in by the roof through `works`, so nothing here imports a room.
 */
export async function tellFact(act: Act, fact: Fact): Promise<void> {
  await tellFacts(act, fact, [fact.subject])
}

/** {@link tellFact} of many subjects in a few statements, whatever their number: what is written with them is held until they are told. */
export async function tellFacts(act: Act, fact: Omit<Fact, 'subject'>, subjects: readonly string[]): Promise<void> {
  if (subjects.length === 0) return
  const { trust, person } = act.who
  const told = subjects.map(subject => ({ id: randomUUID(), subject }))
  await act.tx
    .insertInto('facts')
    .values(
      told.map(({ id, subject }) => ({
        ...{ trust_id: trust, id, kind: fact.kind, at: act.at, school_id: fact.school },
        ...{ subject_id: subject, by_person: person },
      })),
    )
    .execute()
  const school = fact.school === null ? {} : { school: fact.school }
  for (const queue of act.works.factQueues(fact.kind))
    await act.works.jobs.sendAll(
      act.tx,
      queue,
      told.map(({ id, subject }) => ({ trust, fact: id, subject, ...school })),
    )
}
