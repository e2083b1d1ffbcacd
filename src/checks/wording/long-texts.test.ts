import { expect, test } from 'vitest'
import { findIn } from '../checks.ts'
import { primary, roll } from '../testing/sample-roll.ts'

// Ten times the text may take ten times as long; a quadratic step would take a hundred times and run into the limit of the test.
test.each([
  'the boy with ',
  'the only ',
  'whose mum ',
  'Year 4 are at ',
  'on the way to Park ',
  'leave for Mill ',
  'Aisha has nits ',
  'One of our boys is ill ',
  'Mr Baker is off sick ',
  'Ofsted not published yet ',
  'comment your name ',
  'oh seven ',
  'x at y dot ',
  'born 1/1/2016 ',
  'The Old Forge, ',
  'M.G. 4B ',
])('300,000 characters of "%s" are read in one go', unit => {
  const text = unit.repeat(Math.ceil(300_000 / unit.length))
  expect(findIn({ text, platform: 'x' }, roll, primary).outcome).toBeTypeOf('string')
})
