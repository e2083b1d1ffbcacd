import { describe, expect, test } from 'vitest'
import { asWritten, settle } from '../settle.rule.ts'
import type { Pack } from '../packs/pack.ts'
import { packNamed } from '../testing/whole-pack.ts'
import { aimsOf, isOverdue, reviewDue, type ReviewFacts, stageReached, type TriggerKind } from './review-due.rule.ts'

const from = new Date('2026-09-01T08:00:00Z')

function facts(pack: Pack, more: Partial<ReviewFacts> = {}): ReviewFacts {
  return { pack, settings: asWritten(pack), from, reviewOn: null, triggers: [], last: null, ...more }
}

function happened(kind: TriggerKind, day: string) {
  return { kind, reason: 'Something.', clauses: [], raisedAt: new Date(`${day}T10:00:00Z`) }
}

describe('a review is due', () => {
  test.each([
    ['after three years (s2-header-4)', 'church-primary', '2029-09-01'],
    ['every year (s3-11.2a)', 'model-policy', '2027-09-01'],
    ['after twelve months (s1-header-1)', 'trust-provider', '2027-09-01'],
    ['after two years (s4-end-3)', 'council-personal-use', '2028-09-01'],
  ])('%s', (_what, name, due) => {
    expect(reviewDue(facts(packNamed(name)))).toEqual({ due, because: 'interval', by: null })
  })

  test('on the printed day where no interval is set and the day is still to come; a printed month means its end', () => {
    const pack: Pack = { ...packNamed('unit-local-authority'), review: { due: '2027-02', months: null } }
    expect(reviewDue(facts(pack))).toEqual({ due: '2027-02-28', because: 'printed', by: null })
  })

  test('on no day where the policy names none or one long past: somebody is asked', () => {
    const pack = packNamed('unit-local-authority')
    expect(reviewDue(facts(pack)).because).toBe('asked')
    expect(reviewDue(facts({ ...pack, review: { due: '2022-06', months: null } })).because).toBe('asked')
  })

  test('after what the school answered when it adopted', () => {
    const pack = packNamed('unit-local-authority')
    const settings = settle(pack, { settings: { 'policy.review_months': 18 } })
    if ('refused' in settings) throw new Error('refused')
    expect(reviewDue(facts(pack, { settings })).due).toBe('2028-03-01')
  })

  test('on the day that was frozen with the version when it was adopted (s0-header-2)', () => {
    const due = reviewDue(facts(packNamed('church-primary'), { reviewOn: '2028-01-10' }))
    expect(due).toEqual({ due: '2028-01-10', because: 'adopted', by: null })
  })

  test('on the day that the last review named', () => {
    const last = { endedAt: new Date('2027-05-01T10:00:00Z'), nextDue: '2030-05-01' }
    expect(reviewDue(facts(packNamed('church-primary'), { last }))).toMatchObject({
      due: '2030-05-01',
      because: 'last review',
    })
  })
})

describe('a review is brought forward', () => {
  test.each([
    ['by new law (s3-11.2b)', 'law'],
    ['by new guidance (s3-11.2c)', 'guidance'],
    ['by a judgment (s3-11.2d)', 'case_law'],
    ['by something grave that was reported (s3-11.2e)', 'incidents'],
  ] as const)('%s', (_what, kind) => {
    const triggers = [happened(kind, '2026-11-03')]
    expect(reviewDue(facts(packNamed('model-policy'), { triggers }))).toMatchObject({
      due: '2026-12-03',
      because: 'brought forward',
    })
  })

  test('with law and good practice at hand, not by what its policy does not name (s1-review-01)', () => {
    const pack = packNamed('trust-provider')
    expect(reviewDue(facts(pack, { triggers: [happened('guidance', '2026-11-03')] })).due).toBe('2026-12-03')
    expect(reviewDue(facts(pack, { triggers: [happened('incidents', '2026-11-03')] })).due).toBe('2027-09-01')
  })

  test('no more once a review has ended after it', () => {
    const last = { endedAt: new Date('2026-12-01T10:00:00Z'), nextDue: '2027-12-01' }
    const triggers = [happened('law', '2026-11-03')]
    expect(reviewDue(facts(packNamed('model-policy'), { triggers, last })).due).toBe('2027-12-01')
  })
})

describe('reminders (s2-header-4, s1-header-1, s4-end-3)', () => {
  test.each([
    ['2029-06-30', null],
    ['2029-07-01', 'two_months'],
    ['2029-07-31', 'two_months'],
    ['2029-08-01', 'month'],
    ['2029-08-25', 'week'],
    ['2029-09-01', 'day'],
    ['2029-10-15', 'day'],
  ])('on %s: %s', (today, stage) => {
    expect(stageReached('2029-09-01', today)).toBe(stage)
  })

  test('it is late from the day after, and what has no day is not late', () => {
    expect(isOverdue('2029-09-01', '2029-09-01')).toBe(false)
    expect(isOverdue('2029-09-01', '2029-09-02')).toBe(true)
    expect(isOverdue(null, '2029-09-02')).toBe(false)
  })
})

describe('aims', () => {
  test('of the church school are three, asked about one by one (s2-school-use-aims-1)', () => {
    const aims = ['s2-school-use-aims-1', 's2-school-use-aims-2', 's2-school-use-aims-3']
    expect(aimsOf(packNamed('church-primary')).map(({ id }) => id)).toEqual(aims)
  })

  test.each([
    ['unit-local-authority', ['s0-1.1a', 's0-1.1b']],
    ['trust-provider', ['s1-purpose-03a', 's1-purpose-03b']],
    ['model-policy', ['s3-2.1']],
    ['council-personal-use', []],
  ])('of %s are what its pack says, and none where it says none', (name, aims) => {
    expect(aimsOf(packNamed(name)).map(({ id }) => id)).toEqual(aims)
  })
})
