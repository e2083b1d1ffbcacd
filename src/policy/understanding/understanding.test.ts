import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { act } from '../../platform/platform.ts'
import { acknowledgeInFull } from '../acknowledging/acknowledge-policy.ts'
import { mayPost } from '../acknowledging/may-post.ts'
import { readMine } from '../acknowledging/read-mine.ts'
import { openReadingHouse, type ReadingHouse } from '../acknowledging/testing/reading-house.ts'
import { checkUnderstanding, situationsOf } from './check-understanding.ts'
import { askForTraining, recordTalk, recordTraining } from './record-training.ts'
import { talksOf } from './training.store.ts'
import { missedOf, passedOf } from './understanding.store.ts'

let house: ReadingHouse
let head: Visitor
let ann: Visitor
let version: string

beforeAll(async () => {
  house = await openReadingHouse()
  head = await house.person('Hal Head', ['headteacher'])
  ann = await house.person('Ann Teacher', ['teacher'])
  version = await house.adopt(head, 'trust-provider')
})
afterAll(() => house.close())

const today = () => (house.clock.at ?? new Date()).toISOString().slice(0, 10)

/** The right answers of somebody, as a form sends them. */
async function rightFor(person: Visitor): Promise<Record<string, string>> {
  const reading = await act(house.works, person.identity, one => readMine(one, house.school, undefined))
  if (reading === null) throw new Error('nothing to be checked by')
  return Object.fromEntries(
    situationsOf(reading, person.identity.person).map(one => [one.id, String(one.right(reading.policy.settings))]),
  )
}

describe('the check of understanding', () => {
  test('a wrong answer is counted for the school without a name, and nothing is kept as passed (s1-personnel-06)', async () => {
    const right = await rightFor(ann)
    const [first = ''] = Object.keys(right)
    const wrong = { ...right, [first]: String((Number(right[first]) + 1) % 3) }
    expect((await checkUnderstanding(house.works, ann, house.school, version, wrong))?.passed).toBe(false)
    const seen = await act(house.works, head.identity, async one => ({
      passed: await passedOf(one.tx, house.school.id, version),
      missed: await missedOf(one.tx, house.school.id, version),
    }))
    expect(seen.passed.size).toBe(0)
    expect(seen.missed.map(({ times }) => times)).toEqual([1])
    const { rows } = await house.boot.query<{ column_name: string }>(
      `select column_name from information_schema.columns where table_schema = 'house' and table_name = 'understanding_missed'`,
    )
    expect(rows.map(row => row.column_name).filter(name => /person|_by|_at|^at$/.test(name))).toEqual([])
  })

  test('a page sent half-filled counts nothing', async () => {
    const [first = ''] = Object.keys(await rightFor(ann))
    await checkUnderstanding(house.works, ann, house.school, version, { [first]: '9' })
    const missed = await act(house.works, head.identity, one => missedOf(one.tx, house.school.id, version))
    expect(missed.map(({ times }) => times)).toEqual([1])
  })

  test('passed is kept once, with when; the head sees it on the page of the team (s1-personnel-06)', async () => {
    const right = await rightFor(ann)
    expect((await checkUnderstanding(house.works, ann, house.school, version, right))?.passed).toBe(true)
    await checkUnderstanding(house.works, ann, house.school, version, right)
    expect((await house.happened(ann.identity.person)).map(row => row.kind)).toEqual(['understanding-passed'])
    const { text } = await (await house.signedIn(head.email)).get(`/policy/team?school=${house.school.id}`)
    expect(text).toContain('Passed the check')
    expect(text).toContain('1 time')
  })

  test('on its page a wrong answer is explained by its clause, and the others stay chosen', async () => {
    // Which situations somebody is asked is drawn by her id: of one in some dozens the policy speaks in none.
    const drawn = async () => {
      const bea = await house.person('Bea Teacher', ['teacher'])
      const reading = await act(house.works, bea.identity, one => readMine(one, house.school, undefined))
      if (reading === null) throw new Error('she has nothing to read')
      const one = situationsOf(reading, bea.identity.person).find(
        ({ setting }) => reading.policy.settings.get(setting).clauses.length > 0,
      )
      return { bea, reading, one }
    }
    let { bea, reading, one } = await drawn()
    for (let more = 20; one === undefined && more > 0; more -= 1) ({ bea, reading, one } = await drawn())
    if (one === undefined) throw new Error('the policy speaks of none of these')
    const hers = await house.signedIn(bea.email)
    const right = await rightFor(bea)
    const fields = Object.fromEntries(Object.entries(right).map(([id, answer]) => [`answers[${id}]`, answer]))
    const { status, text, body } = await hers.post(`/policy/check?school=${house.school.id}`, {
      ...fields,
      [`answers[${one.id}]`]: String((Number(right[one.id]) + 1) % 3),
      version,
    })
    expect(status).toBe(422)
    const [clause = ''] = reading.policy.settings.get(one.setting).clauses
    expect(text).toContain(reading.policy.settings.clause(clause)?.says)
    expect(body.querySelectorAll('input[type=radio][checked]')).toHaveLength(Object.keys(right).length)
  })
})

describe('training before posting', () => {
  test('once her manager has asked for it, she posts only after it, and until it runs out (s1-educational-02, s1-educational-03)', async () => {
    const cat = await house.person('Cat Teacher', ['teacher'])
    await acknowledgeInFull(house.works, cat, house.school)
    const may = () => act(house.works, cat.identity, one => mayPost(one, house.school.id))
    expect(await may()).toBeNull()
    await askForTraining(house.works, head, house.school, { person: cat.identity.person, kind: 'posting' })
    expect(await may()).toEqual({
      refused: 'training-missing',
      clauses: ['s1-educational-02', 's1-educational-03'],
    })
    const wish = { person: cat.identity.person, kind: 'posting', doneOn: today() } as const
    expect(await recordTraining(house.works, head, house.school, wish)).toHaveProperty('recorded')
    expect(await may()).toBeNull()
    // Twelve months are what this policy's adopter answered (s1-review-02).
    house.later(370)
    expect((await may())?.refused).toBe('training-over')
  })

  test('nobody is asked for it where the policy has no rule about it, and the page says so', async () => {
    const place = { id: await house.addSchool(house.trust, 'Silent Lane School'), name: 'Silent Lane School' }
    const leader = await house.person('Sal Head', ['headteacher'], { at: place.id })
    const wish = { person: leader.identity.person, kind: 'posting' } as const
    expect(await askForTraining(house.works, leader, place, wish)).toEqual({ refused: 'no-rule' })
    const { text } = await (await house.signedIn(leader.email)).get(`/policy/training?school=${place.id}`)
    expect(text).toContain('Nobody can be asked for training here')
  })

  test('of those who run the policy comes round again after the months of the policy (s1-review-02)', async () => {
    const done = await recordTraining(house.works, head, house.school, {
      person: ann.identity.person,
      kind: 'administering',
      doneOn: '2026-01-31',
    })
    expect(done).toEqual({ recorded: ann.identity.person, until: '2027-01-31' })
    const { text } = await (await house.signedIn(head.email)).get(`/policy/training?school=${house.school.id}`)
    expect(text).toContain('Training of those who run the policy')
  })

  test.each([
    ['her own', () => ({ person: head.identity.person, doneOn: '2026-01-01' }), 'own-training'],
    ['on no day', () => ({ person: ann.identity.person, doneOn: null }), 'no-day'],
    ['on a day to come', () => ({ person: ann.identity.person, doneOn: '2999-01-01' }), 'to-come'],
  ] as const)('%s is refused', async (_what, wish, refused) => {
    const done = await recordTraining(house.works, head, house.school, { ...wish(), kind: 'posting' })
    expect(done).toEqual({ refused })
  })

  test.each([
    ['/policy/training', ''],
    ['/policy/training', 'x'],
    ['/policy/training/ask', ''],
    ['/policy/training/ask', 'x'],
  ])('%s with “%s” in the place of a person is answered with a sentence and the day stays', async (path, person) => {
    const hers = await house.signedIn(head.email)
    const day = { 'done-day': '2', 'done-month': '11', 'done-year': '2025' }
    const form = { person, kind: 'posting', ...(path.endsWith('ask') ? {} : day) }
    const { status, body, html } = await hers.post(`${path}?school=${house.school.id}`, form)
    expect(status).toBe(422)
    const summary = body.querySelector('.govuk-error-summary')
    expect(summary?.textContent).toContain('Choose somebody who works at this school today')
    // The link leads to a field that is there.
    const target = summary?.querySelector('a')?.getAttribute('href') ?? ''
    expect(body.querySelector(target)?.tagName).toBe('SELECT')
    if (!path.endsWith('ask')) expect(html).toContain('value="11"')
  })

  test('a teacher records none: neither by the use case nor by the form', async () => {
    const wish = { person: head.identity.person, kind: 'posting', doneOn: '2026-01-01' } as const
    expect(await recordTraining(house.works, ann, house.school, wish)).toEqual({ refused: 'not-a-manager' })
    const hers = await house.signedIn(ann.email)
    expect((await hers.post(`/policy/training?school=${house.school.id}`, { ...wish })).status).toBe(403)
  })
})

describe('talks among the staff', () => {
  test('are kept with day, who was there and the points, and come round again (s2-resp-ht-2a)', async () => {
    await house.adopt(head, 'church-primary')
    const talk = await recordTalk(house.works, head, house.school, {
      heldOn: today(),
      present: [ann.identity.person, head.identity.person],
      points: 'Groups of parents.',
    })
    expect(talk).toHaveProperty('talk')
    const [kept] = await act(house.works, ann.identity, one => talksOf(one.tx, house.school.id))
    expect(kept).toMatchObject({ heldOn: today(), points: 'Groups of parents.' })
    expect(kept?.present).toHaveLength(2)
    const page = async () => (await (await house.signedIn(head.email)).get('/policy/training')).text
    expect(await page()).toContain('The next talk is due by')
    house.later(200)
    expect(await page()).toContain('The next talk was due by')
  })

  test('without points, without anybody there or on a day to come are refused, and nothing typed is lost', async () => {
    const whole = { heldOn: today(), present: [ann.identity.person], points: 'A point.' }
    const record = (over: Partial<typeof whole>) => recordTalk(house.works, head, house.school, { ...whole, ...over })
    expect(await record({ points: ' ' })).toEqual({ refused: 'points-missing' })
    expect(await record({ present: [] })).toEqual({ refused: 'nobody-present' })
    expect(await record({ heldOn: '2999-01-01' })).toEqual({ refused: 'to-come' })
    const sent = await (await house.signedIn(head.email)).post(`/policy/talks?school=${house.school.id}`, {
      points: 'Kept words.',
    })
    expect([sent.status, sent.html.includes('Kept words.')]).toEqual([422, true])
  })
})
