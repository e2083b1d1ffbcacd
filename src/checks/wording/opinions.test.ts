import { expect, test } from 'vitest'
import { AT_MOST, timesLonger } from '../testing/times-longer.ts'
import { opinionsIn } from './opinions.ts'

test.each([
  ['I think the new crossing should have come years ago.', ['I think']],
  ['In my opinion the council has it wrong.', ['In my opinion']],
  ['Our school strongly opposes the plan for Mill Lane.', ['Our school strongly opposes']],
  [
    'We firmly believe that phones do harm. I personally feel sad about it.',
    ['We firmly believe', 'I personally feel'],
  ],
])('words that give an opinion: %s', (text, words) => {
  expect(opinionsIn(text)).toEqual(words)
})

test.each([
  '“I think maths is fun,” said one of the builders.',
  'Year 4 think like scientists: what do you believe will float?',
  'We believe in kindness.',
  'A visit to think about, and a view of the sea.',
  'Thank you for your views on the new uniform.',
])('what is none, or somebody else’s, is left alone: %s', text => {
  expect(opinionsIn(text)).toEqual([])
})

test('time grows with the length', () => {
  expect(timesLonger(opinionsIn, 'I “think ‘the school ')).toBeLessThan(AT_MOST)
})
