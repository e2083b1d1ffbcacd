import { describe, expect, test } from 'vitest'
import { everyClauseThatSets } from '../../policy/testing/clauses-of-packs.ts'
import type { Role } from '../../policy/policy.ts'
import { type GoOutFacts, mayGoOut } from './may-go-out.rule.ts'
import { mayPublish, type PublisherFacts } from './may-publish.rule.ts'

/* Every clause of every pack about who posts, and about what goes out at all. */
const holder = (person: string, role: Role) => ({ person, name: person, role })

const facts: PublisherFacts = {
  author: 'ann',
  approver: 'ifeoma',
  holders: [
    holder('ann', 'account_manager'),
    holder('bob', 'governor'),
    holder('gethin', 'account_manager'),
    holder('olu', 'office_manager'),
    holder('ifeoma', 'headteacher'),
    holder('tia', 'trust_administrator'),
  ],
  roles: { value: ['account_manager'], clauses: [] },
  authorMay: { value: 'yes', clauses: [] },
  people: { value: 'two_people', clauses: [] },
}

describe('who posts what was approved', () => {
  test.each(everyClauseThatSets('publishing.publisher_role'))(
    '$pack: $value, and nobody else ($clause)',
    ({ value, clause }) => {
      const named = { ...facts, roles: { value, clauses: [clause] } }
      expect(facts.holders.some(one => value.includes(one.role) && mayPublish(one.person, named) === null)).toBe(true)
      expect(mayPublish('bob', named)).toEqual({ refused: 'not-a-publisher', clauses: [clause] })
    },
  )

  test.each(everyClauseThatSets('publishing.author_may_publish').filter(row => row.value === 'no'))(
    '$pack: never its author ($clause)',
    ({ value, clause }) => {
      expect(mayPublish('ann', { ...facts, authorMay: { value, clauses: [clause] } })).toEqual({
        refused: 'author-may-not',
        clauses: [clause],
      })
    },
  )

  test.each(everyClauseThatSets('publishing.two_person').filter(row => row.value === 'three_people'))(
    '$pack: a third person, neither author nor approver ($clause)',
    ({ value, clause }) => {
      expect(mayPublish('ifeoma', { ...facts, people: { value, clauses: [clause] } })).toMatchObject({
        refused: 'third-person',
        clauses: [clause],
      })
    },
  )
})

describe('what goes out', () => {
  const approved: GoOutFacts = {
    state: 'approved',
    current: true,
    sealApproved: 'aa',
    sealNow: 'aa',
    contentUntouched: true,
    window: { from: null, until: null },
    account: 'open',
  }
  const at = new Date('2026-11-20T12:00:00Z')

  test('only the very version that whoever approves has seen and let go live (s1-protocol-5, s1-educational-01)', () => {
    expect(mayGoOut(approved, at)).toEqual({ goes: true })
    expect(mayGoOut({ ...approved, state: 'waiting', sealApproved: null }, at)).toEqual({ stopped: 'not-approved' })
    expect(mayGoOut({ ...approved, sealNow: 'bb' }, at)).toEqual({ stopped: 'seal-broken' })
  })
})
