import { expect, test } from 'vitest'
import { AT_MOST, timesLonger } from '../testing/times-longer.ts'
import { firmsIn } from './firms.ts'

test.each([
  ['Thank you to Hartley & Sons for the bench.', ['Hartley & Sons']],
  [
    'Bread from Green Lane Bakery Ltd and fruit from J. Pike and Daughters.',
    ['Green Lane Bakery Ltd', 'J. Pike and Daughters'],
  ],
  ['North of England Coaches plc was late again.', ['North of England Coaches plc']],
  ['Bowen Limited, Bowen Limited and once more Bowen Limited.', ['Bowen Limited']],
])('a firm is known by how it writes itself: %s', (text, firms) => {
  expect(firmsIn(text)).toEqual(firms)
})

test.each([
  'Fathers and Sons breakfast on Friday.',
  'Dads and Daughters disco at six.',
  'Places are limited, so book soon.',
  'Ltd',
  'our company and sons of the sea',
  'The Romans and the Celts',
])('what is none is left alone: %s', text => {
  expect(firmsIn(text)).toEqual([])
})

test('time grows with the length', () => {
  expect(timesLonger(firmsIn, 'Ab & Ltd ')).toBeLessThan(AT_MOST)
})
