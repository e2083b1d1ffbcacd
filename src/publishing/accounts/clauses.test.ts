import { describe, expect, test } from 'vitest'
import { everyClauseThatSets } from '../../policy/testing/clauses-of-packs.ts'
import { type OpenFacts, openAccountRule } from './may-keep-accounts.rule.ts'

/* Every clause of every pack about which accounts may be official ones. */
const facts: OpenFacts = {
  roles: new Set(['account_manager']),
  name: 'Robin Hill',
  handle: 'robin-hill',
  isPublic: true,
  accounts: [],
  opens: { platform: 'facebook', handle: 'robin-hill', remoteId: null },
  official: { value: 'yes', clauses: [] },
  visibility: { value: 'public', clauses: [] },
}

describe('which accounts may be entered', () => {
  test('one that the policy has nothing against', () => {
    expect(openAccountRule(facts)).toBeNull()
  })

  test.each(everyClauseThatSets('accounts.visibility').filter(row => row.value === 'public'))(
    '$pack: only one that anybody can see ($clause)',
    ({ value, clause }) => {
      expect(openAccountRule({ ...facts, isPublic: false, visibility: { value, clauses: [clause] } })).toEqual({
        refused: 'not-public',
        clauses: [clause],
      })
    },
  )

  describe('a closed space where the policy wants the head to agree beforehand', () => {
    const closed = { ...facts, isPublic: false, visibility: { value: 'closed_with_safeguards', clauses: ['s0-4.2b'] } }

    test('is entered by nobody but her, so that her agreement is on record before the first post (s0-4.2b)', () => {
      for (const role of ['account_manager', 'trust_administrator'] as const)
        expect(openAccountRule({ ...closed, roles: new Set([role]) })).toEqual({
          refused: 'head-agrees-first',
          clauses: ['s0-4.2b'],
        })
    })

    test('is there once she has entered it, and one that anybody can see needs no agreement', () => {
      expect(openAccountRule({ ...closed, roles: new Set(['account_manager', 'headteacher']) })).toBeNull()
      expect(openAccountRule({ ...closed, isPublic: true })).toBeNull()
    })
  })

  test.each(everyClauseThatSets('modules.official_accounts').filter(row => row.value === 'no'))(
    '$pack: none, because it is about personal use only ($clause)',
    ({ value, clause }) => {
      expect(openAccountRule({ ...facts, official: { value, clauses: [clause] } })).toEqual({
        refused: 'no-accounts',
        clauses: [clause],
      })
    },
  )
})
