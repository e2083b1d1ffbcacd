import { expect, test } from 'vitest'
import { workingTimeAfter } from './working-time.rule.ts'

const HOUR = 3_600_000

test.for([
  ['an hour of a morning', '2026-11-20T10:00:00Z', '2026-11-20T11:00:00Z'],
  ['from before school to nine', '2026-11-20T05:00:00Z', '2026-11-20T09:00:00Z'],
  ['over a weekend, half and half', '2026-11-20T17:30:00Z', '2026-11-23T08:30:00Z'],
  ['over the bank holidays of Christmas', '2026-12-24T17:30:00Z', '2026-12-29T08:30:00Z'],
  ['in summer by the clocks of summer', '2026-06-30T17:00:00Z', '2026-07-01T08:00:00Z'],
  ['over the night in which the clocks go back', '2026-10-23T16:30:00Z', '2026-10-26T08:30:00Z'],
] as const)('an hour of working time ends %s', ([, from, until]) => {
  expect(workingTimeAfter(new Date(from), HOUR, 'england').toISOString()).toBe(new Date(until).toISOString())
})
