import type { Act, Tx } from '../../../platform/platform.ts'
import '../adopting.tables.ts'

/** The last look at an address; null: nobody has looked yet. */
export async function lastLook(tx: Tx, document: string): Promise<{ lookedAt: Date; silentSince: Date | null } | null> {
  const row = await tx
    .selectFrom('document_looks')
    .select(['looked_at as lookedAt', 'silent_since as silentSince'])
    .where('document_id', '=', document)
    .executeTakeFirst()
  return row ?? null
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
