import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import type { Connection } from '../db/db.ts'
import { type PrepareOptions, prepareDatabase } from '../db/prepare.ts'

/** A database with every table and no row, and how each role of the house reaches it. `boot` is the superuser: only to look. */
export type FreshDatabase = Record<'app' | 'auth' | 'migrator' | 'boot', Connection>

/** A template with queues, by their names: to make them anew for each file took 0.3 s and three connections. One set for each worker, so that no two make it. */
const withQueues = new Map<string, Promise<string>>()

/**
 * Makes a database of its own for one test file. It is kept until the run ends, so a failed test can be looked at while the run waits.
 *
 * @param queues pg-boss queues that the file sends to. Only the migrator may make them.
 */
export async function freshDatabase({
  queues = [],
}: {
  queues?: PrepareOptions['queues']
} = {}): Promise<FreshDatabase> {
  const { boot, passwords, template } = inject('cluster')
  const wanted = JSON.stringify(queues)
  const from = queues.length === 0 ? template : await (withQueues.get(wanted) ?? keepTemplate(wanted, queues))
  const database = await copyOf(from)
  const admin = { ...boot, database }
  const asRole = (role: keyof typeof passwords): Connection => ({
    ...admin,
    user: `house_${role}`,
    password: passwords[role],
  })
  return { app: asRole('app'), auth: asRole('auth'), migrator: asRole('migrator'), boot: admin }
}

function keepTemplate(wanted: string, queues: PrepareOptions['queues']): Promise<string> {
  const made = templateWith(queues)
  withQueues.set(wanted, made)
  return made
}

async function templateWith(queues: PrepareOptions['queues']): Promise<string> {
  const { boot, passwords, template } = inject('cluster')
  const database = await copyOf(template)
  await prepareDatabase({ ...boot, database }, { passwords, queues })
  return database
}

/** Copied as files: through the log, as is usual, it took half as long again. */
async function copyOf(from: string): Promise<string> {
  const { boot } = inject('cluster')
  const database = `f_${randomBytes(6).toString('hex')}`
  const client = new pg.Client(boot)
  await client.connect()
  try {
    await client.query(`create database ${database} template ${from} strategy file_copy`)
    // Rights on the database itself are not copied from a template.
    await client.query(`revoke connect, temporary on database ${database} from public`)
    await client.query(`grant connect on database ${database} to house_app, house_auth, house_migrator`)
    // Longer than in a school (migrations/roles.sql): on a machine eight times as slow as ours a part of a long file took the whole 15 s.
    await client.query(`alter role house_app in database ${database} set statement_timeout = '2min'`)
    await client.query(`alter role house_app in database ${database} set lock_timeout = '1min'`)
  } finally {
    await client.end()
  }
  return database
}
