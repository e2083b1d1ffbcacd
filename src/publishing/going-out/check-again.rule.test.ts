import { expect, test } from 'vitest'
import { differences, type Judged } from './check-again.rule.ts'

const name = { key: 'pupil_name|text|Josh|1', outcome: 'approve', clauses: ['s1-protocol-2c'] } as const
const nameBlocked = { ...name, outcome: 'block', clauses: ['s2-school-use-05a'] } as const
const sentence = { sentence: 'I have read this post and confirm that it is true.', clauses: ['s2-school-use-07c'] }
const plain: Judged = { findings: [], sentence: null, repliesClosed: false }

test.for([
  ['nothing has changed', plain, plain, null],
  ['the same finding under the same effect', { ...plain, findings: [name] }, { ...plain, findings: [name] }, null],
  [
    'a finding that was none',
    plain,
    { ...plain, findings: [nameBlocked] },
    { differs: ['findings'], clauses: ['s2-school-use-05a'] },
  ],
  [
    'the same finding, stricter',
    { ...plain, findings: [name] },
    { ...plain, findings: [nameBlocked] },
    { differs: ['findings'], clauses: ['s2-school-use-05a'] },
  ],
  ['a finding that is none any more', { ...plain, findings: [name] }, plain, { differs: ['findings'], clauses: [] }],
  [
    'another sentence to sign',
    plain,
    { ...plain, sentence },
    { differs: ['sentence'], clauses: ['s2-school-use-07c'] },
  ],
  [
    'replies closed',
    plain,
    { ...plain, repliesClosed: true },
    { differs: ['replies'], clauses: ['s2-school-use-04a'] },
  ],
  [
    'two at once',
    plain,
    { findings: [nameBlocked], sentence, repliesClosed: false },
    { differs: ['findings', 'sentence'], clauses: ['s2-school-use-05a', 's2-school-use-07c'] },
  ],
] as const)('%s', ([, before, now, expected]) => {
  expect(differences(before, now, ['s2-school-use-04a'])).toEqual(expected)
})
