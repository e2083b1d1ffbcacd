import { describe, expect, test } from 'vitest'
import { nearStandIns, roles, roleTitles, structuralRules } from '../../policy/policy.ts'
import { circleOf, type Holder, strictCircleOf } from './approval-circle.rule.ts'
import { type DecideFacts, decide } from './decide.rule.ts'

const at = new Date('2026-11-20T10:00:00Z')
const holders: Holder[] = [
  { person: 'ann', name: 'Ann', role: 'teacher' },
  { person: 'gethin', name: 'Gethin', role: 'account_manager' },
  { person: 'ifeoma', name: 'Ifeoma', role: 'headteacher' },
  { person: 'tomasz', name: 'Tomasz', role: 'deputy_headteacher' },
]

const waiting: DecideFacts = {
  state: 'waiting',
  author: 'ann',
  version: 'v2',
  looked: 'v2',
  plannedFor: null,
  uncleared: [],
  circle: circleOf(['account_manager'], holders, 'ann'),
  clauses: ['s2-school-use-02b', 's2-school-use-07b'],
  words: '',
  confirmed: 'I confirm.',
  toConfirm: 'I confirm.',
}

describe('who may approve', () => {
  test('the account manager, whom the policy names (s2-school-use-02b), and under a trust the manager (s1-protocol-5)', () => {
    expect(decide('approved', 'gethin', waiting, at)).toEqual({
      decided: 'approved',
      role: 'account_manager',
      clauses: waiting.clauses,
    })
    const underTrust = { ...waiting, circle: circleOf(['headteacher'], holders, 'ann'), clauses: ['s1-protocol-5'] }
    expect(decide('approved', 'gethin', underTrust, at)).toEqual({
      refused: 'not-an-approver',
      clauses: ['s1-protocol-5'],
    })
    expect(decide('approved', 'ifeoma', underTrust, at)).toMatchObject({ decided: 'approved', role: 'headteacher' })
  })

  test('nobody approves her own post, whoever she is', () => {
    for (const author of ['gethin', 'ifeoma', 'tomasz']) {
      const own = { ...waiting, author, circle: circleOf(['account_manager', 'headteacher'], holders, author) }
      expect(decide('approved', author, own, at)).toEqual({ refused: 'own-post', clauses: ['ours-two-people'] })
    }
  })

  test('a deputy can, where the one whom the policy names wrote it herself', () => {
    const own = { ...waiting, author: 'gethin', circle: circleOf(['account_manager'], holders, 'gethin') }
    expect(decide('approved', 'tomasz', own, at)).toMatchObject({ decided: 'approved', role: 'deputy_headteacher' })
  })

  test('who stands in first is what the rule of ours says at adoption: one list is shown and run (ours-two-people)', () => {
    const shown = structuralRules.find(rule => rule.id === 'ours-two-people')?.inASmallSchool ?? ''
    expect(shown).toContain('For the headteacher, the deputy headteacher stands in;')
    for (const named of roles) {
      const everybody = roles.map(role => ({ person: role, name: role, role }))
      const runs = [...circleOf([named], everybody, '').people.keys()].filter(role => role !== named)
      expect([named, runs]).toEqual([named, nearStandIns[named] ?? []])
      if (runs.length > 0) expect(shown).toContain(`the ${roleTitles[named].toLowerCase()}`)
    }
  })

  test('in a school of one, the circle widens to the governors and the trust, and to nobody else', () => {
    const alone: Holder[] = [
      { person: 'ifeoma', name: 'Ifeoma', role: 'headteacher' },
      { person: 'ann', name: 'Ann', role: 'teacher' },
      { person: 'alan', name: 'Alan', role: 'chair_of_governors' },
    ]
    const circle = circleOf(['headteacher'], alone, 'ifeoma')
    expect(circle).toEqual({ people: new Map([['alan', 'chair_of_governors']]), widened: true })
  })

  test('only the headteacher clears where the policy says so (s2-school-use-05a); her deputy only when she wrote it or nobody is head', () => {
    expect([...strictCircleOf(['headteacher'], holders, 'ann').people.keys()]).toEqual(['ifeoma'])
    expect([...strictCircleOf(['headteacher'], holders, 'ifeoma').people.keys()]).toEqual(['tomasz'])
    const without = holders.filter(holder => holder.role !== 'headteacher')
    expect([...strictCircleOf(['headteacher'], without, 'ann').people.keys()]).toEqual(['tomasz'])
  })
})

describe('what keeps an approval from counting', () => {
  test.each<[string, Partial<DecideFacts>, string]>([
    ['somebody decided before', { state: 'approved' }, 'not-waiting'],
    ['a stranger', { circle: { people: new Map(), widened: false } }, 'not-an-approver'],
    ['a version that came after she looked', { looked: 'v1' }, 'changed-since'],
    ['the planned time has passed', { plannedFor: new Date('2026-11-20T09:59:59Z') }, 'too-late'],
    ['the planned time is now', { plannedFor: at }, 'too-late'],
    ['a finding that nobody cleared', { uncleared: [{ clauses: ['s2-school-use-05a'] }] }, 'finding-open'],
    ['another sentence than the one on her screen', { toConfirm: 'I confirm that it is positive.' }, 'confirm-changed'],
  ])('%s', (_what, facts, refused) => {
    expect(decide('approved', 'gethin', { ...waiting, ...facts }, at)).toMatchObject({ refused })
  })

  test('a finding that stays names its clause', () => {
    expect(decide('approved', 'gethin', { ...waiting, uncleared: [{ clauses: ['s2-school-use-05a'] }] }, at)).toEqual({
      refused: 'finding-open',
      clauses: ['s2-school-use-05a'],
    })
  })
})

describe('asking for a change and refusing', () => {
  test('want words for the author', () => {
    expect(decide('changes_asked', 'gethin', waiting, at)).toMatchObject({ refused: 'words-missing' })
    expect(decide('refused', 'gethin', { ...waiting, words: ' \n ' }, at)).toMatchObject({ refused: 'words-missing' })
    expect(decide('refused', 'gethin', { ...waiting, words: 'Not this week.' }, at)).toMatchObject({
      decided: 'refused',
    })
  })

  test('are possible with an open finding and after the planned time', () => {
    const late = {
      ...waiting,
      words: 'Please plan it anew.',
      plannedFor: new Date('2026-11-19T09:00:00Z'),
      uncleared: [{ clauses: ['s2-school-use-05a'] }],
    }
    expect(decide('changes_asked', 'gethin', late, at)).toMatchObject({ decided: 'changes_asked' })
  })
})
