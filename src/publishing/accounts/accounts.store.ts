import { sql } from 'kysely'
import type { Tx } from '../../platform/platform.ts'
import type { Platform } from '../posts/post.ts'

/** An official account of a school. `service`: the origin of its server; `remoteId`: its lasting id there (a DID on Bluesky). */
export type Account = {
  readonly id: string
  readonly school: string
  readonly platform: Platform
  readonly way: 'by_hand' | 'bluesky'
  readonly name: string
  readonly handle: string
  readonly service: string | null
  readonly remoteId: string | null
  readonly state: 'open' | 'needs_attention' | 'closed'
  readonly problem: string | null
}

/** For whoever selects an {@link Account}. */
export const ACCOUNT = [
  'id',
  'school_id as school',
  'platform',
  'way',
  'name',
  'handle',
  'service',
  'remote_id as remoteId',
  'state',
  'problem',
] as const

/** Accounts that can still be written for; one that needs attention is among them, because its post waits until it is connected again. */
export async function openAccountsOf(tx: Tx, school: string): Promise<Account[]> {
  return tx
    .selectFrom('accounts')
    .select(ACCOUNT)
    .where('school_id', '=', school)
    .where('state', '<>', 'closed')
    .orderBy('name')
    .execute()
}

export async function findAccount(tx: Tx, id: string): Promise<Account | null> {
  return (await tx.selectFrom('accounts').select(ACCOUNT).where('id', '=', id).executeTakeFirst()) ?? null
}

/** Waits for whoever is changing this account. Null: not there, or behind a wall. */
export async function lockAccount(tx: Tx, id: string): Promise<Account | null> {
  return (await tx.selectFrom('accounts').select(ACCOUNT).where('id', '=', id).forUpdate().executeTakeFirst()) ?? null
}

export async function insertAccount(
  tx: Tx,
  trust: string,
  account: Omit<Account, 'state' | 'problem'> & { readonly isPublic: boolean },
  by: string,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('accounts')
    .values({
      trust_id: trust,
      id: account.id,
      school_id: account.school,
      platform: account.platform,
      way: account.way,
      name: account.name,
      handle: account.handle,
      service: account.service,
      remote_id: account.remoteId,
      state: 'open',
      problem: null,
      opened_by: by,
      opened_at: at,
      closed_at: null,
      is_public: account.isPublic,
    })
    .execute()
}

export type AccountChange = {
  state?: Account['state']
  problem?: string | null
  closed_at?: Date
  remote_id?: string
  service?: string
  handle?: string
}

export async function changeAccount(tx: Tx, id: string, set: AccountChange): Promise<void> {
  const result = await tx.updateTable('accounts').set(set).where('id', '=', id).executeTakeFirstOrThrow()
  if (result.numUpdatedRows !== 1n)
    throw new Error('This account could not be changed: it is not there for this person. Nothing was kept.')
}

/** Secrets of an account, sealed by the application. Only the house itself (a job) can read them back; people only put them in. */
export async function putSealedKeys(tx: Tx, trust: string, account: string, sealed: string, at: Date): Promise<void> {
  await tx.insertInto('account_keys').values({ trust_id: trust, account_id: account, sealed, changed_at: at }).execute()
}

export async function replaceSealedKeys(tx: Tx, account: string, sealed: string, at: Date): Promise<void> {
  const result = await tx
    .updateTable('account_keys')
    .set({ sealed, changed_at: at })
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  if (result.numUpdatedRows !== 1n)
    throw new Error('The keys of this account are not there for this reader. Only the house itself changes them.')
}

/** What a person does: new keys in place of the old, neither of them shown. The eye looks that the account is of a school of hers. */
export async function putNewKeys(tx: Tx, account: string, sealed: string, at: Date): Promise<boolean> {
  const { rows } = await sql<{
    changed: number
  }>`select house.replace_account_keys(${account}::uuid, ${sealed}, ${at}) as changed`.execute(tx)
  return rows[0]?.changed === 1
}

export async function sealedKeysOf(tx: Tx, account: string): Promise<string | null> {
  return (
    (await tx.selectFrom('account_keys').select('sealed').where('account_id', '=', account).executeTakeFirst())
      ?.sealed ?? null
  )
}
