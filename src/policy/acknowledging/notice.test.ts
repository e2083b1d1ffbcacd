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
