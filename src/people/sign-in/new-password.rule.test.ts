import { expect, test } from 'vitest'
import { passwordProblem } from './new-password.rule.ts'

test.each([
  ['otter kettle quilt', 'otter kettle quilt', null],
  ['elevenchars', 'elevenchars', 'too-short'],
  ['🦦🦦🦦🦦🦦🦦', '🦦🦦🦦🦦🦦🦦', 'too-short'],
  ['aaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaa', 'too-plain'],
  ['121212121212', '121212121212', 'too-plain'],
  ['A.Patel@school.example', 'A.Patel@school.example', 'too-plain'],
  ['otter kettle quilt', 'otter kettle quilts', 'not-the-same'],
  ['x otter'.repeat(40), 'x otter'.repeat(40), 'too-long'],
])('the password %j, again %j, is answered %j', (password, again, problem) => {
  expect(passwordProblem(password, again, 'a.patel@school.example')).toBe(problem)
})
