import type { Act, Tx } from '../../platform/platform.ts'

declare module '../../platform/db/db.ts' {
  interface House {
    site_operators: { trust_id: string; site: string; operator: string; changed_at: Date }
  }
}

/** Who runs each site of which somebody has said it. */
export async function siteOperators(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.selectFrom('site_operators').select(['site', 'operator']).orderBy('site').execute()
  return new Map(rows.map(({ site, operator }) => [site, operator]))
}

export async function keepOperator({ tx, who, at }: Act, site: string, operator: string): Promise<void> {
  const values = { operator, changed_at: at }
  await tx
    .insertInto('site_operators')
    .values({ trust_id: who.trust, site, ...values })
    .onConflict(there => there.columns(['trust_id', 'site']).doUpdateSet(values))
    .execute()
}
