import { expect, test } from 'vitest'
import { plainCode, shortCode } from './short-code.rule.ts'

test('a code is twelve signs in three groups, and none is read as another', () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const random = Uint8Array.from({ length: 64 }, (_, at) => (seed * 31 + at * 7) % 256)
    expect(shortCode(random)).toMatch(/^[ACDEFGHJKMNPQRTWXY34679]{4}(-[ACDEFGHJKMNPQRTWXY34679]{4}){2}$/)
  }
})

test('each sign is as likely as each other: bytes beyond a whole number of alphabets are left out', () => {
  const counted = new Map<string, number>()
  for (let byte = 0; byte < 256; byte += 1) {
    const random = Uint8Array.from({ length: 64 }, (_, at) => (at === 0 ? byte : 0))
    const first = shortCode(random).charAt(0)
    if (byte < 253) counted.set(first, (counted.get(first) ?? 0) + 1)
  }
  expect(new Set(counted.values())).toEqual(new Set([11]))
  expect(() => shortCode(new Uint8Array(64).fill(255))).toThrow('Too few random bytes')
})

test('what is typed with spaces, hyphens or small letters is the same code', () => {
  expect(plainCode(' acde fghj-3467 ')).toBe(plainCode('ACDE-FGHJ-3467'))
  expect(plainCode('ACDE-FGHJ-3467')).not.toBe(plainCode('ACDE-FGHJ-3469'))
})
