import { expect, test } from 'vitest'
import { remindsOnceADay } from './once-a-day.rule.ts'

const since = new Date('2026-11-27T16:20:00Z')

test.each([
  [0.5, false],
  [23.9, false],
  [24, true],
  [24.9, true],
  [25, false],
  [47.9, false],
  [48.5, true],
  [241, false],
])('what has waited for %d hours is brought to mind: %s', (hours, reminds) => {
  expect(remindsOnceADay(since, new Date(since.getTime() + hours * 3_600_000))).toBe(reminds)
})

test('asked once an hour, at whatever minute, it says yes once a day', () => {
  for (const minute of [0, 10, 59])
    for (let day = 1; day < 10; day += 1) {
      const asked = Array.from(
        { length: 24 },
        (_, hour) => new Date(since.getTime() + day * 86_400_000 + hour * 3_600_000 + minute * 60_000),
      )
      expect(asked.filter(at => remindsOnceADay(since, at))).toHaveLength(1)
    }
})
