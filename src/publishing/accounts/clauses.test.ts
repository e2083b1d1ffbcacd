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
