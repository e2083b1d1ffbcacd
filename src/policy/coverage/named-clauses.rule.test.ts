import { expect, test } from 'vitest'
import { clausesNamed } from './named-clauses.rule.ts'

const known = new Set(['s2-school-use-05', 's2-school-use-05a', 's1-reputation-01.i', 's1-reputation-01.iv', 's0-4.1a'])

test.each([
  ['a pupil may not be named (s2-school-use-05a)', ['s2-school-use-05a']],
  ['the shorter id is not named by the longer one: s2-school-use-05a', ['s2-school-use-05a']],
  ['nor the longer by the shorter: s2-school-use-05', ['s2-school-use-05']],
  ['at the end of a sentence: s1-reputation-01.i.', ['s1-reputation-01.i']],
  ['beside its neighbour: s1-reputation-01.iv', ['s1-reputation-01.iv']],
  ['twice is once: s0-4.1a, s0-4.1a', ['s0-4.1a']],
  ['unknown ids and parts of words are none: s9-x, xs0-4.1a, s0-4.1ab, s0-4.1', []],
])('%s', (title, expected) => {
  expect(clausesNamed(title, known)).toEqual(expected)
})
