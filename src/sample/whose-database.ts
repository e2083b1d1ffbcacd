import pg from 'pg'
import type { Connection } from '../platform/platform.ts'
import { sampleId } from './chance.ts'
import { SAMPLE_SEED } from './sample-seed.ts'

/**
 * Whose trusts a database holds. `npm run serve` on the sample's folder would let in whoever has read the README, with the sample's password;
 * `npm start` on a real school's would show its mails, links to choose a password among them, to everybody in it.
 * @param connection house_app once the tables are there, or a role that may do everything
 */
export async function whoseDatabase(connection: Connection): Promise<'empty' | 'sample' | 'real'> {
  const client = new pg.Client({ ...connection, ssl: connection.ssl ? { rejectUnauthorized: true } : false })
  await client.connect()
  try {
    const made = await client.query<{ there: boolean }>(
      `select to_regprocedure('house.all_trusts()') is not null as there`,
    )
    if (made.rows[0]?.there !== true) return 'empty'
    const { rows } = await client.query<{ trust: string }>('select house.all_trusts() as trust')
    if (rows.length === 0) return 'empty'
    const sample = sampleId(SAMPLE_SEED, 'trust', 'trust')
    return rows.some(({ trust }) => trust === sample) ? 'sample' : 'real'
  } finally {
    await client.end()
  }
}
