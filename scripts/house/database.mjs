import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
// Built, since reading TypeScript takes the parent 0.2 s, for which everything else waits.
import { startEmbedded } from '../../dist/embedded.js'
import { Stop } from '../ready/place.mjs'

/** The database's name in the cluster that Clausewise starts itself. */
const name = 'clausewise'

/**
 * The database of the house: the one DATABASE_URL names, or the embedded server in `folder`.
 * @returns {Promise<{admin: object, stop(): Promise<void>, onMoved(tell: () => void): void}>} `admin` may make roles; only the program that
 *   prepares the tables ever gets it
 */
export function openDatabase({ url, folder, onGivenUp }) {
  return url ? ownersDatabase(url) : embeddedDatabase(folder, onGivenUp)
}

async function ownersDatabase(url) {
  const admin = readUrl(url)
  const client = new pg.Client({ ...admin, ssl: admin.ssl ? { rejectUnauthorized: true } : false })
  try {
    await client.connect()
    const { rows } = await client.query('show server_version_num')
    if (Number(rows[0].server_version_num) < 170_000) {
      const version = (await client.query('show server_version')).rows[0].server_version
      throw new Stop(`DATABASE_URL leads to PostgreSQL ${version}. Clausewise needs PostgreSQL 17 or later.`)
    }
  } catch (error) {
    if (error instanceof Stop) throw error
    throw new Stop(`The database that DATABASE_URL names does not let us in: ${error.message || error.code}`)
  } finally {
    await client.end().catch(() => {})
  }
  return { admin, stop: async () => {} }
}

/** `postgres://user:password@host:port/database?sslmode=require`; a socket is given as `?host=/folder`. */
function readUrl(text) {
  if (!URL.canParse(text) || !/^postgres(ql)?:$/.test(new URL(text).protocol)) {
    throw new Stop('DATABASE_URL is not an address of the form postgres://user:password@host:5432/database.')
  }
  const url = new URL(text)
  const secure = ['require', 'verify-ca', 'verify-full'].includes(url.searchParams.get('sslmode') ?? '')
  return {
    host: url.searchParams.get('host') ?? (url.hostname.replace(/^\[|\]$/g, '') || 'localhost'),
    port: Number(url.port || 5432),
    database: decodeURIComponent(url.pathname.slice(1)) || name,
    user: decodeURIComponent(url.username) || 'postgres',
    password: decodeURIComponent(url.password),
    ...(secure ? { ssl: true } : {}),
  }
}

async function embeddedDatabase(folder, onGivenUp) {
  let server = await startEmbedded({ folder, log: line => console.log(line) })
  await createIfMissing(server.connection)
  let stopping = false
  let repairs = 0
  const watch = async () => {
    await server.lost
    if (stopping) return
    if (repairs++ >= 3)
      return onGivenUp('PostgreSQL stopped for the fourth time. Its log is db.log in the data folder.')
    console.error('PostgreSQL stopped; starting it again.')
    await pause(200)
    try {
      server = await startEmbedded({ folder })
      console.error('PostgreSQL is there again.')
    } catch (error) {
      return onGivenUp(`PostgreSQL could not be started again. ${error.message}`)
    }
    // Asked to stop while it was starting.
    if (stopping) return server.stop()
    return watch()
  }
  const watching = watch()
  return {
    admin: { ...server.connection, database: name },
    async stop() {
      stopping = true
      await server.stop()
      await watching
    },
  }
}

async function createIfMissing(connection) {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${name}`)
  } catch (error) {
    // 42P04: another parent was first.
    if (error.code !== '42P04') throw error
  } finally {
    await client.end()
  }
}
