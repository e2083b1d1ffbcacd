import { createHmac, randomUUID } from 'node:crypto'
import type pg from 'pg'

/** So many wrong passwords or codes for one account within the window, then it waits. */
export const TRIES = 8
export const WINDOW_MS = 15 * 60_000

export type Try = { readonly id: string; readonly account: string }
export type TryOrWait = { readonly may: true; readonly taken: Try } | { readonly may: false; readonly until: Date }

/** The name under which tries are counted: keyed, so that the table tells nobody which addresses were typed. */
export function accountName(secret: Buffer, typed: string): string {
  return createHmac('sha256', secret).update(typed.trim().toLowerCase()).digest('hex')
}

/**
 * Takes one of the tries of an account, whether or not anybody has it: a known and an unknown address cannot be told apart.
 * It is written before the password is looked at, so that many guesses sent at the same moment are counted too; {@link forgive} takes it
 * back when the password was right. Never counted by address of the network: a whole school sits behind one.
 */
export async function takeTry(pool: pg.Pool, account: string, at: Date): Promise<TryOrWait> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 5))', [account])
    const since = new Date(at.getTime() - WINDOW_MS)
    const { rows } = await client.query<{ at: Date }>(
      'select at from sign_in_attempts where account = $1 and at > $2 order by at desc limit $3',
      [account, since, TRIES],
    )
    const oldestThatCounts = rows[TRIES - 1]
    if (oldestThatCounts !== undefined) {
      await client.query('commit')
      return { may: false, until: new Date(oldestThatCounts.at.getTime() + WINDOW_MS) }
    }
    const id = randomUUID()
    await client.query('insert into sign_in_attempts (id, account, at) values ($1, $2, $3)', [id, account, at])
    await client.query('commit')
    return { may: true, taken: { id, account } }
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

/** The password was right (or a new one was set by a link): the count starts again. */
export async function forgive(pool: pg.Pool, account: string): Promise<void> {
  await pool.query('delete from sign_in_attempts where account = $1', [account])
}

/** It was not a wrong password after all: the server was busy. */
export async function giveBack(pool: pg.Pool, taken: Try): Promise<void> {
  await pool.query('delete from sign_in_attempts where id = $1', [taken.id])
}
