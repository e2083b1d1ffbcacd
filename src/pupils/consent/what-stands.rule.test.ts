import { expect, test } from 'vitest'
import { saysOtherwise, whatStands } from './what-stands.rule.ts'

const said = (kind: string, channel: string, answer: string) => ({ kind, channel, answer })
const yes = said('face', 'website', 'yes')
const no = said('face', 'website', 'withdrawn')
const back = said('face', 'website', 'objection_withdrawn')
const nothing = said('everything', 'everywhere', 'no')

test.each([
  ['a first answer', [], [yes], false],
  ['an answer to something new', [yes], [said('face', 'print', 'yes'), yes], false],
  ['the same again', [yes], [yes, yes], false],
  ['a no by another name', [said('face', 'website', 'no')], [no, said('face', 'website', 'no')], false],
  ['a yes that is withdrawn', [yes], [no, yes], true],
  ['a no that becomes a yes', [no], [yes, no], true],
  ['nothing at all after a yes', [yes], [nothing, yes], true],
  ['a yes after nothing at all', [nothing], [yes, nothing], true],
  ['a no after nothing at all', [nothing], [no, nothing], false],
  ['a no that is taken back, and nothing stands', [no], [], true],
  ['an objection that is taken back', [no], [back, no], true],
  ['a yes after that, which is a first answer', [back, no], [yes, back, no], false],
  ['a taking back after nothing at all', [nothing], [back, nothing], true],
  ['an older day written down later', [no, yes], [no, yes, yes], false],
])('%s', (_, before, after, outcome) => {
  expect(saysOtherwise(before, after)).toBe(outcome)
})

test('what was said before nothing at all does not stand', () => {
  expect(whatStands([said('face', 'print', 'yes'), nothing, yes])).toEqual([said('face', 'print', 'yes'), nothing])
})
