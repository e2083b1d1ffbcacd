import { afterAll, beforeEach, expect, test } from 'vitest'
import { historyOf } from '../../history/history.ts'
import { as } from '../../platform/platform.ts'
import { CREATE_SIGN_IN } from '../queues.ts'
import { TRIES } from '../sign-in/attempts.store.ts'
import { Browser, openPeopleHouse, type PeopleHouse } from '../testing/people-house.ts'
import { beginTrust, isEmpty } from './begin-trust.ts'
import { makeFirstRunCode } from './first-run-code.ts'

let house: PeopleHouse
const open: PeopleHouse[] = []
beforeEach(async () => {
  house = await openPeopleHouse()
  open.push(house)
})
afterAll(() => Promise.all(open.map(one => one.close())))

const wish = (code: string) =>
  ({
    code,
    trust: 'The Fenwold Trust',
    nation: 'wales',
    school: {
      name: 'Larkenby School',
      kind: 'primary',
      officeEmail: '',
      officeTelephone: '',
      postcode: '',
      website: '',
    },
    person: { name: 'Ada Penrose', email: 'ada@fenwold.example', password: 'otter kettle quilt' },
    notice: 'v1',
  }) as const

test('the code from the log begins the trust: school, administrator, role, sign-in and history', async () => {
  const code = (await makeFirstRunCode(house.authPool)) ?? ''
  expect(code).toMatch(/^([A-Z2-9]{5}-){3}[A-Z2-9]{5}$/)
  const begun = await beginTrust(house.signIn, house.works, wish(code.toLowerCase().replaceAll('-', ' ')))
  if ('refused' in begun) throw new Error(begun.refused)
  const browser = new Browser()
  const answer = await house.signIn.withPassword(
    { email: 'ada@fenwold.example', password: 'otter kettle quilt' },
    browser.from,
  )
  if (!('in' in answer)) throw new Error('not in')
  expect(await house.signIn.identify(browser.take(answer.cookies).from)).toMatchObject({
    name: 'Ada Penrose',
    trustName: 'The Fenwold Trust',
    holdings: [{ role: 'trust_administrator', school: null }],
    schools: [{ name: 'Larkenby School' }],
  })
  const happened = await as(house.works.db, { trust: begun.trust, person: begun.person }, tx =>
    historyOf(tx, begun.trust),
  )
  expect(happened).toMatchObject([{ kind: 'trust-begun', facts: { nation: 'wales', notice: 'v1' } }])
})

test('works once: afterwards there is no first run, no code, and a restart prints none', async () => {
  const code = (await makeFirstRunCode(house.authPool)) ?? ''
  await beginTrust(house.signIn, house.works, wish(code))
  expect(await isEmpty(house.works)).toBe(false)
  expect(await beginTrust(house.signIn, house.works, wish(code))).toEqual({ refused: 'begun-already' })
  expect(await makeFirstRunCode(house.authPool)).toBeNull()
  expect((await house.boot.query('select from auth.first_run')).rowCount).toBe(0)
})

test('of two who send the right code at the same moment, one begins and the other is told', async () => {
  const code = (await makeFirstRunCode(house.authPool)) ?? ''
  const answers = await Promise.all([
    beginTrust(house.signIn, house.works, wish(code)),
    beginTrust(house.signIn, house.works, wish(code)),
  ])
  expect(answers.filter(answer => 'trust' in answer)).toHaveLength(1)
  expect((await house.boot.query('select from house.trusts')).rowCount).toBe(1)
})

test('whoever comes when the other has just begun, after having seen an empty house, is told so too', async () => {
  const code = (await makeFirstRunCode(house.authPool)) ?? ''
  const { pool } = house.signIn.parts
  // The other one begins while this one's try is taken back, which lies between the look and the write.
  const late = {
    ...house.signIn,
    parts: {
      ...house.signIn.parts,
      pool: Object.assign(Object.create(pool) as typeof pool, {
        query: async (text: string, values: unknown[]) => {
          if (text.includes('delete from sign_in_attempts')) await beginTrust(house.signIn, house.works, wish(code))
          return pool.query(text, values)
        },
      }),
    },
  }
  expect(await beginTrust(late, house.works, wish(code))).toEqual({ refused: 'begun-already' })
  expect((await house.boot.query('select from house.trusts')).rowCount).toBe(1)
})

test('a wrong code begins nothing and is counted', async () => {
  const code = (await makeFirstRunCode(house.authPool)) ?? ''
  for (let i = 0; i < TRIES; i += 1)
    expect(await beginTrust(house.signIn, house.works, wish('AAAAA-AAAAA-AAAAA-AAAAA'))).toEqual({
      refused: 'wrong-code',
    })
  expect(await beginTrust(house.signIn, house.works, wish(code))).toMatchObject({ refused: 'wait' })
  expect(await isEmpty(house.works)).toBe(true)
})

test('a new start makes a new code and the one before it is void', async () => {
  const older = (await makeFirstRunCode(house.authPool)) ?? ''
  const newer = (await makeFirstRunCode(house.authPool)) ?? ''
  expect(await beginTrust(house.signIn, house.works, wish(older))).toEqual({ refused: 'wrong-code' })
  expect(await beginTrust(house.signIn, house.works, wish(newer))).toMatchObject({ trust: expect.any(String) })
})

test('should the account not be made in time, the queued job makes it and sends a link', async () => {
  const code = (await makeFirstRunCode(house.authPool)) ?? ''
  const broken = {
    ...house.signIn,
    accounts: { ...house.signIn.accounts, create: () => Promise.reject(new Error('the process ended here')) },
  }
  await expect(beginTrust(broken, house.works, wish(code))).rejects.toThrow('the process ended here')
  await house.boot.query(`update jobs.job set start_after = now() where name = $1`, [CREATE_SIGN_IN])
  expect(await house.workOff(CREATE_SIGN_IN)).toHaveLength(1)
  const mails = await house.boot.query<{ to_address: string; body: string }>(
    'select to_address, body from house.kept_mail',
  )
  expect(mails.rows).toMatchObject([
    { to_address: 'ada@fenwold.example', body: expect.stringContaining('/set-password/') },
  ])
})
