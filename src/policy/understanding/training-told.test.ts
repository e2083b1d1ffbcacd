import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { act } from '../../platform/platform.ts'
import { acknowledgeInFull } from '../acknowledging/acknowledge-policy.ts'
import { readingNeedsOf } from '../acknowledging/reading-needs-of.ts'
import { remindReaders } from '../acknowledging/remind-readers.job.ts'
import { openReadingHouse, type ReadingHouse } from '../acknowledging/testing/reading-house.ts'
import { askForTraining, recordTraining } from './record-training.ts'

let house: ReadingHouse
let head: Visitor
let ann: Visitor
let trustee: Visitor
let line: Visitor

beforeAll(async () => {
  house = await openReadingHouse()
  house.clock.at = new Date('2026-11-20T09:00:00Z')
  head = await house.person('Hal Head', ['headteacher'])
  ann = await house.person('Ann Teacher', ['teacher'])
  line = await house.person('Lin Manager', ['line_manager'])
  trustee = await house.person('Tru Administrator', ['trust_administrator'], { at: null })
  await house.adopt(head, 'trust-provider')
  for (const person of [head, ann, line, trustee]) await acknowledgeInFull(house.works, person, house.school)
  await house.runJobs()
})
afterAll(() => house.close())

const today = () => (house.clock.at ?? new Date()).toISOString().slice(0, 10)
const needs = async (who: Visitor) =>
  (await act(house.works, who.identity, one => readingNeedsOf(one, who))).filter(
    need => need.kind === 'training' || need.kind === 'trainings',
  )
const mails = async (who: Visitor) => (await house.mailsTo(who)).filter(({ subject }) => /raining/.test(subject))
async function morning(): Promise<string[]> {
  await remindReaders.work(house.works, { trust: house.trust })
  return (await house.runJobs()).filter(name => name.includes('training'))
}

describe('training somebody was asked for (s1-educational-02)', () => {
  test('is told to her once by mail, however often it is asked, and the mail’s subject names nobody', async () => {
    const wish = { person: ann.identity.person, kind: 'posting' } as const
    await askForTraining(house.works, line, house.school, wish)
    await askForTraining(house.works, line, house.school, wish)
    expect(await house.runJobs()).toEqual(['tell-reader training-asked'])
    const [mail, ...more] = await mails(ann)
    expect(more).toEqual([])
    expect(mail?.subject).toBe('You are asked to have training')
    expect(mail?.body).toContain(`/policy/training?school=${house.school.id}`)
  })

  test('stands on her first page until it is recorded, and on the page where she sees her own', async () => {
    expect(await needs(ann)).toMatchObject([{ kind: 'training', training: 'posting', state: 'missing', until: null }])
    const { text } = await (await house.signedIn(ann.email)).get(`/policy/training?school=${house.school.id}`)
    expect(text).toContain('Asked for')
    // Nobody else's: the head's training is wanted by the policy, and is no affair of a teacher.
    expect(text).not.toContain('Hal Head')
  })

  test('stands on the first page of whoever records it, as a number', async () => {
    const [hers] = (await needs(line)).filter(({ kind }) => kind === 'trainings')
    // Ann, and the head, who runs the policy here (s1-review-02).
    expect(hers).toMatchObject({ missing: 2, over: 0, soon: 0 })
    expect(JSON.stringify(hers)).not.toContain(ann.identity.person)
    const { text } = await (await house.signedIn(line.email)).get(`/policy/training?school=${house.school.id}`)
    expect(text).toMatch(/Ann Teacher.*Asked for/)
    expect(text).toMatch(/Hal Head.*Needed/)
  })

  test('somebody of the trust sees to those alone whom she asked', async () => {
    expect(await needs(trustee)).toEqual([])
    await askForTraining(house.works, trustee, house.school, { person: head.identity.person, kind: 'posting' })
    expect(await needs(trustee)).toMatchObject([{ kind: 'trainings', missing: 1 }])
    await house.runJobs()
  })

  test('is gone from both once it is recorded', async () => {
    const wish = { person: ann.identity.person, kind: 'posting', doneOn: today() } as const
    await recordTraining(house.works, line, house.school, wish)
    expect(await needs(ann)).toEqual([])
    expect(await morning()).toEqual([])
  })
})

describe('training that runs out (s1-review-02, s1-educational-02)', () => {
  // Twelve months are what this policy's adopter answered: until 20 November 2027.
  test.each([
    ['2027-09-19T09:00:00Z', [], []],
    ['2027-09-20T09:00:00Z', ['tell-reader training-soon'], [{ state: 'soon', until: '2027-11-20' }]],
    // The same morning again, and the mornings between two steps: nobody is told twice.
    ['2027-09-20T10:00:00Z', [], [{ state: 'soon' }]],
    ['2027-10-05T09:00:00Z', [], [{ state: 'soon' }]],
    ['2027-10-20T09:00:00Z', ['tell-reader training-soon'], [{ state: 'soon' }]],
    ['2027-11-13T09:00:00Z', ['tell-reader training-soon'], [{ state: 'soon' }]],
    ['2027-11-20T09:00:00Z', ['tell-reader training-soon'], [{ state: 'soon' }]],
    ['2027-11-21T09:00:00Z', [], [{ state: 'over' }]],
    ['2028-02-01T09:00:00Z', [], [{ state: 'over' }]],
  ] as const)('on the morning of %s', async (at, told, standing) => {
    house.clock.at = new Date(at)
    expect(await morning()).toEqual(told)
    expect(await needs(ann)).toMatchObject(standing)
  })

  test('its mails say until when, and the recorder is told of it as a number', async () => {
    const hers = await mails(ann)
    expect(hers.map(({ subject }) => subject)).toEqual([
      'You are asked to have training',
      ...Array.from({ length: 4 }, () => 'Training that runs out soon'),
    ])
    expect(hers.at(-1)?.body).toContain('20 November')
    expect((await needs(line)).find(({ kind }) => kind === 'trainings')).toMatchObject({ over: 1 })
  })

  test('when the clock stood still over its last day, she hears that it has run out, once', async () => {
    house.clock.at = new Date('2028-02-01T09:00:00Z')
    await recordTraining(house.works, line, house.school, {
      person: ann.identity.person,
      kind: 'posting',
      doneOn: '2027-12-01',
    })
    house.clock.at = new Date('2028-12-10T09:00:00Z')
    expect(await morning()).toEqual(['tell-reader training-over'])
    expect(await morning()).toEqual([])
    expect((await mails(ann)).at(-1)).toMatchObject({ subject: 'Training that has run out' })
  })

  test('who has left hears nothing', async () => {
    house.clock.at = new Date('2029-02-01T09:00:00Z')
    await recordTraining(house.works, line, house.school, {
      person: ann.identity.person,
      kind: 'posting',
      doneOn: '2029-01-31',
    })
    await house.boot.query(`update house.people set left_on = '2021-01-01' where id = $1`, [ann.identity.person])
    house.clock.at = new Date('2030-01-30T09:00:00Z')
    expect(await morning()).toEqual([])
    await house.boot.query('update house.people set left_on = null where id = $1', [ann.identity.person])
  })
})

test('in September the page of the new school year says what of her training runs out in it', async () => {
  house.clock.at = new Date('2029-09-02T09:00:00Z')
  const { text } = await (await house.signedIn(ann.email)).get(`/policy/september?school=${house.school.id}`)
  expect(text).toContain('Your training this school year')
  expect(text).toMatch(/It holds until .*31 January.*, so it has to be renewed this school year\./)
})
