import { randomUUID } from 'node:crypto'
import type { Act, House, Tx } from '../../platform/platform.ts'
import type { Slot } from '../platforms/outgoing.ts'
import type { Target } from '../posts/targets.store.ts'

export type AttemptKind = House['attempts']['kind']
export type AttemptOutcome = House['attempt_outcomes']['outcome']

export type Attempt = {
  readonly id: string
  readonly slot: Slot
  readonly seal: string
  readonly recordHash: string
  readonly startedAt: Date
}

export async function lastAttempt(tx: Tx, target: string, kind: AttemptKind): Promise<Attempt | null> {
  const row = await tx
    .selectFrom('attempts')
    .select(['id', 'record_key', 'record_created_at', 'seal', 'record_hash', 'started_at'])
    .where('target_id', '=', target)
    .where('kind', '=', kind)
    .orderBy('started_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  const slot = { key: row.record_key, createdAt: row.record_created_at }
  return { id: row.id, slot, seal: row.seal, recordHash: row.record_hash, startedAt: row.started_at }
}

export async function countAttempts(tx: Tx, target: string, kind: AttemptKind): Promise<number> {
  const { count } = await tx
    .selectFrom('attempts')
    .select(eb => eb.fn.countAll<string>().as('count'))
    .where('target_id', '=', target)
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** How often an attempt was asked about or tried already. */
export async function countOutcomes(tx: Tx, attempt: string): Promise<number> {
  const { count } = await tx
    .selectFrom('attempt_outcomes')
    .select(eb => eb.fn.countAll<string>().as('count'))
    .where('attempt_id', '=', attempt)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Written before the call, never changed after it. @returns its id */
export async function insertAttempt(
  one: Act,
  target: Target,
  kind: AttemptKind,
  what: { seal: string; slot: Slot; recordHash: string },
): Promise<string> {
  const id = randomUUID()
  await one.tx
    .insertInto('attempts')
    .values({
      trust_id: one.who.trust,
      id,
      target_id: target.id,
      school_id: target.school,
      kind,
      seal: what.seal,
      record_key: what.slot.key,
      record_created_at: what.slot.createdAt,
      record_hash: what.recordHash,
      started_at: one.at,
    })
    .execute()
  return id
}

/** `detail`: the network's own wording, for whoever looks into it; cut to what is of use. */
export async function insertOutcome(
  one: Act,
  target: Target,
  attempt: string,
  outcome: AttemptOutcome,
  detail: string,
): Promise<void> {
  await one.tx
    .insertInto('attempt_outcomes')
    .values({
      trust_id: one.who.trust,
      id: randomUUID(),
      attempt_id: attempt,
      school_id: target.school,
      outcome,
      detail: detail.toWellFormed().replaceAll('\u0000', '').slice(0, 2_000),
      at: one.at,
    })
    .execute()
}
