import { createOTP } from '@better-auth/utils/otp'
import { symmetricDecrypt } from 'better-auth/crypto'
import type pg from 'pg'
import type { BetterAuth } from './better-auth.ts'

const PERIOD_MS = 30_000

/**
 * Marks the time step of a code as used. better-auth takes the same code any number of times within its half minute (and the minute
 * around it); RFC 6238 section 5.2 wants it once.
 * @returns false when that step was used before, or when the code belongs to no step (the half minute has just passed)
 */
export async function useCode(auth: BetterAuth, pool: pg.Pool, person: string, code: string): Promise<boolean> {
  const step = await stepOf(auth, pool, person, code)
  if (step === null) return false
  const { rowCount } = await pool.query(
    'insert into used_codes (person_id, step) values ($1, $2) on conflict do nothing',
    [person, step],
  )
  return rowCount === 1
}

async function stepOf(auth: BetterAuth, pool: pg.Pool, person: string, code: string): Promise<number | null> {
  const { rows } = await pool.query<{ secret: string }>('select secret from "twoFactor" where "userId" = $1', [person])
  const sealed = rows[0]?.secret
  if (sealed === undefined) return null
  const context = await auth.$context
  const otp = createOTP(await symmetricDecrypt({ key: context.secretConfig, data: sealed }), {
    digits: 6,
    period: PERIOD_MS / 1000,
  })
  const now = Math.floor(Date.now() / PERIOD_MS)
  // One more step back than better-auth looks: the half minute may have ended between its answer and this question.
  for (const step of [now, now - 1, now + 1, now - 2]) {
    if ((await otp.hotp(step)) === code) return step
  }
  return null
}

/** Steps long past: their codes no longer work anyway. */
export async function forgetOldSteps(pool: pg.Pool): Promise<void> {
  await pool.query('delete from used_codes where step < $1', [Math.floor(Date.now() / PERIOD_MS) - 120])
}
