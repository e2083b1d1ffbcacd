import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { act } from '../../platform/platform.ts'
import { readyToFreeze } from '../testing/ready-draft.ts'
import { versionsToRead } from './read-mine.ts'
import { openReadingHouse, type ReadingHouse } from './testing/reading-house.ts'

let house: ReadingHouse
let head: Visitor & { email: string }
let ann: Visitor

const inDays = (days: number) => new Date((house.clock.at ?? new Date()).getTime() + days * 86_400_000)

beforeAll(async () => {
  house = await openReadingHouse()
  head = await house.person('Hal Head', ['headteacher'])
  ann = await house.person('Ann Teacher', ['teacher'])
})
afterAll(() => house.close())

test('of two versions yet to begin staff are told of the one adopted later, and only that one comes into force (s2-header-2)', async () => {
  const from = inDays(20)
  const mistaken = await house.adopt(head, 'church-primary', { from })
  // The same day, so that the older number would be read if the day alone decided.
  const corrected = await house.adopt(head, 'church-primary', { from })
  await house.runJobs()
  const known = await act(house.works, head.identity, one => versionsToRead(one.tx, house.school.id, one.at))
  expect([known.current, known.coming?.id]).toEqual([null, corrected])
  const mails = await house.mailsTo(ann)
  expect(mails.filter(mail => mail.body.includes(corrected))).toHaveLength(1)
  expect(mails.filter(mail => mail.body.includes(mistaken))).toEqual([])

  const asker = await house.signedIn(head.email)
  const page = await asker.get(`/policy?school=${house.school.id}&version=${mistaken}`)
  expect(page.text).toContain('put aside before it began')
})

test('whoever adopts again before a version has begun is told at the dates and at the check that it never will (s2-header-1)', async () => {
  const asker = await house.signedIn(head.email)
  const draft = await readyToFreeze(house.works, head, house.school.id, 'church-primary')
  for (const page of ['dates', 'check']) {
    const { text } = await asker.get(`/policy/drafts/${draft}/${page}`)
    expect(text).toContain('Version 2, which would begin on')
    expect(text).toContain('will then never begin')
    // The first is put aside already.
    expect(text).not.toContain('Version 1, which')
  }
  house.later(21)
  const later = await asker.get(`/policy/drafts/${draft}/dates`)
  expect(later.text).not.toContain('will then never begin')
})
