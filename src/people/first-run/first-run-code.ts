import { createHash, randomInt } from 'node:crypto'
import type pg from 'pg'

/** No letters and figures that are taken for one another when copied from a log by eye. 20 of 31 signs: 99 bits. */
const SIGNS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

const hashed = (code: string): string => createHash('sha256').update(plain(code)).digest('hex')
const plain = (code: string): string => code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')

/**
 * Makes the code that the first-run page asks for, and forgets the one before it. Printed in the log by whoever starts the house, so that
 * only who can read the log can begin. Null when there is a trust already.
 * @param authPool signs in as house_auth
 */
export async function makeFirstRunCode(authPool: pg.Pool): Promise<string | null> {
  const { rows } = await authPool.query<{ empty: boolean }>('select house.is_empty() as empty')
  if (rows[0]?.empty !== true) {
    await authPool.query('delete from first_run')
    return null
  }
  const code = Array.from({ length: 20 }, () => SIGNS.charAt(randomInt(SIGNS.length))).join('')
  await authPool.query(
    'insert into first_run (code_hash, made_at) values ($1, now()) on conflict (only_row) do update set code_hash = excluded.code_hash, made_at = excluded.made_at',
    [hashed(code)],
  )
  return code.replaceAll(/(.{5})(?=.)/g, '$1-')
}

/** Is this the code? Signs between and small letters do not matter. The hashes are compared, so the time says nothing about the code. */
export async function isFirstRunCode(authPool: pg.Pool, typed: string): Promise<boolean> {
  const { rowCount } = await authPool.query('select from first_run where code_hash = $1', [hashed(typed)])
  return rowCount === 1
}

export async function spendFirstRunCode(authPool: pg.Pool): Promise<void> {
  await authPool.query('delete from first_run')
}
