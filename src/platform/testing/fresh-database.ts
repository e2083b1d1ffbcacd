import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import type { Connection } from '../db/db.ts'
import { type PrepareOptions, prepareDatabase } from '../db/prepare.ts'

/** A database with every table and no row, and how each role of the house reaches it. `boot` is the superuser: only to look. */
export type FreshDatabase = Record<'app' | 'auth' | 'migrator' | 'boot', Connection>

/**
 * Makes a database of its own for one test file. It is kept until the run ends, so a failed test can be looked at while the run waits.
 *
 * @param queues pg-boss queues that the file sends to. Only the migrator may make them, which takes about 0.2 s.
 */
export async function freshDatabase({
  queues = [],
}: {
  queues?: PrepareOptions['queues']
} = {}): Promise<FreshDatabase> {
  const { boot, passwords, template } = inject('cluster')
  const database = `f_${randomBytes(6).toString('hex')}`
  const client = new pg.Client(boot)
  await client.connect()
  try {
    await client.query(`create database ${database} template ${template}`)
    // Rights on the database itself are not copied from a template.
    await client.query(`revoke connect, temporary on database ${database} from public`)
    await client.query(`grant connect on database ${database} to house_app, house_auth, house_migrator`)
  } finally {
    await client.end()
  }
  const admin = { ...boot, database }
  if (queues.length > 0) await prepareDatabase(admin, { passwords, queues })
  const asRole = (role: keyof typeof passwords): Connection => ({
    ...admin,
    user: `house_${role}`,
    password: passwords[role],
  })
  return { app: asRole('app'), auth: asRole('auth'), migrator: asRole('migrator'), boot: admin }
}
