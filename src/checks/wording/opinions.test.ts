import { expect, test } from 'vitest'
import { AT_MOST, timesLonger } from '../testing/times-longer.ts'
import { opinionsIn } from './opinions.ts'

test.each([
  ['I think the new crossing should have come years ago.', ['I think the new crossing should have come years ago.']],
  ['It rained. In my opinion the council has it wrong.', ['In my opinion the council has it wrong.']],
  ['Our school strongly opposes the plan\nfor Mill Lane. See you there!', ['Our school strongly opposes the plan']],
  [
    'We firmly believe that phones do harm. I personally feel sad about it.',
    ['We firmly believe that phones do harm.', 'I personally feel sad about it.'],
  ],
  ['I think Mr. Ash is wrong. Cakes at two.', ['I think Mr. Ash is wrong.']],
  ['I think “It rained. Again.” was unfair! Cakes at two.', ['I think “It rained. Again.” was unfair!']],
])('sentences that give an opinion: %s', (text, sentences) => {
  expect(opinionsIn(text)).toEqual(sentences)
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
  for (const text of ['I “think ‘the school ', 'I think. ', '... Mr.', '\n!'])
    expect(timesLonger(opinionsIn, text)).toBeLessThan(AT_MOST)
})
