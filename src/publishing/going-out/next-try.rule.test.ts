import { expect, test } from 'vitest'
import { nextTry, nextTryWithin } from './next-try.rule.ts'

const noon = new Date('2026-11-20T12:00:00Z')
const minutes = (count: number) => new Date(noon.getTime() + count * 60_000)

test.for([
  [1, 1],
  [2, 2],
  [3, 5],
  [5, 20],
  [6, 30],
  [40, 30],
  [0, 1],
] as const)('after %s tries the pause is %s minutes', ([tries, pause]) => {
  expect(nextTry(tries, noon)).toEqual(minutes(pause))
})

test('the network’s own pause goes before ours', () => {
  expect(nextTry(1, noon, 290)).toEqual(new Date(noon.getTime() + 290_000))
  expect(nextTry(6, noon, 0)).toEqual(new Date(noon.getTime() + 1_000))
})

test.for([
  ['inside the window it is the pause', minutes(60), 3, undefined, minutes(5)],
  ['near its end there is one last try', minutes(3), 3, undefined, minutes(3)],
  ['at its end there is none', minutes(0), 3, undefined, null],
  ['a pause the network asked for is not cut short', minutes(3), 1, 290, null],
  ['without an end it goes on', null, 9, undefined, minutes(30)],
] as const)('%s', ([, until, tries, seconds, expected]) => {
  expect(nextTryWithin(until, tries, noon, seconds)).toEqual(expected)
})
