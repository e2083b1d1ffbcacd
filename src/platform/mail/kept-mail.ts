import type { Tx } from '../db/db.ts'

/** A mail of the sample, kept instead of sent. */
export type KeptMail = {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly body: string
  readonly at: Date
}

const COLUMNS = ['id', 'to_address as to', 'subject', 'body', 'at'] as const

/** The newest kept mails of the trust. */
export async function keptMail(tx: Tx, limit: number): Promise<KeptMail[]> {
  return tx.selectFrom('kept_mail').select(COLUMNS).orderBy('at', 'desc').orderBy('id').limit(limit).execute()
}

export async function oneKeptMail(tx: Tx, id: string): Promise<KeptMail | null> {
  return (await tx.selectFrom('kept_mail').select(COLUMNS).where('id', '=', id).executeTakeFirst()) ?? null
}
