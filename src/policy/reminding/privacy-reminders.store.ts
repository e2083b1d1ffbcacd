import type { Act, Tx } from '../../platform/platform.ts'

export type PrivacyReminder = { readonly remindedAt: Date | null; readonly lookedAt: Date | null }

/** By person. The house sees everybody of the trust, a person herself and nobody else. */
export async function privacyReminders(tx: Tx): Promise<ReadonlyMap<string, PrivacyReminder>> {
  const rows = await tx
    .selectFrom('privacy_reminders')
    .select(['person_id', 'reminded_at as remindedAt', 'looked_at as lookedAt'])
    .execute()
  return new Map(rows.map(({ person_id, ...one }) => [person_id, one]))
}

export async function keepReminded({ tx, who, at }: Act, person: string): Promise<void> {
  await tx
    .insertInto('privacy_reminders')
    .values({ trust_id: who.trust, person_id: person, reminded_at: at, looked_at: null })
    .onConflict(conflict => conflict.columns(['trust_id', 'person_id']).doUpdateSet({ reminded_at: at }))
    .execute()
}

export async function keepLooked({ tx, who, at }: Act): Promise<void> {
  await tx
    .insertInto('privacy_reminders')
    .values({ trust_id: who.trust, person_id: who.person, reminded_at: null, looked_at: at })
    .onConflict(conflict => conflict.columns(['trust_id', 'person_id']).doUpdateSet({ looked_at: at }))
    .execute()
}
