import { stat } from 'node:fs/promises'
import pg from 'pg'
import type { ServerConnection } from './embedded.ts'
import { hasCode } from './has-code.ts'

/** A connection held open for as long as its process needs the server. */
export type Keeper = {
  connection: ServerConnection
  lost: Promise<void>
  /** Gives the server up. True when nobody else keeps it, so that the caller must stop it. */
  letGo(): Promise<boolean>
}

/** Any number that nobody else locks in the database `postgres`. */
const keeping = 46_001

/**
 * Asks whether the server of this data folder answers. Its keeper holds a shared advisory lock, so a later `letGo` learns whether it was
 * the last; the lock of a killed process is gone with its connection.
 *
 * @returns the keeper, `starting` for a server that still starts, repairs itself or stops, `absent` for none
 */
export async function knock(
  connection: ServerConnection | undefined,
  data: string,
): Promise<Keeper | 'starting' | 'absent'> {
  if (!connection) return 'absent'
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5000, application_name: 'clausewise keeper' })
  const lost = new Promise<void>(resolve => client.once('end', resolve))
  // Without a listener the end of the server would end this process; `lost` tells it to those who ask.
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select pg_advisory_lock_shared($1)', [keeping])
    if (await servesFolder(client, data)) return { connection, lost, letGo: () => letGo(client) }
    await client.end()
    return 'absent'
  } catch (error) {
    await client.end().catch(() => {})
    // 57P03 starting up or shutting down, 57P01 shut down under us.
    if (hasCode(error, '57P03', '57P01')) return 'starting'
    if (hasCode(error, '28P01') && connection.host !== '127.0.0.1') {
      throw new Error(`The database in ${data} does not take the password in its own folder.`, { cause: error })
    }
    return 'absent'
  }
}

async function letGo(client: pg.Client): Promise<boolean> {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [keeping])
    const { rows } = await client.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [keeping])
    // Kept open when last: whoever knocks now waits for this lock, loses its connection as the server stops, and starts it again.
    if (rows[0]?.last === true) return true
    await client.end()
    return false
  } catch {
    // The server has gone already; pg_ctl stop then does nothing.
    return true
  }
}

/** On a port another installation's server may answer. The folders themselves are compared, because a path may be a link. */
async function servesFolder(client: pg.Client, data: string): Promise<boolean> {
  const { rows } = await client.query<{ data_directory: string }>('show data_directory')
  const theirs = await stat(rows[0]?.data_directory ?? '').catch(() => undefined)
  if (!theirs) {
    throw new Error(`A server runs in ${data}, but was started before the folder was moved there. Stop it first.`)
  }
  const ours = await stat(data)
  return theirs.dev === ours.dev && theirs.ino === ours.ino
}
