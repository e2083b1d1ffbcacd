import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'

/**
 * All tables of schema `house`. Each room adds its own rows by declaration merging (`declare module`), so that this technical room
 * holds no domain words and no second list of tables can fall behind.
 */
// Empty here on purpose: the rooms fill it.
export interface House {}

export type Db = Kysely<House>

declare const identityIsSet: unique symbol

/** A transaction in which `house.become` has run. Only {@link as} makes one, so forgetting it does not compile. */
export type Tx = Transaction<House> & { readonly [identityIsSet]: true }

/** How to reach a database, for one role. */
export type Connection = { host: string; port: number; database: string; user: string; password: string; ssl?: boolean }

// A `date` is a day, not an instant: node-postgres would make it local midnight, which in London in summer is the day before in UTC.
pg.types.setTypeParser(1082, day => day)

/** Opens a pool. `max`: connections at most; an embedded server has 100 in all. */
export function openPool(connection: Connection, max: number, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    ...connection,
    ssl: connection.ssl ? { rejectUnauthorized: true } : false,
    max,
    // A nested use of the pool inside a transaction would otherwise wait for ever when the pool is full.
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
  })
  // Without a listener a restart of the server ends this process: of the pool for a connection that waits, of the connection itself for one at
  // work (seen: a query written to a connection that had just been cut). What that one was doing is told by its query, which fails.
  pool.on('error', onError)
  pool.on('connect', client => client.on('error', () => undefined))
  return pool
}

export function openDb(pool: pg.Pool): Db {
  return new Kysely<House>({ dialect: new PostgresDialect({ pool }) }).withSchema('house')
}
