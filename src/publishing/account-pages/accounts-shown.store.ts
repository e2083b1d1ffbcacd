import type { Tx } from '../../platform/platform.ts'
import { ACCOUNT, type Account } from '../accounts/accounts.store.ts'

/** An account as its page shows it, a closed one too. */
export type AccountShown = Account & {
  readonly openedAt: Date
  readonly openedBy: string
  readonly closedAt: Date | null
  /** What whoever entered it said; null: entered before that was kept. */
  readonly isPublic: boolean | null
}

const COLUMNS = [
  ...ACCOUNT,
  'opened_at as openedAt',
  'opened_by as openedBy',
  'closed_at as closedAt',
  'is_public as isPublic',
] as const

/** All accounts of these schools, those in use first. */
export async function accountsOf(tx: Tx, schools: readonly string[]): Promise<AccountShown[]> {
  if (schools.length === 0) return []
  const rows = await tx
    .selectFrom('accounts')
    .select(COLUMNS)
    .where('school_id', 'in', [...schools])
    .orderBy('name')
    .orderBy('id')
    .execute()
  return [...rows.filter(row => row.state !== 'closed'), ...rows.filter(row => row.state === 'closed')]
}

/** Compared as text, because an id out of an address may be anything. Null: not there, or of another's school. */
export async function accountShown(tx: Tx, id: string): Promise<AccountShown | null> {
  const row = await tx
    .selectFrom('accounts')
    .select(COLUMNS)
    .where(eb => eb(eb.cast<string>('id', 'text'), '=', id))
    .executeTakeFirst()
  return row ?? null
}
