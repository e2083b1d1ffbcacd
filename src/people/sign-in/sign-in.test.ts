import { createOTP } from '@better-auth/utils/otp'
import { base32 } from '@better-auth/utils/base32'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Browser, openPeopleHouse, PASSWORD, type PeopleHouse } from '../testing/people-house.ts'
import type { Visitor } from '../visitor.ts'
import { ForeignPage } from './ask-better-auth.ts'
import { accountName, TRIES, WINDOW_MS } from './attempts.store.ts'

let house: PeopleHouse
let trust: string
let school: string
beforeAll(async () => {
  house = await openPeopleHouse()
  trust = await house.addTrust()
  school = await house.addSchool(trust)
})
afterAll(() => house.close())

const enter = (browser: Browser, email: string, password = PASSWORD) =>
  house.signIn.withPassword({ email, password }, browser.from)

async function signedIn(email: string): Promise<Browser> {
  const browser = new Browser()
  const answer = await enter(browser, email)
  if (!('in' in answer)) throw new Error(`not signed in: ${JSON.stringify(answer)}`)
  return browser.take(answer.cookies)
}

const who = (browser: Browser) => house.signIn.identify(browser.from)

describe('signing in with a password', () => {
  test('gives cookies that no script reads, no other site sends, and that go over https only where people type https', async () => {
    const behind = await openPeopleHouse({ baseUrl: 'https://house.test' })
    const person = await behind.addPerson(await behind.addTrust())
    const answer = await behind.signIn.withPassword({ email: person.email, password: PASSWORD }, new Browser().from)
    const cookies = 'in' in answer ? answer.cookies : []
    expect(cookies.length).toBeGreaterThan(0)
    for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly.*SameSite=(Lax|Strict)/i)
    for (const cookie of cookies) expect(cookie).toMatch(/; Secure/i)
    await behind.close()
  })

  test('gives a session that says who one is and what one holds today', async () => {
    const person = await house.addPerson(trust, [{ role: 'teacher', school }])
    const browser = await signedIn(person.email)
    expect(await who(browser)).toEqual({
      identity: person.who,
      name: expect.stringContaining('Person'),
      email: person.email,
      trustName: 'The Fenwold Trust',
      holdings: [{ role: 'teacher', school }],
      schools: [{ id: school, name: 'Larkenby School' }],
      secondFactor: false,
    })
  })

  test('takes the address in capitals and with blanks around it', async () => {
    const person = await house.addPerson(trust)
    expect(await enter(new Browser(), `  ${person.email.toUpperCase()} `)).toMatchObject({ in: true })
  })

  test('a role that ended yesterday, and one that begins tomorrow, give nothing today; the last day still counts', async () => {
    const day = (offset: number) =>
      new Date(Date.now() + offset * 86_400_000).toLocaleDateString('en-CA', { timeZone: 'Europe/London' })
    const person = await house.addPerson(trust, [
      { role: 'headteacher', school, endsOn: day(-1) },
      { role: 'dsl', school, startsOn: day(1) },
      { role: 'governor', school, endsOn: day(0) },
    ])
    const visitor = await who(await signedIn(person.email))
    expect(visitor?.holdings).toEqual([{ role: 'governor', school }])
  })

  test('without a cookie, with a foreign one and with a forged one there is nobody', async () => {
    const person = await house.addPerson(trust)
    const browser = await signedIn(person.email)
    expect(await who(new Browser())).toBeNull()
    const [name = '', value = ''] = [...browser.cookies].find(([cookie]) => cookie.includes('session_token')) ?? []
    browser.cookies.set(name, `${value.slice(0, -6)}AAAAA%3D`)
    expect(await who(browser)).toBeNull()
  })

  test('from a page of another site it is refused before the password is looked at', async () => {
    const person = await house.addPerson(trust)
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://evil.example', host: 'house.test' },
      { origin: 'null', host: 'house.test' },
    ]) {
      await expect(
        house.signIn.withPassword({ email: person.email, password: PASSWORD }, { client: '198.51.100.7', headers }),
      ).rejects.toBeInstanceOf(ForeignPage)
    }
  })

  test('there is no way to make an account from outside', async () => {
    const auth = await house.signIn.parts.auth()
    const before = await house.authPool.query('select count(*) from "user"')
    const body = JSON.stringify({ email: 'stranger@evil.example', password: PASSWORD, name: 'Stranger' })
    const answer = await auth.handler(
      new Request('http://house.test/auth/sign-up/email', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-real-client': '198.51.100.9' },
        body,
      }),
    )
    expect(answer.status).toBe(400)
    expect((await house.authPool.query('select count(*) from "user"')).rows).toEqual(before.rows)
    expect(await enter(new Browser(), 'stranger@evil.example')).toEqual({ refused: 'wrong' })
  })
})

describe('wrong passwords', () => {
  test('are counted for the account: then even the right one waits, from any address', async () => {
    const person = await house.addPerson(trust)
    for (let i = 0; i < TRIES; i += 1)
      expect(await enter(new Browser(`203.0.113.${i}`), person.email, 'not the password')).toEqual({ refused: 'wrong' })
    expect(await enter(new Browser('203.0.113.200'), person.email)).toMatchObject({
      refused: 'wait',
      until: expect.any(Date),
    })
  })

  test('of thirty teachers behind one address leave everybody else alone', async () => {
    const staff = await Promise.all(Array.from({ length: 10 }, () => house.addPerson(trust)))
    const sharedAddress = '192.0.2.1'
    for (const person of staff)
      for (let i = 0; i < 3; i += 1)
        expect(await enter(new Browser(sharedAddress), person.email, 'a slip of the finger')).toEqual({
          refused: 'wrong',
        })
    for (const person of staff)
      expect(await enter(new Browser(sharedAddress), person.email)).toMatchObject({ in: true })
  })

  test('sent all at once are counted too', async () => {
    const person = await house.addPerson(trust)
    const answers = await Promise.all(
      Array.from({ length: TRIES + 6 }, () => enter(new Browser(), person.email, 'guess guess guess')),
    )
    expect(answers.filter(answer => 'refused' in answer && answer.refused === 'wrong')).toHaveLength(TRIES)
    expect(answers.filter(answer => 'refused' in answer && answer.refused === 'wait')).toHaveLength(6)
  })

  test('for an address nobody has are answered and counted in just the same way', async () => {
    for (let i = 0; i < TRIES; i += 1)
      expect(await enter(new Browser(), 'nobody@school.example', 'whatever it is')).toEqual({ refused: 'wrong' })
    expect(await enter(new Browser(), 'nobody@school.example')).toMatchObject({ refused: 'wait' })
  })

  test('keep no address that was typed', async () => {
    await enter(new Browser(), 'typed.by.a.stranger@school.example', 'whatever it is')
    const { rows } = await house.authPool.query<{ account: string }>('select account from sign_in_attempts')
    expect(rows.map(row => row.account)).toContain(
      accountName(house.signIn.parts.countKey, 'typed.by.a.stranger@school.example'),
    )
    expect(rows.every(row => /^[0-9a-f]{64}$/.test(row.account))).toBe(true)
  })

  test('are forgotten after a quarter of an hour, and after the right password', async () => {
    const person = await house.addPerson(trust)
    for (let i = 0; i < TRIES; i += 1) await enter(new Browser(), person.email, 'not the password')
    house.clock.at = new Date(Date.now() + WINDOW_MS + 1_000)
    expect(await enter(new Browser(), person.email)).toMatchObject({ in: true })
    house.clock.at = null
    for (let i = 0; i < TRIES - 1; i += 1) await enter(new Browser(), person.email, 'not the password')
    expect(await enter(new Browser(), person.email)).toMatchObject({ in: true })
    expect(await enter(new Browser(), person.email, 'not the password')).toEqual({ refused: 'wrong' })
  })
})

describe('the end of a session', () => {
  test('is instant: a session that was deleted is nobody at the next request', async () => {
    const person = await house.addPerson(trust)
    const browser = await signedIn(person.email)
    expect(await who(browser)).not.toBeNull()
    await house.boot.query('delete from auth.session where "userId" = $1', [person.id])
    expect(await who(browser)).toBeNull()
  })

  test('signing out ends it on the server, not only in the browser', async () => {
    const person = await house.addPerson(trust)
    const browser = await signedIn(person.email)
    const kept = new Browser()
    kept.cookies = new Map(browser.cookies)
    const cookies = await house.signIn.signOut(browser.from)
    expect(cookies.some(cookie => /session_token=;/.test(cookie))).toBe(true)
    expect(await who(kept)).toBeNull()
  })

  test('a person who has left is nobody, even where a session and a password are still there', async () => {
    const person = await house.addPerson(trust, [{ role: 'teacher', school }])
    const browser = await signedIn(person.email)
    await house.boot.query(`update house.people set left_on = current_date - 2 where id = $1`, [person.id])
    expect(await who(browser)).toBeNull()
    expect(await enter(new Browser(), person.email)).toEqual({ refused: 'wrong' })
    expect((await house.authPool.query('select from session where "userId" = $1', [person.id])).rowCount).toBe(1)
  })

  test('a new password ends every other session and keeps this one', async () => {
    const person = await house.addPerson(trust)
    const here = await signedIn(person.email)
    const elsewhere = await signedIn(person.email)
    const visitor = (await who(here)) as Visitor
    const answer = await house.signIn.changePassword(
      visitor,
      { now: PASSWORD, next: 'a newer otter kettle' },
      here.from,
    )
    if (!('done' in answer)) throw new Error('not changed')
    expect(await who(elsewhere)).toBeNull()
    expect(await who(here.take(answer.cookies))).not.toBeNull()
    expect(await enter(new Browser(), person.email)).toEqual({ refused: 'wrong' })
  })

  test('whoever finds a session open cannot guess the password there without limit', async () => {
    const person = await house.addPerson(trust)
    const browser = await signedIn(person.email)
    const visitor = (await who(browser)) as Visitor
    const guess = () =>
      house.signIn.changePassword(visitor, { now: 'a wrong guess', next: 'a newer otter kettle' }, browser.from)
    for (let i = 0; i < TRIES; i += 1) expect(await guess()).toEqual({ refused: 'wrong' })
    expect(await guess()).toMatchObject({ refused: 'wait' })
  })
})

describe('the second factor', () => {
  async function withSecondFactor() {
    const person = await house.addPerson(trust)
    const browser = await signedIn(person.email)
    const visitor = (await who(browser)) as Visitor
    const begun = await house.signIn.beginSecondFactor(visitor, PASSWORD, browser.from)
    if ('refused' in begun) throw new Error('not begun')
    browser.take(begun.cookies)
    const otp = createOTP(new TextDecoder().decode(base32.decode(begun.secret)))
    const step = Math.floor(Date.now() / 30_000)
    const confirmed = await house.signIn.confirmSecondFactor(visitor, await otp.hotp(step - 1), browser.from)
    if (!('done' in confirmed)) throw new Error('not confirmed')
    return {
      person,
      begun,
      visitor,
      browser: browser.take(confirmed.cookies),
      codeAt: (offset: number) => otp.hotp(Math.floor(Date.now() / 30_000) + offset),
      setUpWith: await otp.hotp(step - 1),
    }
  }

  async function atTheCode(email: string): Promise<Browser> {
    const browser = new Browser()
    const answer = await enter(browser, email)
    if (!('codeWanted' in answer)) throw new Error('no code was asked for')
    return browser.take(answer.cookies)
  }

  const giveCode = (browser: Browser, code: string, kind: 'app' | 'backup' = 'app') =>
    house.signIn.withCode({ code, kind }, browser.from)

  test('is shown as a picture made here and as text, with ten backup codes', async () => {
    const { begun, browser } = await withSecondFactor()
    expect(begun.picture).toMatch(/^data:image\/png;base64,/)
    expect(begun.secret).toMatch(/^[A-Z2-7]{32,}$/)
    expect(new Set(begun.backupCodes).size).toBe(10)
    expect((await who(browser))?.secondFactor).toBe(true)
  })

  test('is asked for: the password alone gives no session', async () => {
    const { person, codeAt } = await withSecondFactor()
    const browser = await atTheCode(person.email)
    expect(await who(browser)).toBeNull()
    const answer = await giveCode(browser, await codeAt(0))
    if (!('in' in answer)) throw new Error('not in')
    expect((await who(browser.take(answer.cookies)))?.identity).toEqual(person.who)
  })

  test('a code works once, also in another browser, and the code of the set-up is used up', async () => {
    const { person, codeAt, setUpWith } = await withSecondFactor()
    const code = await codeAt(0)
    expect(await giveCode(await atTheCode(person.email), code)).toMatchObject({ in: true })
    expect(await giveCode(await atTheCode(person.email), code)).toEqual({ refused: 'used' })
    expect(await giveCode(await atTheCode(person.email), setUpWith)).toMatchObject({
      refused: expect.stringMatching(/^(used|wrong)$/),
    })
    expect((await house.authPool.query('select from session where "userId" = $1', [person.id])).rowCount).toBe(2)
  })

  test('a code sent by two at the same moment lets one of them in', async () => {
    const { person, codeAt } = await withSecondFactor()
    const browsers = await Promise.all(Array.from({ length: 5 }, () => atTheCode(person.email)))
    const code = await codeAt(0)
    const answers = await Promise.all(browsers.map(browser => giveCode(browser, code)))
    expect(answers.filter(answer => 'in' in answer)).toHaveLength(1)
    expect(answers.filter(answer => 'refused' in answer && answer.refused === 'used')).toHaveLength(4)
  })

  test('a session of somebody else in the same browser does not lend itself to the code', async () => {
    const victim = await withSecondFactor()
    const other = await withSecondFactor()
    const mixed = await atTheCode(victim.person.email)
    for (const [name, value] of other.browser.cookies)
      if (name.includes('session_token')) mixed.cookies.set(name, value)
    expect(await giveCode(mixed, await other.codeAt(0))).toEqual({ refused: 'wrong' })
  })

  test('five wrong codes end this attempt, so that it begins with the password again', async () => {
    const { person, codeAt } = await withSecondFactor()
    const browser = await atTheCode(person.email)
    for (let i = 0; i < 5; i += 1) expect(await giveCode(browser, '000000')).toEqual({ refused: 'wrong' })
    expect(await giveCode(browser, await codeAt(0))).toEqual({ refused: 'over' })
  })

  test('a backup code works once', async () => {
    const { person, begun } = await withSecondFactor()
    const [code = ''] = begun.backupCodes
    expect(await giveCode(await atTheCode(person.email), code, 'backup')).toMatchObject({ in: true })
    expect(await giveCode(await atTheCode(person.email), code, 'backup')).toEqual({ refused: 'wrong' })
  })

  test('is turned off with the password, and only then', async () => {
    const { person, browser, visitor } = await withSecondFactor()
    expect(await house.signIn.endSecondFactor(visitor, 'a wrong guess', browser.from)).toEqual({ refused: 'wrong' })
    expect(await house.signIn.endSecondFactor(visitor, PASSWORD, browser.from)).toMatchObject({ done: true })
    expect(await enter(new Browser(), person.email)).toMatchObject({ in: true })
  })
})
