import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Connection } from '../db/db.ts'
import { tooOld } from '../db/server-version.rule.ts'
import { DATABASE, readDatabaseUrl } from './database-url.rule.ts'
import { startEmbedded } from './embedded.ts'
import { hasCode } from './has-code.ts'
import { hasRoom, startAgain } from './start-again.ts'

/** A sentence for whoever starts Clausewise: nothing in the programme is wrong. */
export class DatabaseProblem extends Error {
  override name = 'DatabaseProblem'
}

/** `admin` may make roles; only the program that prepares the tables ever gets it. */
export type HouseDatabase = { admin: Connection; stop(): Promise<void> }

export type DatabaseOptions = {
  /** DATABASE_URL; without it the embedded server runs. */
  url: string | undefined
  /** The embedded server's data. */
  folder: string
  /** A cluster that was made when installing, to copy where `folder` has none; for the sample. */
  kept?: string | undefined
  /** The embedded server stopped again and again: nobody should wait for it any longer. */
  onGivenUp: (sentence: string) => void
}

/** The database of the house: the one DATABASE_URL names, or the embedded server in `folder`. @throws DatabaseProblem */
export function openDatabase({ url, folder, kept, onGivenUp }: DatabaseOptions): Promise<HouseDatabase> {
  return url ? ownersDatabase(url) : embeddedDatabase(folder, kept, onGivenUp)
}

async function ownersDatabase(url: string): Promise<HouseDatabase> {
  const admin = readDatabaseUrl(url)
  if (admin === null)
    throw new DatabaseProblem('DATABASE_URL is not an address of the form postgres://user:password@host:5432/database.')
  const client = new pg.Client({ ...admin, ssl: admin.ssl ? { rejectUnauthorized: true } : false })
  try {
    await client.connect()
    const { rows } = await client.query<{ number: string; words: string }>(
      `select current_setting('server_version_num') as number, current_setting('server_version') as words`,
    )
    const problem = tooOld(Number(rows[0]?.number), rows[0]?.words ?? '')
    if (problem !== null) throw new DatabaseProblem(problem)
  } catch (error) {
    if (error instanceof DatabaseProblem) throw error
    throw new DatabaseProblem(`The database that DATABASE_URL names does not let us in: ${reason(error)}`, {
      cause: error,
    })
  } finally {
    await client.end().catch(() => {})
  }
  return { admin, stop: async () => {} }
}

/** Where every address of a name refuses, Node's own message is empty. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.message || ('code' in error ? String(error.code) : error.name)
}

async function embeddedDatabase(
  folder: string,
  kept: string | undefined,
  onGivenUp: DatabaseOptions['onGivenUp'],
): Promise<HouseDatabase> {
  let server = await startEmbedded({ folder, ...(kept === undefined ? {} : { kept }), log: line => console.log(line) })
  await createIfMissing(server.connection)
  let stopping = false
  let repairs = 0
  const watch = async (): Promise<void> => {
    await server.lost
    if (stopping) return
    // A full disk ends it as often as somebody writes, until there is room: that is no reason to give up.
    if ((await hasRoom(folder)) && repairs++ >= 3)
      return onGivenUp('PostgreSQL stopped for the fourth time. Its log is db.log in the data folder.')
    console.error('PostgreSQL stopped; starting it again.')
    await pause(200)
    try {
      const again = await startAgain(folder, () => !stopping)
      if (again === null) return
      server = again
      console.error('PostgreSQL is there again.')
    } catch (error) {
      if (stopping) return
      return onGivenUp(`PostgreSQL could not be started again. ${reason(error)}`)
    }
    // Asked to stop while it was starting.
    if (stopping) return server.stop()
    return watch()
  }
  const watching = watch()
  return {
    admin: { ...server.connection, database: DATABASE },
    async stop() {
      stopping = true
      await server.stop()
      await watching
    },
  }
}

async function createIfMissing(connection: Connection): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
    if (rowCount === 0) await client.query(`create database ${DATABASE}`)
  } catch (error) {
    // 42P04: another parent was first.
    if (!hasCode(error, '42P04')) throw error
  } finally {
    await client.end()
  }
}
