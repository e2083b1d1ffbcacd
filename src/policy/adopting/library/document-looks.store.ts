import type { Act, Tx } from '../../../platform/platform.ts'
import '../adopting.tables.ts'

/**
 * Says that an address is looked at now, unless it was within so many milliseconds: of many who ask at once one is told yes. What is known of the
 * address stays until that look is over.
 */
export async function claimLook({ tx, who, at }: Act, document: string, goodFor: number): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('document_looks')
    .values({
      trust_id: who.trust,
      document_id: document,
      looked_at: at,
      heard_at: null,
      silent_since: null,
      told_at: null,
    })
    .onConflict(conflict =>
      conflict
        .columns(['trust_id', 'document_id'])
        .doUpdateSet({ looked_at: at })
        .where('document_looks.looked_at', '<=', new Date(at.getTime() - goodFor)),
    )
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Other addresses in use of the trust's libraries, whichever said something last first. */
export async function othersToAsk(tx: Tx, document: string, most: number): Promise<{ id: string; address: string }[]> {
  return tx
    .selectFrom('linked_documents')
    .leftJoin('document_looks', join =>
      join
        .onRef('document_looks.trust_id', '=', 'linked_documents.trust_id')
        .onRef('document_looks.document_id', '=', 'linked_documents.id'),
    )
    .select(['linked_documents.id', 'linked_documents.address'])
    .where('linked_documents.id', '<>', document)
    .where('linked_documents.ended_at', 'is', null)
    .where('linked_documents.address', 'is not', null)
    .orderBy('document_looks.heard_at', order => order.desc().nullsLast())
    .orderBy('linked_documents.id')
    .limit(most)
    .$narrowType<{ address: string }>()
    .execute()
}

/** Whether any other address of the trust's libraries said something since then. */
export async function anotherHeardSince(tx: Tx, document: string, since: Date): Promise<boolean> {
  const found = await tx
    .selectFrom('document_looks')
    .select('document_id')
    .where('document_id', '<>', document)
    .where('heard_at', '>', since)
    .limit(1)
    .execute()
  return found.length > 0
}

/** `silentSince` and `toldAt` as they are after this look. */
export type LookKept = {
  readonly heard: boolean
  readonly silentSince: Date | null
  readonly toldAt: Date | null
}

export async function keepLook({ tx, who, at }: Act, document: string, look: LookKept): Promise<void> {
  const kept = {
    looked_at: at,
    silent_since: look.silentSince,
    told_at: look.toldAt,
    ...(look.heard ? { heard_at: at } : {}),
  }
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('document_looks')
    .values({ trust_id: who.trust, document_id: document, heard_at: null, ...kept })
    .onConflict(conflict => conflict.columns(['trust_id', 'document_id']).doUpdateSet(kept))
    .executeTakeFirstOrThrow()
  // A refused update is 0 rows, not an error.
  if (numInsertedOrUpdatedRows !== 1n)
    throw new Error('The look at an address was not kept: its row could not be changed.')
}

/** What was known before a look, held until the transaction ends, so that two who look at once tell of it once. */
export async function lockLook(
  tx: Tx,
  document: string,
): Promise<{ silentSince: Date | null; toldAt: Date | null } | null> {
  const row = await tx
    .selectFrom('document_looks')
    .select(['silent_since as silentSince', 'told_at as toldAt'])
    .where('document_id', '=', document)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}
