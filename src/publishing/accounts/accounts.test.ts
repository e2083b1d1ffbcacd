import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, theHouse } from '../../platform/platform.ts'
import { openSchool, type School } from '../going-out/testing/at-work.ts'
import { openAccountsOf, putNewKeys, putSealedKeys, sealedKeysOf } from './accounts.store.ts'
import { closeAccount } from './close-account.ts'
import { connectBlueskyAccount } from './connect-bluesky-account.ts'
import { openSecrets, sealSecrets } from './key-box.ts'
import { openAccount } from './open-account.ts'

let at: School

beforeAll(async () => {
  at = await openSchool('church-primary')
})
afterAll(() => at.house.close())

const wish = (handle: string, more: object = {}) => ({
  school: at.school,
  platform: 'facebook' as const,
  name: 'Robin Hill',
  handle,
  isPublic: true,
  ...more,
})

test('an account manager enters an account: it stands in the register, and history says so (s2-school-use-00)', async () => {
  const opened = await openAccount(at.house.works, at.gethin, wish('robin-hill'))
  if ('refused' in opened) throw new Error(JSON.stringify(opened))
  expect(await at.happened(opened.opened)).toMatchObject([
    {
      kind: 'account-opened',
      clauses: ['s2-school-use-01', 's2-school-use-02a'],
      facts: { is_public: true },
      words: { handle: 'robin-hill' },
    },
  ])
  const register = await act(at.house.works, at.gethin.identity, one => openAccountsOf(one.tx, at.school))
  expect(register.find(account => account.id === opened.opened)).toMatchObject({
    name: 'Robin Hill',
    platform: 'facebook',
    handle: 'robin-hill',
  })
})

test.for([
  ['an account that is not public (s2-school-use-02a)', { isPublic: false }, 'not-public', ['s2-school-use-02a']],
  ['one without a name', { name: ' ' }, 'name-missing', []],
  ['one without a handle', { handle: ' ' }, 'handle-missing', []],
] as const)('%s is refused', async ([, more, refused, clauses]) => {
  expect(await openAccount(at.house.works, at.gethin, wish('another', more))).toEqual({
    refused,
    clauses: [...clauses],
  })
})

test('a teacher does not, and the same account is entered once', async () => {
  expect(await openAccount(at.house.works, at.ann, wish('more'))).toMatchObject({ refused: 'not-a-keeper' })
  expect(await openAccount(at.house.works, at.ifeoma, wish('more'))).toHaveProperty('opened')
  expect(await openAccount(at.house.works, at.ifeoma, wish(' More '))).toMatchObject({ refused: 'already-here' })
})

test('a server that does not answer is not an account: nothing is kept', async () => {
  const signIn = { service: 'http://127.0.0.1:1', handle: 'robin-hill.test', appPassword: 'aaaa-bbbb-cccc-dddd' }
  expect(
    await connectBlueskyAccount(
      at.house.works,
      at.gethin,
      { school: at.school, name: 'Bluesky', isPublic: true },
      signIn,
    ),
  ).toMatchObject({ refused: 'not-connected', trouble: { outcome: 'try-later' } })
  const { rows } = await at.house.boot.query(`select id from house.accounts where way = 'bluesky'`)
  expect(rows).toEqual([])
})

test('people put keys in and never read them back; somebody of another school cannot change them', async () => {
  const { works, trust } = at.house
  const account = await at.house.addAccount(at.school, 'bluesky', 'Keys', 'bluesky')
  const sealed = sealSecrets(works.settings, account, { secret: 'first', tokens: null })
  const fresh = sealSecrets(works.settings, account, { secret: 'second', tokens: null })
  await act(works, at.gethin.identity, async one => {
    await putSealedKeys(one.tx, trust, account, sealed, one.at)
    expect(await sealedKeysOf(one.tx, account)).toBeNull()
  })
  const stranger = await at.house.addPerson('Sid Stranger', ['headteacher'], await at.house.addSchool('Elsewhere'))
  expect(await act(works, stranger.identity, one => putNewKeys(one.tx, account, fresh, one.at))).toBe(false)
  expect(await act(works, at.gethin.identity, one => putNewKeys(one.tx, account, fresh, one.at))).toBe(true)
  const kept = await act(works, theHouse(trust), one => sealedKeysOf(one.tx, account))
  expect(openSecrets(works.settings, account, kept ?? '')).toEqual({ secret: 'second', tokens: null })
  const elsewhere = await at.house.addAccount(at.school, 'bluesky', 'Other', 'bluesky')
  expect(() => openSecrets(works.settings, elsewhere, kept ?? '')).toThrow()
  expect(await closeAccount(works, at.ann, account)).toMatchObject({ refused: 'not-a-keeper' })
  expect(await closeAccount(works, at.gethin, account)).toEqual({ closed: true })
  const left = await act(works, theHouse(trust), one => sealedKeysOf(one.tx, account))
  expect(openSecrets(works.settings, account, left ?? '')).toEqual({ secret: null, tokens: null })
})
