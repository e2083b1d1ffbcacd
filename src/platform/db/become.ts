import { sql, type Transaction } from 'kysely'
import type { Db, House, Tx } from './db.ts'

/** Who acts: a person of a trust, or the house itself (a job, a clock), for which `person` is the trust's own id. */
export type Identity = { readonly trust: string; readonly person: string }

/** The house itself acting for a trust: jobs and clocks. */
export function theHouse(trust: string): Identity {
  return { trust, person: trust }
}

/**
 * Runs `work` in one transaction as `who`. The identity ends with the transaction, so a pooled connection never carries it on.
 * @throws when the person has left or is of another trust (SQLSTATE 42501), so a session that outlived its owner reads nothing.
 */
export async function as<T>(db: Db, who: Identity, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(plain => became(plain, who, work))
}

/**
 * The same for looking only: everything is read as it was at one instant, whatever others write meanwhile, and nothing can be written.
 * Without it each query sees its own instant, and a page could show a post as waiting above the history that says who approved it.
 */
export async function looking<T>(db: Db, who: Identity, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(plain => became(plain, who, work))
}

async function became<T>(plain: Transaction<House>, who: Identity, work: (tx: Tx) => Promise<T>): Promise<T> {
  await sql`select house.become(${who.trust}::uuid, ${who.person}::uuid)`.execute(plain)
  // The cast is the one place where the brand is given: become has just run on this very transaction.
  return work(plain as Tx)
}
