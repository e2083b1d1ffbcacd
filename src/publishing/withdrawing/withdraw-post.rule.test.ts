import { describe, expect, test } from 'vitest'
import type { Role } from '../../policy/policy.ts'
import { mayWithdraw, type WithdrawFacts, type WithdrawTarget, withdraw } from './withdraw-post.rule.ts'

const target = (
  state: WithdrawTarget['state'],
  way: WithdrawTarget['way'] = 'bluesky',
  account: WithdrawTarget['account'] = 'open',
) => ({ id: 't', state, way, account })

const facts: WithdrawFacts = {
  state: 'approved',
  author: 'ann',
  approvers: { people: new Map<string, Role>([['amir', 'account_manager']]), widened: false },
  approverClauses: ['s2-school-use-02b'],
  roles: new Set(),
  targets: [target('live')],
  reason: 'The date was wrong',
}

describe('who may withdraw', () => {
  test.for([
    ['ann', [], 'author'],
    ['amir', [], 'account_manager'],
    ['helen', ['headteacher'], 'headteacher'],
    ['dev', ['deputy_headteacher', 'teacher'], 'deputy_headteacher'],
  ] as const)('%s may', ([person, roles, as]) => {
    expect(withdraw(person, { ...facts, roles: new Set(roles) })).toMatchObject({ as })
  })

  test('a colleague may not, and is told which clause names who may', () => {
    expect(withdraw('tom', { ...facts, roles: new Set(['teacher', 'dsl']) })).toEqual({
      refused: 'not-hers',
      clauses: ['s2-school-use-02b'],
    })
  })
})

describe('what becomes of each target', () => {
  test.for([
    [target('planned'), 'stopped'],
    [target('to_post_by_hand', 'by_hand'), 'stopped'],
    [target('live'), 'removing'],
    [target('live', 'bluesky', 'needs_attention'), 'removing'],
    [target('live', 'bluesky', 'closed'), 'to_remove_by_hand'],
    [target('live', 'by_hand'), 'to_remove_by_hand'],
    [target('sending'), 'once-settled'],
    [target('unknown'), 'once-settled'],
  ] as const)('%o becomes %s', ([one, to]) => {
    expect(withdraw('ann', { ...facts, targets: [one] })).toMatchObject({ moves: [{ target: 't', to }] })
  })

  test.for(['gone', 'failed', 'stopped', 'removing', 'to_remove_by_hand'] as const)(
    'there is nothing to do for one that is %s',
    state => {
      expect(withdraw('ann', { ...facts, targets: [target(state)] })).toMatchObject({ refused: 'nothing-to-withdraw' })
    },
  )
})

test('a post that waits for approval is not withdrawn', () => {
  expect(withdraw('ann', { ...facts, state: 'waiting', targets: [] })).toMatchObject({ refused: 'nothing-to-withdraw' })
})

test('a reason is asked for', () => {
  expect(withdraw('ann', { ...facts, reason: '  ' })).toMatchObject({ refused: 'reason-missing' })
})

test.for([
  ['ann', 'approved', ['live'], true],
  ['ann', 'approved', ['gone', 'unknown'], true],
  ['ann', 'approved', ['gone', 'failed'], false],
  ['ann', 'waiting', [], false],
  ['tom', 'approved', ['live'], false],
] as const)('%s is offered to withdraw a post that is %s with %o: %s', ([person, state, targets, offered]) => {
  expect(mayWithdraw({ ...facts, state, targets }, person)).toBe(offered)
})
