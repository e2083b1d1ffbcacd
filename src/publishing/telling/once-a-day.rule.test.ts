import { expect, test } from 'vitest'
import { remindsOnceADay } from './once-a-day.rule.ts'

const since = new Date('2026-11-27T16:20:00Z')
const after = (hours: number) => new Date(since.getTime() + hours * 3_600_000)

test.each([
  [0.5, null, false],
  [23.9, null, false],
  [24, null, true],
  // However late the worker comes.
  [25, null, true],
  [241, null, true],
  [47.5, 24, false],
  [48, 24, true],
  [49, 24, true],
  [49, 48, false],
  // Of an earlier time that it waited: it counts from the beginning of this one.
  [23, -30, false],
])('what has waited for %d hours, and was brought to mind after %o, is now: %s', (hours, reminded, reminds) => {
  const remindedAt = reminded === null ? null : after(reminded)
  expect(remindsOnceADay({ since, remindedAt }, after(hours))).toBe(reminds)
})

test.each([
  [15.9, null, false],
  [16, null, true],
  [20, null, true],
  [20, 16.5, false],
])(
  'what is over after a day is brought to mind with hours to go: after %d hours, and reminded after %o, %s',
  (hours, reminded, reminds) => {
    const remindedAt = reminded === null ? null : after(reminded)
    expect(remindsOnceADay({ since, remindedAt, until: after(24) }, after(hours))).toBe(reminds)
  },
)

test('asked once an hour, some seconds sooner or later, it says yes once a day; an hour that is left out delays it and loses nothing', () => {
  for (const left of [null, 24, 30, 49]) {
    let remindedAt: Date | null = null
    const said: number[] = []
    for (let hour = 0; hour < 24 * 9; hour += 1) {
      const at = after(hour + (hour % 3) / 600)
      if (hour === left || !remindsOnceADay({ since, remindedAt }, at)) continue
      remindedAt = at
      said.push(hour)
    }
    expect(said).toHaveLength(8)
  }
})
