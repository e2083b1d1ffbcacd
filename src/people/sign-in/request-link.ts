import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { as, theHouse } from '../../platform/platform.ts'
import { SEND_LINK } from '../queues.ts'
import type { SignInParts } from './sign-in-parts.ts'

/**
 * Queues the sending of a link, for an address nobody has too: then the job finds nobody and ends. So neither the answer nor its time tells
 * who has an account, and nothing that a stranger typed is kept.
 */
export async function requestLink({ works, pool }: SignInParts, email: string): Promise<void> {
  const { rows } = await pool.query<{ id: string; trust: string | null }>(
    'select id, house.trust_of(id) as trust from "user" where email = $1',
    [email.trim().toLowerCase()],
  )
  const anyTrust = await sql<{ trust: string }>`select house.all_trusts() as trust limit 1`.execute(works.db)
  const person = rows[0]?.id ?? randomUUID()
  const trust = rows[0]?.trust ?? anyTrust.rows[0]?.trust
  if (trust === undefined) return
  await as(works.db, theHouse(trust), tx => works.jobs.send(tx, SEND_LINK, { trust, person }))
}
