import { expect, test } from 'vitest'
import { findIn } from '../checks.ts'
import { primary, roll } from '../testing/sample-roll.ts'
import { AT_MOST, timesLonger } from '../testing/times-longer.ts'

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
  'Albie Robson (1.2.22), ',
  'Room 12, Willowbank, Mill ',
  'passport no. 12345 ',
  'user a_b, password ',
  'name, age, class, and ',
  'and we’ll quicker than ',
  'The Old Forge, ',
  'M.G. 4B ',
  'Aisha Khan. Aish ',
  'the hens, Daisy and Poppy and ',
  'Match: Bennett, Carter 3-2 ',
  'Take a bow, Joy. ',
  'Say whose. ',
  'Do you? ',
  'Send us your age. ',
  'Josh Bennett ran. Josh was ill. ',
])('200,000 characters of "%s" are read in one go', unit => {
  expect(timesLonger(text => findIn({ text, platform: 'x' }, roll, primary), unit)).toBeLessThan(AT_MOST)
})
