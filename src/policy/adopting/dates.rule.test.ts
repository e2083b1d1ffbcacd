import { describe, expect, test } from 'vitest'
import { headOnly, noReview, nothingAsked, NOW, smallPack } from '../testing/draft-of.ts'
import { settle, type SettingsInForce } from '../settle.rule.ts'
import type { SomeSettings } from '../settings/settings.ts'
import { checkReviewDay, midnightOf, reviewDay, startInstant } from './dates.rule.ts'

const pack = smallPack(['a-1'], [noReview, headOnly, 'settings: {}', nothingAsked].join('\n'))

function withSettings(settings: SomeSettings): SettingsInForce {
  const settled = settle(pack, { settings })
  if ('refused' in settled) throw new Error('These settings do not fit.')
  return settled
}

describe('when a policy starts', () => {
  test.each([
    ['2026-02-30', 'no-day'],
    ['2026-11-20', 'past'],
    ['2019-01-01', 'past'],
    ['2031-01-01', 'too-far-ahead'],
    ['soon', 'no-day'],
  ] as const)('%s: %s', (day, wrong) => {
    expect(startInstant({ when: 'day', day }, NOW)).toEqual({ wrong })
  })

  test('a day begins with its first minute in London, summer time too', () => {
    expect(midnightOf('2027-06-01')?.toISOString()).toBe('2027-05-31T23:00:00.000Z')
    expect(startInstant({ when: 'day', day: '2027-01-04' }, NOW)).toEqual({ at: new Date('2027-01-04T00:00:00Z') })
    expect(startInstant({ when: 'signed' }, NOW)).toEqual({ at: null })
  })
})

describe('when it is reviewed', () => {
  test('a policy without an interval asks for a day, and there is none without it (s0-header-2)', () => {
    const silent = withSettings({})
    expect(reviewDay(silent, { when: 'signed' }, null, NOW)).toEqual({ missing: true })
    expect(reviewDay(silent, { when: 'signed' }, '2027-11-01', NOW)).toEqual({ on: '2027-11-01', by: 'given' })
  })

  test('an interval is reckoned from the start (s1-header-1, s2-header-4)', () => {
    const yearly = withSettings({ 'policy.review_months': 12 })
    expect(reviewDay(yearly, { when: 'signed' }, null, NOW)).toEqual({ on: '2027-11-20', by: 'months' })
    expect(reviewDay(yearly, { when: 'day', day: '2027-01-04' }, null, NOW)).toMatchObject({ on: '2028-01-04' })
  })

  test.each([
    ['2027-02-30', { wrong: 'no-day' }],
    ['2026-11-20', { wrong: 'past' }],
    ['2027-11-20', { on: '2027-11-20' }],
    ['2027-11-21', { wrong: 'later-than-policy', latest: '2027-11-20' }],
  ])('with twelve months %s is %j (s1-header-1)', (day, outcome) => {
    expect(checkReviewDay(day, withSettings({ 'policy.review_months': 12 }), { when: 'signed' }, NOW)).toEqual(outcome)
  })

  test('without an interval five years are the furthest', () => {
    expect(checkReviewDay('2031-11-21', withSettings({}), null, NOW)).toEqual({ wrong: 'too-far-ahead' })
    expect(checkReviewDay('2031-11-20', withSettings({}), null, NOW)).toEqual({ on: '2031-11-20' })
  })
})
