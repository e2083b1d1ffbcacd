import { randomUUID } from 'node:crypto'
import type { Act, Tx } from '../../../platform/platform.ts'
import { type Capacity } from './signers.rule.ts'
import '../adopting.tables.ts'

/** The exact text that is signed. Once all have signed it is the policy version of the same id. */
export type Seal = {
  readonly id: string
  readonly draft: string
  readonly school: string | null
  readonly pack: string
  readonly title: string
  readonly hash: string
  readonly needed: readonly Capacity[]
  /** Null: with the last signature. */
  readonly startsAt: Date | null
  readonly sealedBy: string
  readonly sealedAt: Date
  readonly voidedAt: Date | null
  readonly voidedBy: string | null
}

export type Signature = {
  readonly seal: string
  readonly capacity: Capacity
  readonly person: string
  /** Name and role as they were. */
  readonly name: string
  readonly role: string
  readonly standsIn: boolean
  readonly hash: string
  /** The governing body's only: the day of the meeting (yyyy-mm-dd) and where the minutes have it. */
  readonly meetingOn: string | null
  readonly minute: string | null
  readonly signedAt: Date
}

const COLUMNS = [
  'id',
  'draft_id as draft',
  'school_id as school',
  'pack',
  'title',
  'body_sha256 as hash',
  'needed',
  'starts_at as startsAt',
  'sealed_by as sealedBy',
  'sealed_at as sealedAt',
  'voided_at as voidedAt',
  'voided_by as voidedBy',
] as const

export async function findSeal(tx: Tx, id: string): Promise<Seal | null> {
  return (await tx.selectFrom('policy_seals').select(COLUMNS).where('id', '=', id).executeTakeFirst()) ?? null
}

/** The same, held until the transaction ends: of two who sign at once, the second sees what the first did. */
export async function lockSeal(tx: Tx, id: string): Promise<Seal | null> {
  const row = await tx.selectFrom('policy_seals').select(COLUMNS).where('id', '=', id).forUpdate().executeTakeFirst()
  return row ?? null
}

/** The seal that stands on a draft, signed or not; null where it is being worked on. */
export async function standingSeal(tx: Tx, draft: string): Promise<Seal | null> {
  const row = await tx
    .selectFrom('policy_seals')
    .select(COLUMNS)
    .where('draft_id', '=', draft)
    .where('voided_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** Every text that a draft was frozen to, the one that stands and those that were opened again. */
export async function sealsOf(tx: Tx, draft: string): Promise<Seal[]> {
  return tx.selectFrom('policy_seals').select(COLUMNS).where('draft_id', '=', draft).orderBy('sealed_at').execute()
}

/** Every text of the trust that waits for signatures and that this reader may see. */
export async function sealsWaiting(tx: Tx): Promise<Seal[]> {
  return tx
    .selectFrom('policy_seals')
    .innerJoin('policy_drafts', join =>
      join
        .onRef('policy_drafts.trust_id', '=', 'policy_seals.trust_id')
        .onRef('policy_drafts.id', '=', 'policy_seals.draft_id'),
    )
    .select(COLUMNS.map(column => `policy_seals.${column}` as const))
    .where('policy_drafts.state', '=', 'sealed')
    .where('policy_seals.voided_at', 'is', null)
    .orderBy('policy_seals.sealed_at')
    .execute()
}

/** The frozen text itself. */
export async function sealedBody(tx: Tx, id: string): Promise<string> {
  return (await tx.selectFrom('policy_seals').select('body').where('id', '=', id).executeTakeFirstOrThrow()).body
}

export async function insertSeal(
  { tx, who, at }: Act,
  seal: Pick<Seal, 'draft' | 'school' | 'pack' | 'title' | 'hash' | 'needed' | 'startsAt'> & { body: string },
): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('policy_seals')
    .values({
      trust_id: who.trust,
      id,
      draft_id: seal.draft,
      school_id: seal.school,
      pack: seal.pack,
      title: seal.title,
      body: seal.body,
      body_sha256: seal.hash,
      needed: [...seal.needed],
      starts_at: seal.startsAt,
      sealed_by: who.person,
      sealed_at: at,
      voided_at: null,
      voided_by: null,
    })
    .execute()
  return id
}

export async function setVoided({ tx, who, at }: Act, seal: string): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('policy_seals')
    .set({ voided_at: at, voided_by: who.person })
    .where('id', '=', seal)
    .executeTakeFirst()
  // A refused update is 0 rows, not an error.
  if (numUpdatedRows !== 1n) throw new Error('The text was not opened again: its row could not be changed.')
}

/** Who signed, in the order in which they did. */
export async function signaturesOf(tx: Tx, seal: string): Promise<Signature[]> {
  return tx
    .selectFrom('policy_signatures')
    .select([
      'seal_id as seal',
      'capacity',
      'person_id as person',
      'name',
      'role',
      'stands_in as standsIn',
      'body_sha256 as hash',
      'meeting_on as meetingOn',
      'minute',
      'signed_at as signedAt',
    ])
    .where('seal_id', '=', seal)
    .orderBy('signed_at')
    .orderBy('capacity')
    .execute()
}

export async function insertSignature({ tx, who }: Act, signature: Signature): Promise<void> {
  await tx
    .insertInto('policy_signatures')
    .values({
      trust_id: who.trust,
      seal_id: signature.seal,
      capacity: signature.capacity,
      person_id: signature.person,
      name: signature.name,
      role: signature.role,
      stands_in: signature.standsIn,
      body_sha256: signature.hash,
      meeting_on: signature.meetingOn,
      minute: signature.minute,
      signed_at: signature.signedAt,
    })
    .execute()
}
