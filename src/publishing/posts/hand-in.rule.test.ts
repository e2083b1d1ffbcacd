import { describe, expect, test } from 'vitest'
import { type HandInFacts, handIn } from './hand-in.rule.ts'
import { type ClearFacts, clearFinding } from './clear-finding.rule.ts'

const at = new Date('2026-11-20T10:00:00Z')
const ready: HandInFacts = {
  state: 'draft',
  author: 'ann',
  text: 'Hello',
  pictures: [{ alt: 'A garden' }],
  targets: 1,
  doesNotFit: [],
  plannedFor: null,
  stopping: [],
  questions: [],
  accountsOpen: true,
}
const codes = (facts: Partial<HandInFacts>, person = 'ann') =>
  handIn(person, { ...ready, ...facts }, at).map(refusal => refusal.refused)

describe('handing in', () => {
  test('a complete draft goes in', () => {
    expect(codes({})).toEqual([])
    expect(codes({ state: 'changes_asked' })).toEqual([])
  })

  test('only its author hands it in, and only while it is a draft', () => {
    expect(codes({}, 'bob')).toEqual(['not-yours'])
    expect(codes({ state: 'waiting' })).toEqual(['not-a-draft'])
  })

  test.each<[string, Partial<HandInFacts>, string]>([
    ['nothing in it', { text: ' ', pictures: [] }, 'nothing-to-say'],
    ['a picture without a description', { pictures: [{ alt: 'A garden' }, { alt: ' ' }] }, 'alt-missing'],
    ['no platform', { targets: 0 }, 'no-target'],
    ['an account closed meanwhile', { accountsOpen: false }, 'account-closed'],
    ['too long for a platform', { doesNotFit: ['Bluesky: 12 too many'] }, 'does-not-fit'],
    ['a time that has passed', { plannedFor: at }, 'in-the-past'],
    [
      'a question without an answer (s2-school-use-05b)',
      { questions: [{ id: 'positive', clauses: ['s2-school-use-05b'], verdict: 'open' }] },
      'question-open',
    ],
    [
      'an answer that stops (s1-protocol-3a)',
      { questions: [{ id: 'relevant', clauses: ['s1-protocol-3a'], verdict: 'stops' }] },
      'question-stops',
    ],
  ])('is refused with %s', (_what, facts, refused) => {
    expect(codes(facts)).toEqual([refused])
  })

  test('a finding that stops names its clause (s2-school-use-05a)', () => {
    const stopping = [{ key: 'k', clauses: ['s2-school-use-05a'], contested: false }]
    expect(handIn('ann', { ...ready, stopping }, at)).toEqual([
      { refused: 'finding-stops', clauses: ['s2-school-use-05a'], details: ['k'] },
    ])
  })

  test('a finding that the author says is wrong goes in with it, for the one who may clear it: never a dead end', () => {
    expect(codes({ stopping: [{ key: 'k', clauses: ['s2-school-use-05a'], contested: true }] })).toEqual([])
  })

  test('everything in the way comes at once', () => {
    expect(codes({ text: '', pictures: [{ alt: '' }], targets: 0, plannedFor: at })).toEqual([
      'alt-missing',
      'no-target',
      'in-the-past',
    ])
  })
})

describe('clearing a wrong finding', () => {
  const facts: ClearFacts = {
    state: 'waiting',
    author: 'ann',
    version: 'v1',
    looked: 'v1',
    open: true,
    circle: { people: new Map([['ifeoma', 'headteacher']]), widened: false },
    clauses: ['s2-school-use-05a'],
    reason: 'Grace is our hall.',
  }

  test('the headteacher does it with a reason (s2-school-use-05a)', () => {
    expect(clearFinding('ifeoma', facts)).toEqual({ cleared: true, role: 'headteacher' })
    expect(clearFinding('ifeoma', { ...facts, reason: ' ' })).toMatchObject({
      refused: 'reason-missing',
      clauses: ['s2-school-use-05a'],
    })
  })

  test.each<[string, string, Partial<ClearFacts>, string]>([
    ['the account manager', 'gethin', {}, 'not-the-one-who-clears'],
    ['the author', 'ann', {}, 'own-post'],
    ['anybody, after it was decided', 'ifeoma', { state: 'approved' }, 'not-waiting'],
    ['anybody, for another version than she looked at', 'ifeoma', { looked: 'v0' }, 'changed-since'],
    ['anybody, twice', 'ifeoma', { open: false }, 'no-such-finding'],
  ])('%s does not', (_who, person, change, refused) => {
    expect(clearFinding(person, { ...facts, ...change })).toMatchObject({ refused })
  })
})
