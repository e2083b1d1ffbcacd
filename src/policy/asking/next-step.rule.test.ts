import { expect, test } from 'vitest'
import { packNamed } from '../testing/whole-pack.ts'
import { nextStepFor } from './next-step.rule.ts'

test.each([
  ['church-primary', 's2-school-use-08', 'accounts'],
  ['church-primary', 's2-school-use-05a', 'write'],
  // A check of understanding is no check of a draft.
  ['trust-provider', 's1-personnel-06', null],
])('%s: whoever asks about %s is sent on to: %s', (pack, id, step) => {
  const clause = packNamed(pack).clauses.find(one => one.id === id)
  expect(clause && nextStepFor(clause)).toBe(step)
})
