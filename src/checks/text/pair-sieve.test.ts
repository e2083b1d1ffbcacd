import { expect, test } from 'vitest'
import { PairSieve } from './pair-sieve.ts'
import { tokenise } from './tokens.ts'

const word = (key: string) => {
  const [token] = tokenise(key)
  if (token === undefined) throw new Error(`"${key}" is no word.`)
  return token
}
const words = Array.from({ length: 400 }, (_, at) => `w${String.fromCodePoint(97 + (at % 26))}${at}`)
const listed = words.flatMap((first, at) => [[first, words[(at * 7 + 1) % 400] ?? ''] as const, [first, ''] as const])
const sieve = new PairSieve(listed.filter((_, at) => at % 4 < 3))

test('what a list has is always let through, with a second word and without one', () => {
  for (const [first, second] of listed.filter((_, at) => at % 4 < 3))
    expect(sieve.mayBegin(word(first), second === '' ? undefined : word(second)), `${first} ${second}`).toBe(true)
})

test('of what it has not, nine in ten are turned away', () => {
  const pairs = words.flatMap(first => words.slice(0, 40).map(second => [first, second] as const))
  const known = new Set(listed.map(pair => pair.join(' ')))
  const others = pairs.filter(pair => !known.has(pair.join(' ')))
  const through = others.filter(([first, second]) => sieve.mayBegin(word(first), word(second)))
  expect(through.length).toBeLessThan(others.length / 10)
})

test('a list without anything lets nothing through', () => {
  expect(new PairSieve([]).mayBegin(word('anne'), word('frank'))).toBe(false)
  expect(new PairSieve([]).mayBegin(word('anne'), undefined)).toBe(false)
})
