import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { as, theHouse, type Works } from '../../platform/platform.ts'
import type { Language } from '../../ui/ui.ts'
import { SEND_FAMILY_LINK } from './queues.ts'

/**
 * Queues a new link to the address on record, for an address nobody has too: then the job finds nobody and ends. So neither the answer nor its
 * time tells whose address is known, and nothing that a stranger typed is kept. The mail comes in the language of the page, where it is another
 * than English, and hers stays as it is known.
 */
export async function requestFamilyLink(works: Works, email: string, { tag, draft }: Language): Promise<void> {
  const { rows } = await sql<{ trust_id: string; guardian_id: string; school_id: string }>`
    select trust_id, guardian_id, school_id from house.family_at_address(${email})`.execute(works.db)
  const anyTrust = await sql<{ trust: string }>`select house.all_trusts() as trust limit 1`.execute(works.db)
  const trust = anyTrust.rows[0]?.trust
  if (trust === undefined) return
  const nobody = { trust_id: trust, guardian_id: randomUUID(), school_id: randomUUID() }
  for (const found of rows.length === 0 ? [nobody] : rows) {
    const ids = {
      trust: found.trust_id,
      guardian: found.guardian_id,
      school: found.school_id,
      person: found.trust_id,
      link: randomUUID(),
      ...(draft ? { language: tag } : {}),
    }
    await as(works.db, theHouse(found.trust_id), tx => works.jobs.send(tx, SEND_FAMILY_LINK, ids))
  }
}
