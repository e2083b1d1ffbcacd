import { expect, test } from 'vitest'
import { tooOld } from './server-version.rule.ts'

test.each([
  [150_013, '15.13 (Debian 15.13-0+deb12u1)'],
  [160_009, '16.9'],
  [169_999, '16.99'],
])('a PostgreSQL of number %i is refused with a sentence that names it and says what to do', (number, words) => {
  expect(tooOld(number, words)).toBe(
    `This PostgreSQL is ${words}. Clausewise needs PostgreSQL 17 or later: upgrade the server, or leave DATABASE_URL out to use the one that comes with Clausewise.`,
  )
})

test.each([
  [170_000, '17.0'],
  [170_010, '17.10'],
  [180_004, '18.4'],
  [190_000, '19beta1'],
])('a PostgreSQL of number %i will do', (number, words) => {
  expect(tooOld(number, words)).toBeNull()
})
