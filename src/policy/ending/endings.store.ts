import type { Act, Tx } from '../../platform/platform.ts'
import type { Signature } from '../adopting/signing/seals.store.ts'
import type { Capacity } from '../adopting/signing/signers.rule.ts'
import './ending.tables.ts'

/** That a version is to end, as it was asked for. What is signed is `hash`: version, day and reason. */
export type Ending = {
  readonly id: string
  readonly version: string
  readonly school: string | null
  readonly endsAt: Date
  readonly reason: string
  readonly hash: string
  readonly needed: readonly Capacity[]
  readonly askedBy: string
  readonly askedAt: Date
  /** When the last of those needed has signed; null: somebody has not. */
  readonly decidedAt: Date | null
}

const COLUMNS = [
  'id',
  'version_id as version',
  'school_id as school',
  'ends_at as endsAt',
  'reason',
  'statement_sha256 as hash',
  'needed',
  'asked_by as askedBy',
  'asked_at as askedAt',
  'decided_at as decidedAt',
] as const

/** The one that was not taken back; a version has one at most. */
export async function standingEnding(tx: Tx, version: string): Promise<Ending | null> {
  const row = await tx
    .selectFrom('policy_endings')
    .select(COLUMNS)
    .where('version_id', '=', version)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** The last that was taken back: to say so to those who had been told. */
export async function lastTakenBack(tx: Tx, version: string): Promise<Ending | null> {
  const row = await tx
    .selectFrom('policy_endings')
    .select(COLUMNS)
    .where('version_id', '=', version)
    .where('undone_at', 'is not', null)
    .orderBy('undone_at', 'desc')
    .executeTakeFirst()
  return row ?? null
}

/** Those that wait for a signature, of every school: whoever shows them asks who may sign. */
export async function endingsWaiting(tx: Tx, at: Date): Promise<Ending[]> {
  return tx
    .selectFrom('policy_endings')
    .select(COLUMNS)
    .where('undone_at', 'is', null)
    .where('decided_at', 'is', null)
    .where('ends_at', '>', at)
    .orderBy('asked_at')
    .execute()
}

export async function insertEnding({ tx, who }: Act, ending: Omit<Ending, 'askedBy'>): Promise<void> {
  await tx
    .insertInto('policy_endings')
    .values({
      trust_id: who.trust,
      id: ending.id,
      version_id: ending.version,
      school_id: ending.school,
      ends_at: ending.endsAt,
      reason: ending.reason,
      statement_sha256: ending.hash,
      needed: [...ending.needed],
      asked_by: who.person,
      asked_at: ending.askedAt,
      decided_at: ending.decidedAt,
      undone_by: null,
      undone_at: null,
    })
    .execute()
}

export async function setDecided({ tx, at }: Act, id: string): Promise<void> {
  await changed(tx.updateTable('policy_endings').set({ decided_at: at }).where('id', '=', id).executeTakeFirst())
}

export async function setUndone({ tx, who, at }: Act, id: string): Promise<void> {
  await changed(
    tx
      .updateTable('policy_endings')
      .set({ undone_at: at, undone_by: who.person })
      .where('id', '=', id)
      .executeTakeFirst(),
  )
}

async function changed(update: Promise<{ numUpdatedRows: bigint }>): Promise<void> {
  // A refused update is 0 rows, not an error.
  if ((await update).numUpdatedRows !== 1n)
    throw new Error('The end of the policy was not kept: its row could not be changed.')
}

export async function endSignaturesOf(tx: Tx, ending: string): Promise<Signature[]> {
  return tx
    .selectFrom('policy_ending_signatures')
    .select([
      'ending_id as seal',
      'capacity',
      'person_id as person',
      'name',
      'role',
      'stands_in as standsIn',
      'statement_sha256 as hash',
      'meeting_on as meetingOn',
      'minute',
      'signed_at as signedAt',
    ])
    .where('ending_id', '=', ending)
    .orderBy('signed_at')
    .orderBy('capacity')
    .execute()
}

export async function insertEndSignature({ tx, who }: Act, signature: Signature): Promise<void> {
  await tx
    .insertInto('policy_ending_signatures')
    .values({
      trust_id: who.trust,
      ending_id: signature.seal,
      capacity: signature.capacity,
      person_id: signature.person,
      name: signature.name,
      role: signature.role,
      stands_in: signature.standsIn,
      statement_sha256: signature.hash,
      meeting_on: signature.meetingOn,
      minute: signature.minute,
      signed_at: signature.signedAt,
    })
    .execute()
}
