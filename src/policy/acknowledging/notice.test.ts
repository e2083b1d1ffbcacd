import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { act } from '../../platform/platform.ts'
import { acknowledgeInFull } from './acknowledge-policy.ts'
import { readingNeedsOf } from './reading-needs-of.ts'
import { REMIND_READERS } from './queues.ts'
import { remindReaders } from './remind-readers.job.ts'
import { tellOfAdoption } from './tell-readers.ts'
import { openReadingHouse, type ReadingHouse } from './testing/reading-house.ts'

let house: ReadingHouse
let head: Visitor
let ann: Visitor
let version: string

const morning = () => remindReaders.work(house.works, { trust: house.trust })

beforeAll(async () => {
  house = await openReadingHouse()
  head = await house.person('Hal Head', ['headteacher'])
  ann = await house.person('Ann Teacher', ['teacher'])
  version = await house.adopt(head, 'church-primary')
  await house.runJobs()
})
afterAll(() => house.close())

describe('when a policy is adopted', () => {
  test('everybody it binds is told, that it was told is kept, and the mail’s subject names nobody (s2-header-2)', async () => {
    expect(await house.noticesOf(ann)).toEqual(['adopted'])
    expect(await house.noticesOf(head)).toEqual(['adopted'])
    const [mail] = await house.mailsTo(ann)
    expect(mail?.subject).toBe('A policy to read')
    expect(mail?.body).toContain(`/policy/read?school=${house.school.id}&version=${version}`)
    expect((await house.happened(version)).map(row => row.kind)).toEqual(['policy-adopted', 'policy-told'])
  })

  test('it stands on her first page until she has read it', async () => {
    const needs = () => act(house.works, ann.identity, one => readingNeedsOf(one, ann))
    expect(await needs()).toMatchObject([{ kind: 'read', state: 'to_read', school: house.school.id, version }])
    const bea = await house.person('Bea Reader', ['teacher'])
    await acknowledgeInFull(house.works, bea, house.school)
    expect(await act(house.works, bea.identity, one => readingNeedsOf(one, bea))).toEqual([])
  })

  test('the job may run twice, and tells nobody twice', async () => {
    await tellOfAdoption(house.works, { trust: house.trust, subject: version, school: house.school.id })
    expect(await house.runJobs()).toEqual(['tell-readers'])
    expect(await house.noticesOf(ann)).toEqual(['adopted'])
  })

  test('agency staff and governors are bound here and told; a volunteer is not, because this policy leaves volunteers out (s2-eligibility-2, s2-resp-gov-2)', async () => {
    const supply = await house.person('Sue Supply', ['teacher'], { workerType: 'agency' })
    const governor = await house.person('Gus Governor', ['governor'], { workerType: 'governor' })
    const volunteer = await house.person('Vi Volunteer', ['member_of_staff'], { workerType: 'volunteer' })
    await morning()
    await house.runJobs()
    expect(await house.noticesOf(supply)).toHaveLength(1)
    expect(await house.noticesOf(governor)).toHaveLength(1)
    expect(await house.noticesOf(volunteer)).toEqual([])
  })
})

describe('whoever comes and goes', () => {
  test('a new starter is told on her first day, not before (s2-resp-ht-1a)', async () => {
    const nia = await house.person('Nia New', ['teacher'])
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
    await house.boot.query('update house.role_holdings set starts_on = $2 where person_id = $1', [
      nia.identity.person,
      day(3),
    ])
    await morning()
    expect(await house.noticesOf(nia)).toEqual([])
    await house.boot.query('update house.role_holdings set starts_on = $2 where person_id = $1', [
      nia.identity.person,
      day(0),
    ])
    await morning()
    expect(await house.noticesOf(nia)).toHaveLength(1)
  })

  test('a leaver gets no reminder any more', async () => {
    const lea = await house.person('Lea Leaver', ['teacher'])
    await morning()
    expect(await house.noticesOf(lea)).toHaveLength(1)
    await house.boot.query(`update house.people set left_on = current_date - 1 where id = $1`, [lea.identity.person])
    house.later(8)
    await morning()
    expect(await house.noticesOf(lea)).toHaveLength(1)
  })
})

describe('reminders', () => {
  test('come after 7, 14 and 28 days, one a day at most, and stop when she has read (s2-resp-ht-1a)', async () => {
    const tom = await house.person('Tom Late', ['teacher'])
    await morning()
    for (const days of [6, 1, 0, 7, 14, 30]) {
      house.later(days)
      await morning()
    }
    expect(await house.noticesOf(tom)).toEqual(['adopted', 'reminder', 'reminder', 'reminder'])
    const una = await house.person('Una Reads', ['teacher'])
    await morning()
    await acknowledgeInFull(house.works, una, house.school)
    house.later(8)
    await morning()
    expect(await house.noticesOf(una)).not.toContain('reminder')
  })

  test('the clock calls it each morning', () => {
    expect([remindReaders.name, remindReaders.every]).toEqual([REMIND_READERS, '0 7 * * *'])
  })
})

describe('a version that starts later', () => {
  test('is told of in the month before it begins, where the policy counts its notice so, and not sooner (s1-intro-07)', async () => {
    const from = new Date((house.clock.at ?? new Date()).getTime() + 90 * 86_400_000)
    const coming = await house.adopt(head, 'trust-provider', { from })
    await house.runJobs()
    const told = async () =>
      (
        await house.boot.query<{ n: string }>('select count(*) as n from house.policy_notices where version_id = $1', [
          coming,
        ])
      ).rows[0]?.n
    await morning()
    expect(await told()).toBe('0')
    house.later(65)
    await house.runJobs()
    expect(Number(await told())).toBeGreaterThan(2)
    const needs = await act(house.works, ann.identity, one => readingNeedsOf(one, ann))
    expect(needs.filter(need => need.kind === 'read').map(need => need.version)).toEqual([version, coming])
  })
})

describe('once in the school year', () => {
  const DAY = 86_400_000
  /** The next 1 September by the house's clock, at nine in the morning. */
  const september = () => {
    const now = house.clock.at ?? new Date()
    const here = new Date(Date.UTC(now.getUTCFullYear(), 8, 1, 8))
    return here > now ? here : new Date(Date.UTC(now.getUTCFullYear() + 1, 8, 1, 8))
  }
  const pressed = async (person: Visitor) =>
    (
      await house.boot.query<{ occasion: string }>(
        'select occasion from house.policy_readings where person_id = $1 order by at',
        [person.identity.person],
      )
    ).rows.map(row => row.occasion)
  let iris: Visitor & { email: string }
  let first: Date

  beforeAll(async () => {
    house.later(1)
    version = await house.adopt(head, 'church-primary')
    iris = await house.person('Iris Reads', ['teacher'])
    await acknowledgeInFull(house.works, iris, house.school)
    first = september()
  })

  test('from 1 September, not before, whoever read it in an earlier one is told, once', async () => {
    house.clock.at = new Date(first.getTime() - DAY)
    await morning()
    expect(await house.noticesOf(iris)).not.toContain('september')
    house.clock.at = first
    const jo = await house.person('Jo Reads', ['teacher'])
    await acknowledgeInFull(house.works, jo, house.school)
    await morning()
    house.later(1)
    await morning()
    expect((await house.noticesOf(iris)).filter(about => about === 'september')).toHaveLength(1)
    // She has it fresh in mind.
    expect(await house.noticesOf(jo)).not.toContain('september')
    await house.runJobs()
    const mail = (await house.mailsTo(iris)).find(one => one.subject === 'For the new school year')
    expect(mail?.body).toContain(`/policy/september?school=${house.school.id}`)
  })

  test('her press is kept, once a year, and stands for no reading of what she never read', async () => {
    const path = `/policy/september?school=${house.school.id}`
    const hers = await house.signedIn(iris.email)
    expect((await hers.get(path)).text).not.toContain('It is kept that you have seen this')
    for (const _press of [1, 2]) expect((await hers.post(path, { version })).goesTo).toBe(path)
    expect(await pressed(iris)).toEqual(['version', 'september'])
    expect((await hers.get(path)).text).toContain('It is kept that you have seen this')
    expect((await house.happened(iris.identity.person)).at(-1)).toMatchObject({
      kind: 'policy-read',
      facts: { version_id: version, occasion: 'september' },
    })
    const never = await house.person('Nev Never', ['teacher'])
    await (await house.signedIn(never.email)).post(path, { version })
    expect(await pressed(never)).toEqual([])
  })

  test('and again in the next', async () => {
    house.clock.at = september()
    await morning()
    expect((await house.noticesOf(iris)).filter(about => about === 'september')).toHaveLength(2)
    await (await house.signedIn(iris.email)).post(`/policy/september?school=${house.school.id}`, { version })
    expect(await pressed(iris)).toEqual(['version', 'september', 'september'])
  })
})

describe('where the school wants it read again after some months', () => {
  test('whoever read it is told when they are over, once for each reading', async () => {
    house.later(1)
    await house.adopt(head, 'church-primary', { answers: { settings: { 'ack.refresh_months': 3 } } })
    const kim = await house.person('Kim Reads', ['teacher'])
    const refreshed = async () => (await house.noticesOf(kim)).filter(about => about === 'refresh').length
    const mornings: number[] = []
    await acknowledgeInFull(house.works, kim, house.school)
    for (const days of [88, 5, 1]) {
      house.later(days)
      await morning()
      mornings.push(await refreshed())
    }
    expect(mornings).toEqual([0, 1, 1])
    await house.runJobs()
    expect((await house.mailsTo(kim)).map(mail => mail.subject)).toContain('A policy to read again')
    await acknowledgeInFull(house.works, kim, house.school)
    for (const days of [88, 5]) {
      house.later(days)
      await morning()
      mornings.push(await refreshed())
    }
    expect(mornings.slice(3)).toEqual([1, 2])
  })
})
