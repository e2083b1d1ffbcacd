import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { act } from '../../platform/platform.ts'
import { openReadingHouse, type ReadingHouse } from '../acknowledging/testing/reading-house.ts'
import { privacyReminderDue } from './privacy-due.rule.ts'
import { privacyReminders } from './privacy-reminders.store.ts'
import { remindOfPrivacy } from './remind-of-privacy.job.ts'

describe('a reminder of one’s own privacy settings (s4-1-03, s4-3-should-18, s2-security-2)', () => {
  const day = (text: string) => new Date(`${text}T09:00:00Z`)
  test.each([
    ['the day before the months are over', 6, '2026-01-10', null, null, '2026-07-09', false],
    ['on the day', 6, '2026-01-10', null, null, '2026-07-10', true],
    ['not again before as many months have gone', 6, '2026-01-10', '2026-07-10', null, '2027-01-09', false],
    ['again after as many', 6, '2026-01-10', '2026-07-10', null, '2027-01-10', true],
    ['not for who has looked meanwhile', 6, '2026-01-10', '2026-07-10', '2026-12-01', '2027-01-10', false],
    ['later with a year', 12, '2026-01-10', null, null, '2026-07-10', false],
    ['never without a number', null, '2026-01-10', null, null, '2036-01-10', false],
    ['never for who was not told of the policy', 6, null, null, null, '2036-01-10', false],
  ] as const)('is due %s', (_when, months, told, reminded, looked, today, due) => {
    const at = (text: string | null) => (text === null ? null : day(text))
    const facts = { toldAt: at(told), remindedAt: at(reminded), lookedAt: at(looked) }
    expect(privacyReminderDue(months, facts, day(today))).toBe(due)
  })
})

describe('at a school', () => {
  let house: ReadingHouse
  let head: Visitor
  let ann: Visitor
  let vi: Visitor
  let version: string
  const SUBJECT = 'A look at your own privacy settings'

  const morning = async () => {
    await remindOfPrivacy.work(house.works, { trust: house.trust })
    await house.runJobs()
  }
  const reminded = async (person: Visitor) =>
    (await house.mailsTo(person)).filter(({ subject }) => subject === SUBJECT).length

  beforeAll(async () => {
    house = await openReadingHouse()
    head = await house.person('Hal Head', ['headteacher'])
    ann = await house.person('Ann Teacher', ['teacher'])
    vi = await house.person('Vi Volunteer', ['member_of_staff'], { workerType: 'volunteer' })
    version = await house.adopt(head, 'church-primary', { answers: { open: { 'privacy-months': 6 } } })
    await house.runJobs()
  })
  afterAll(() => house.close())

  test('nobody is reminded in the first months, and then each whom the policy binds once, with a link (s2-security-2)', async () => {
    await morning()
    expect(await reminded(ann)).toBe(0)
    house.later(190)
    await morning()
    await morning()
    expect(await reminded(ann)).toBe(1)
    expect(await reminded(head)).toBe(1)
    expect(await reminded(vi)).toBe(0)
    const mail = (await house.mailsTo(ann)).find(({ subject }) => subject === SUBJECT)
    expect(mail?.body).toContain(`/policy/privacy?school=${house.school.id}`)
    const said = (await house.happened(version)).filter(({ kind }) => kind === 'privacy-reminded')
    expect(said).toMatchObject([{ facts: { people: 2 } }])
  })

  test('the page shows what the policy says, and one press is kept for her alone', async () => {
    const annsPages = await house.signedIn(ann.email)
    const path = `/policy/privacy?school=${house.school.id}`
    const before = await annsPages.get(path)
    expect(before.text).toContain('act as though everyone can')
    expect(before.text).toContain('every 6 months')
    await annsPages.post(path, {})
    expect((await annsPages.get(path)).text).toContain('You last said so on')
    const seenBy = (who: Visitor) => act(house.works, who.identity, one => privacyReminders(one.tx))
    expect([...(await seenBy(ann)).keys()]).toEqual([ann.identity.person])
    expect((await seenBy(ann)).get(ann.identity.person)?.lookedAt).toEqual(house.clock.at)
    // Whoever leads her cannot read it, and neither her record nor the policy's holds it.
    expect([...(await seenBy(head)).keys()]).toEqual([head.identity.person])
    for (const record of [version, ann.identity.person])
      expect((await house.happened(record)).map(({ kind }) => kind)).not.toContain('privacy-looked-at')
    const { rows } = await house.boot.query("select kind from house.history where kind = 'privacy-looked-at'")
    expect(rows).toHaveLength(1)
  })

  test('whoever has looked is left in peace for as many months; the others are reminded again', async () => {
    house.later(100)
    const pages = await house.signedIn(ann.email)
    await pages.post(`/policy/privacy?school=${house.school.id}`, {})
    house.later(90)
    await morning()
    expect(await reminded(ann)).toBe(1)
    expect(await reminded(head)).toBe(2)
  })
})
