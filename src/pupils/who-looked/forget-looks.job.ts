import { sql } from 'kysely'
import { act, type JobKind, theHouse, type Works } from '../../platform/platform.ts'
import { FORGET_LOOKS } from '../family/queues.ts'
import { looksKeptSince } from './family-looks.store.ts'

/** So many in one transaction, so that nobody who looks meanwhile waits. */
const BATCH = 5000

/** Every night: looks of a time that nobody asks about any more. The database itself keeps a year of them, whatever it is asked (0036). */
export const forgetLooksJob: JobKind<Works> = {
  name: FORGET_LOOKS,
  every: '20 2 * * *',
  async work(works, { trust }) {
    const before = looksKeptSince(works.clock.now())
    while ((await forget(works, trust, before)) === BATCH);
  },
}

async function forget(works: Works, trust: string, before: Date): Promise<number> {
  return act(works, theHouse(trust), async ({ tx }) => {
    const { rows } = await sql<{ gone: number }>`
      select house.forget_family_looks(${before}::timestamptz, ${BATCH}) as gone`.execute(tx)
    return rows[0]?.gone ?? 0
  })
}
