import type { Act, Tx } from '../../platform/platform.ts'

declare module '../../platform/db/db.ts' {
  interface House {
    school_badges: { trust_id: string; school_id: string; sha256: string; jpeg: Buffer; set_at: Date }
  }
}

export async function badgeOf(tx: Tx, school: string): Promise<{ sha256: string; jpeg: Buffer } | null> {
  const row = await tx
    .selectFrom('school_badges')
    .select(['sha256', 'jpeg'])
    .where('school_id', '=', school)
    .executeTakeFirst()
  return row ?? null
}

export async function putBadge({ tx, who, at }: Act, school: string, sha256: string, jpeg: Buffer): Promise<void> {
  const values = { sha256, jpeg, set_at: at }
  await tx
    .insertInto('school_badges')
    .values({ trust_id: who.trust, school_id: school, ...values })
    .onConflict(there => there.columns(['trust_id', 'school_id']).doUpdateSet(values))
    .execute()
}

export async function removeBadge({ tx }: Act, school: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('school_badges')
    .where('school_id', '=', school)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}
