import { randomUUID } from 'node:crypto'
import type { ExpressionBuilder } from 'kysely'
import type { Act, House, Tx } from '../../../platform/platform.ts'
import '../adopting.tables.ts'

export const documentKinds = ['policy', 'statute', 'guidance', 'platform', 'adviser'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** One edition of something a policy is read with. `school` null: for all schools of the trust. Days as yyyy-mm-dd. */
export type LinkedDocument = {
  readonly id: string
  readonly school: string | null
  readonly kind: DocumentKind
  readonly title: string
  readonly version: string
  readonly owner: string
  readonly reviewOn: string | null
  readonly address: string | null
  /** The edition before it. */
  readonly follows: string | null
  readonly enteredBy: string
  readonly enteredAt: Date
  /** Since when a newer edition is there, or it is no longer used. */
  readonly endedAt: Date | null
  /** Since when its address does not answer; null while it does, or nothing is known. */
  readonly silentSince: Date | null
  /** When whoever keeps the library was told of that; null: nobody was, or there is nothing to tell. */
  readonly toldAt: Date | null
}

const columns = (eb: ExpressionBuilder<House, 'linked_documents'>) =>
  [
    'id',
    'school_id as school',
    'kind',
    'title',
    'version',
    'owner',
    'review_on as reviewOn',
    'address',
    'follows',
    'entered_by as enteredBy',
    'entered_at as enteredAt',
    'ended_at as endedAt',
    eb
      .selectFrom('document_looks')
      .select('silent_since')
      .whereRef('document_looks.document_id', '=', 'linked_documents.id')
      .as('silentSince'),
    eb
      .selectFrom('document_looks')
      .select('told_at')
      .whereRef('document_looks.document_id', '=', 'linked_documents.id')
      .as('toldAt'),
  ] as const

/** What a school has, with what its trust has for all; (null) what the trust has. Current editions first, then by title. */
export async function documentsOf(tx: Tx, school: string | null): Promise<LinkedDocument[]> {
  return tx
    .selectFrom('linked_documents')
    .select(columns)
    .where(eb =>
      school === null
        ? eb('school_id', 'is', null)
        : eb.or([eb('school_id', 'is', null), eb('school_id', '=', school)]),
    )
    .orderBy('title')
    .orderBy('entered_at', 'desc')
    .execute()
}

/** How many documents in use stand in one library; (null) in the trust's own. */
export async function inUseOf(tx: Tx, school: string | null): Promise<number> {
  const { count } = await tx
    .selectFrom('linked_documents')
    .select(eb => eb.fn.countAll<string>().as('count'))
    .where('ended_at', 'is', null)
    .where('school_id', school === null ? 'is' : '=', school)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function findDocument(tx: Tx, id: string): Promise<LinkedDocument | null> {
  return (await tx.selectFrom('linked_documents').select(columns).where('id', '=', id).executeTakeFirst()) ?? null
}

/**
 * Papers whose address is looked at: those in use, and those that a policy still leads to.
 * @param library only of what this school reads with, its trust's papers among it; (null) only of its trust's; left out: of all
 */
export async function addressesToLookAt(
  tx: Tx,
  stillRead: ReadonlySet<string>,
  library?: string | null,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('linked_documents')
    .select('id')
    .where(eb => eb.or([eb('ended_at', 'is', null), ...(stillRead.size > 0 ? [eb('id', 'in', [...stillRead])] : [])]))
    .where('address', 'is not', null)
    .$if(library !== undefined, query =>
      query.where(eb =>
        eb.or([eb('school_id', 'is', null), ...(library == null ? [] : [eb('school_id', '=', library)])]),
      ),
    )
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** One paper, held until the transaction ends, so that two people do not enter the next edition of one document. */
export async function lockDocument(tx: Tx, id: string): Promise<LinkedDocument | null> {
  const row = await tx
    .selectFrom('linked_documents')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

export type NewDocument = Pick<LinkedDocument, 'kind' | 'title' | 'version' | 'owner' | 'reviewOn' | 'address'>

export async function insertDocument(
  { tx, who, at }: Act,
  school: string | null,
  document: NewDocument,
  follows: string | null,
): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('linked_documents')
    .values({
      trust_id: who.trust,
      id,
      school_id: school,
      kind: document.kind,
      title: document.title,
      version: document.version,
      owner: document.owner,
      review_on: document.reviewOn,
      address: document.address,
      follows,
      entered_by: who.person,
      entered_at: at,
      ended_at: null,
    })
    .execute()
  return id
}

export async function setReviewDay({ tx }: Act, id: string, day: string): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('linked_documents')
    .set({ review_on: day })
    .where('id', '=', id)
    .executeTakeFirst()
  // A refused update is 0 rows, not an error.
  if (numUpdatedRows !== 1n) throw new Error('The day of the next look was not kept: the row could not be changed.')
}

export async function endDocument({ tx, at }: Act, id: string): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('linked_documents')
    .set({ ended_at: at })
    .where('id', '=', id)
    .executeTakeFirst()
  // A refused update is 0 rows, not an error.
  if (numUpdatedRows !== 1n) throw new Error('The document was not ended: its row could not be changed.')
}
