import { expect, test } from 'vitest'
import { usualAnswer } from './usual-answer.rule.ts'

const hours = (...each: number[]) => each.map(hour => hour * 3_600_000)
const said = (waits: number[]) => {
  const usual = usualAnswer(waits)
  return usual === null ? null : `${usual.within} ${usual.unit}`
}

test.each<[string, number[], string | null]>([
  ['nothing, where nobody has decided yet', [], null],
  ['nothing, of four decisions', hours(1, 1, 1, 1), null],
  ['the middle one of five, whatever the slowest took', hours(1, 2, 2, 90, 400), '2 hours'],
  ['between the two in the middle', hours(1, 1, 1, 2, 9, 9), '2 hours'],
  ['rounded up to the hour', hours(1.1, 1.1, 1.1, 1.1, 1.1), '2 hours'],
  ['an hour at least', hours(0.01, 0.01, 0.02, 0.02, 0.02), '1 hours'],
  ['hours under two days', hours(46.5, 46.5, 46.5, 46.5, 46.5), '47 hours'],
  ['whole days from then on', hours(50, 50, 50, 50, 50), '3 days'],
])('says %s', (_what, waits, within) => {
  expect(said(waits)).toBe(within)
})
