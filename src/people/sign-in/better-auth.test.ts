import { getMigrations } from 'better-auth/db/migration'
import { expect, onTestFinished, test } from 'vitest'
import { openPool } from '../../platform/platform.ts'
import { freshDatabase } from '../../platform/testing/fresh-database.ts'
import { openBetterAuth } from './better-auth.ts'

test('the tables that our migrations make are those better-auth reads and writes, since it does not look at them itself', async () => {
  const errors: Error[] = []
  const pool = openPool((await freshDatabase()).auth, 2, error => errors.push(error))
  onTestFinished(() => pool.end())
  const auth = openBetterAuth(pool, { baseUrl: 'http://house.test', secret: 'a secret of this test only' })
  const missing = await getMigrations(auth.options)
  expect([missing.toBeCreated, missing.toBeAdded]).toEqual([[], []])
  await pool.query('select 1')
  expect(errors).toEqual([])
})
