import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { act } from '../../platform/platform.ts'
import { acknowledgeInFull } from '../acknowledging/acknowledge-policy.ts'
import { askQuestion } from '../acknowledging/ask-question.ts'
import { climbQuestions } from '../acknowledging/climb-questions.job.ts'
import { readingNeedsOf } from '../acknowledging/reading-needs-of.ts'
import { openReadingHouse, type ReadingHouse } from '../acknowledging/testing/reading-house.ts'
import type { Asker } from '../testing/page-house.tsx'
import { askForTraining, recordTalk, recordTraining } from '../understanding/record-training.ts'

let house: ReadingHouse
let head: Visitor
let ann: Visitor
let gus: Visitor
let governor: Asker

beforeAll(async () => {
  house = await openReadingHouse()
  head = await house.person('Hal Head', ['headteacher'])
  ann = await house.person('Ann Teacher', ['teacher'])
  gus = await house.person('Gus Governor', ['governor'])
  governor = await house.signedIn(gus.email)
  await house.adopt(head, 'church-primary')
  await house.runJobs()
})
afterAll(() => house.close())

/** What stands in the row of a clause as late, as this person sees it. */
async function lateIn(asker: Asker, clause: string): Promise<{ says: string; to: (string | null)[] }> {
  const { body } = await asker.get('/policy/clauses?how=late')
  const late = [...body.querySelectorAll(`li[id="${clause}"] .cw-clauses__late`)]
  return {
    says: late.map(one => one.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '').join(' '),
    to: late.map(one => one.querySelector('a')?.getAttribute('href') ?? null),
  }
}

describe('who has not read the policy in time (s2-resp-gov-1)', () => {
  test('nobody is late within the four weeks', async () => {
    house.later(28)
    expect((await lateIn(governor, 's2-resp-ht-1a')).says).toBe('')
  })

  test('after them a governor sees how many, of how many and since when, and no name and no page with names', async () => {
    house.later(1)
    await acknowledgeInFull(house.works, gus, house.school)
    const late = await lateIn(governor, 's2-resp-ht-1a')
    expect(late.says).toContain('2 of 3 people have not said yet that the policy was read, the first of them told')
    expect(late.says).not.toMatch(/Ann|Hal/)
    expect(late.to).toEqual([null])
  })

  test('the head sees the same with the way to the page with names', async () => {
    const { says, to } = await lateIn(await house.signedIn(head.email), 's2-resp-ht-1a')
    expect(says).toContain('2 of 3 people')
    expect(to).toEqual([`/policy/team?school=${house.school.id}`])
  })

  test('a teacher does not see a number that in a small staffroom is nearly a name', async () => {
    expect((await lateIn(await house.signedIn(ann.email), 's2-resp-ht-1a')).says).toBe('')
  })

  test('whoever does not accept has answered, and who has left is not counted', async () => {
    const bea = await house.person('Bea Leaver', ['teacher'])
    await house.boot.query(
      `insert into house.policy_notices select trust_id, gen_random_uuid(), school_id, version_id, $1, 'joined', told_on, at from house.policy_notices where person_id = $2 and about = 'adopted'`,
      [bea.identity.person, ann.identity.person],
    )
    expect((await lateIn(governor, 's2-resp-ht-1a')).says).toContain('3 of 4 people')
    await house.boot.query(`update house.people set left_on = '2021-01-01' where id = $1`, [bea.identity.person])
    expect((await lateIn(governor, 's2-resp-ht-1a')).says).toContain('2 of 3 people')
    await acknowledgeInFull(house.works, ann, house.school)
    expect((await lateIn(governor, 's2-resp-ht-1a')).says).toContain('1 of 3 people has not said yet')
    await acknowledgeInFull(house.works, head, house.school)
    expect((await lateIn(governor, 's2-resp-ht-1a')).says).toBe('')
  })
})

describe('questions past the local limit (s2-resp-ht-2b)', () => {
  test('are late from when they were asked, and stay late when they climb', async () => {
    await askQuestion(house.works, ann, { school: house.school, version: null, clause: null, words: 'May I?' })
    expect((await lateIn(governor, 's2-resp-ht-2b')).says).toBe('')
    house.later(8)
    const waits = 'A question about the policy has waited for an answer longer than this school allows'
    expect((await lateIn(governor, 's2-resp-ht-2b')).says).toContain(waits)
    await climbQuestions.work(house.works, { trust: house.trust })
    expect((await lateIn(governor, 's2-resp-ht-2b')).says).toContain(waits)
    expect((await lateIn(governor, 's2-resp-ht-2b')).says).not.toContain('May I?')
  })
})

describe('talks among the staff (s2-resp-ht-2a)', () => {
  test('are late once the months of the school have passed since the policy began, until one is held', async () => {
    expect((await lateIn(governor, 's2-resp-ht-2a')).says).toBe('')
    house.later(200)
    expect((await lateIn(governor, 's2-resp-ht-2a')).says).toContain('The staff should have talked about it by')
    const heldOn = (house.clock.at ?? new Date()).toISOString().slice(0, 10)
    await recordTalk(house.works, head, house.school, { heldOn, present: [ann.identity.person], points: 'A point.' })
    expect((await lateIn(governor, 's2-resp-ht-2a')).says).toBe('')
  })
})

describe('training that the policy wants (s1-review-02, s1-educational-02)', () => {
  beforeAll(() => house.adopt(head, 'trust-provider'))

  test('is late for whoever runs the policy or investigates, and for whoever was asked for it', async () => {
    // The head runs this policy from day to day; the teacher does not, and is asked for nothing yet.
    expect((await lateIn(governor, 's1-review-02')).says).toContain('One person has not had this training.')
    expect((await lateIn(governor, 's1-educational-02')).says).toBe('')
    await askForTraining(house.works, head, house.school, { person: ann.identity.person, kind: 'posting' })
    expect((await lateIn(governor, 's1-educational-02')).says).toContain('One person has not had this training.')
    expect((await lateIn(await house.signedIn(ann.email), 's1-educational-02')).says).toBe('')
  })

  test('is not late while it holds, and late again once it has run out', async () => {
    const doneOn = (house.clock.at ?? new Date()).toISOString().slice(0, 10)
    await recordTraining(house.works, head, house.school, { person: ann.identity.person, kind: 'posting', doneOn })
    expect((await lateIn(governor, 's1-educational-02')).says).toBe('')
    house.later(370)
    expect((await lateIn(governor, 's1-educational-02')).says).toContain('The training of one person has run out.')
  })
})

describe('governors look at how the policy works (s2-resp-gov-1)', () => {
  const path = () => `/policy/governors?school=${house.school.id}`
  const day = (at: Date) => ({
    'looked-day': String(at.getUTCDate()),
    'looked-month': String(at.getUTCMonth() + 1),
    'looked-year': String(at.getUTCFullYear()),
  })
  const needs = () => act(house.works, gus.identity, one => readingNeedsOf(one, gus))

  beforeAll(() => house.adopt(head, 'church-primary'))

  test('twelve months after the policy began it is late, and waits on a governor’s first page from a month before (s2-resp-gov-1)', async () => {
    expect((await lateIn(governor, 's2-resp-gov-1')).says).not.toContain('The governors should have looked')
    expect((await needs()).filter(({ kind }) => kind === 'look')).toEqual([])
    house.later(340)
    expect((await needs()).filter(({ kind }) => kind === 'look')).toMatchObject([{ school: house.school.id }])
    house.later(30)
    expect((await lateIn(governor, 's2-resp-gov-1')).says).toContain('The governors should have looked')
  })

  test('a rule on faces that holds at present is late on its own day (s2-school-use-06a)', async () => {
    const { says, to } = await lateIn(governor, 's2-school-use-06a')
    expect(says).toContain('The rule on faces should have been looked at again by')
    expect(to).toContain(`/policy/review?school=${house.school.id}`)
  })

  test('without a day or with one to come nothing is kept, and what was typed stays', async () => {
    const none = await governor.post(path(), { minute: 'Item 6' })
    expect([none.status, none.html.includes('Item 6')]).toEqual([422, true])
    const later = await governor.post(path(), day(new Date('2999-01-01T12:00:00Z')))
    expect(later.text).toContain('Enter today or a day in the past')
    expect((await governor.get(path())).text).toContain('Nobody has written down yet that the governors looked.')
  })

  test('a governor writes down that they looked: it is late no longer, and stands in history (s2-resp-gov-1)', async () => {
    const { status, goesTo } = await governor.post(path(), { ...day(house.clock.at ?? new Date()), minute: 'Item 6' })
    expect(status).toBe(303)
    expect((await governor.get(goesTo ?? '')).text).toMatch(/It is kept\..*The next look is due by .*Item 6/s)
    expect((await lateIn(governor, 's2-resp-gov-1')).says).not.toContain('The governors should have looked')
    expect((await house.happened(house.school.id)).at(-1)).toMatchObject({
      kind: 'governors-looked',
      clauses: ['s2-resp-gov-1'],
      words: { minute: 'Item 6' },
    })
  })

  test('the head sees it and cannot write it down', async () => {
    const hers = await house.signedIn(head.email)
    expect((await hers.get(path())).text).toContain('Item 6')
    expect((await hers.post(path(), day(house.clock.at ?? new Date()))).status).toBe(403)
  })
})
