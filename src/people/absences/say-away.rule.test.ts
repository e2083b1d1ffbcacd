import { describe, expect, test } from 'vitest'
import { countsFrom } from './say-away.rule.ts'

describe('what a keeper of the register says of a leader counts', () => {
  test.each([
    ['on a Monday, of that day: from Wednesday', '2026-11-02', '2026-11-02', '2026-11-04'],
    [
      'on a Monday, of Tuesday: from Wednesday, be it said at five to midnight',
      '2026-11-02',
      '2026-11-03',
      '2026-11-04',
    ],
    ['on a Friday, of Saturday: from Tuesday', '2026-11-06', '2026-11-07', '2026-11-10'],
    ['before Christmas: from the day after the first working day', '2026-12-24', '2026-12-24', '2026-12-30'],
    ['of a day later than that: from that day', '2026-11-02', '2026-11-04', null],
  ])('said %s', (_, today, startsOn, from) => {
    const wish = { startsOn, endsOn: '2027-01-08' }
    expect(countsFrom(wish, { leading: ['deputies'], today, nation: 'england' })).toBe(from)
    expect(countsFrom(wish, { leading: ['anybody'], today, nation: 'england' })).toBeNull()
    expect(countsFrom(wish, { leading: [], today, nation: 'england' })).toBeNull()
  })
})
