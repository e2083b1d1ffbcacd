import { sql } from 'kysely'
import type { Db, Tx } from './db.ts'

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
  return db.transaction().execute(async plain => {
    await sql`select house.become(${who.trust}::uuid, ${who.person}::uuid)`.execute(plain)
    // The cast is the one place where the brand is given: become has just run on this very transaction.
    return work(plain as Tx)
  })
}
