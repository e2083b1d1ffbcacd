import { expect, test } from 'vitest'
import type { Role } from '../../policy/policy.ts'
import { mayPublish, type PublisherFacts } from './may-publish.rule.ts'

const holder = (person: string, role: Role) => ({ person, name: person, role })

const s1: PublisherFacts = {
  author: 'ann',
  approver: 'helen',
  holders: [
    holder('ann', 'account_manager'),
    holder('helen', 'headteacher'),
    holder('olu', 'office_manager'),
    holder('tom', 'teacher'),
    holder('chris', 'chair_of_governors'),
  ],
  roles: {
    value: ['account_manager', 'office_manager', 'headteacher'],
    clauses: ['s1-protocol-6a', 's1-educational-01'],
  },
  authorMay: { value: 'no', clauses: ['s1-protocol-6a'] },
  people: { value: 'two_people', clauses: ['s1-protocol-5'] },
}
const three: PublisherFacts = {
  ...s1,
  authorMay: { value: 'yes', clauses: [] },
  people: { value: 'three_people', clauses: ['a-clause'] },
}

test.for([
  ['olu', 'a publisher under s1-protocol-6a', s1, null],
  ['helen', 'the approver, where two people are enough', s1, null],
  ['ann', 'the author, where the policy keeps her out', s1, { refused: 'author-may-not', clauses: ['s1-protocol-6a'] }],
  [
    'ann',
    'the author with a publishing role, where she may',
    { ...s1, authorMay: { value: 'yes' as const, clauses: [] } },
    null,
  ],
  ['tom', 'a teacher', s1, { refused: 'not-a-publisher', clauses: ['s1-protocol-6a', 's1-educational-01'] }],
  [
    'chris',
    'the chair, while the school has others',
    s1,
    { refused: 'not-a-publisher', clauses: ['s1-protocol-6a', 's1-educational-01'] },
  ],
  [
    'chris',
    'the chair, when only the author holds the role',
    { ...s1, holders: [holder('ann', 'account_manager'), holder('chris', 'chair_of_governors')] },
    null,
  ],
  ['helen', 'the approver, where a third person publishes', three, { refused: 'third-person', clauses: ['a-clause'] }],
  ['ann', 'the author, where a third person publishes', three, { refused: 'third-person', clauses: ['a-clause'] }],
  ['olu', 'the third person', three, null],
] as const)('%s, %s', ([person, , facts, expected]) => {
  expect(mayPublish(person, facts)).toEqual(expected)
})
