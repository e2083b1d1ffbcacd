import { getMigrations } from 'better-auth/db/migration'
import { expect, onTestFinished, test } from 'vitest'
import { openPool } from '../../platform/platform.ts'
import { freshDatabase } from '../../platform/testing/fresh-database.ts'
import { openSession } from '../testing/open-session.ts'
import { Browser, openPeopleHouse } from '../testing/people-house.ts'
import { openBetterAuth } from './better-auth.ts'
import { sessionBehind } from './session-behind.ts'

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

test('whose session it is, which every page asks, is one question to the database', async () => {
  const house = await openPeopleHouse()
  onTestFinished(() => house.close())
  const { id, email } = await house.addPerson(await house.addTrust())
  const { cookie = '' } = new Browser().take(await openSession(house.signIn, email)).from.headers
  let asked = 0
  house.authPool.on('acquire', () => (asked += 1))
  expect(await sessionBehind(house.signIn.parts, cookie)).toMatchObject({ user: { id } })
  expect(asked).toBe(1)
})
