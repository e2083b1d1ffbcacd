import { describe, expect, test } from 'vitest'
import type { Clause } from '../packs/pack.ts'
import { type Evidence, stateOfClause } from './coverage.rule.ts'

const clause: Clause = {
  id: 'x-1',
  ref: 'One',
  says: 'No names.',
  strength: 'must',
  binds: ['everyone'],
  theme: 'publishing',
  how: 'blocks',
  operatedBy: ['draft_check', 'report_desk'],
  shownAt: [],
  sets: [],
}
const test1 = { file: 'src/a.test.ts', name: 'names > are blocked (x-1)' }
const whole: Evidence = {
  passing: () => [test1],
  acts: control => control === 'draft_check',
  red: control => (control === 'draft_check' ? test1 : null),
}

describe('a clause is proved', () => {
  test('by a passing test that went red without a control that acts', () => {
    expect(stateOfClause(clause, whole)).toEqual({
      state: 'proved',
      by: [{ control: 'draft_check', test: test1 }],
    })
  })

  test('by the control of a setting that it sets, though its pack names none', () => {
    const setting = { ...clause, operatedBy: [], sets: ['publishing.names' as const] }
    const evidence: Evidence = { ...whole, acts: one => one === 'pupil_name_check', red: () => test1 }
    expect(stateOfClause(setting, evidence)).toMatchObject({ state: 'proved', by: [{ control: 'pupil_name_check' }] })
  })

  test.each<[string, Partial<Evidence>, string]>([
    ['no test names it', { passing: () => [], red: () => null }, 'no-test'],
    [
      'a test names it, but nothing is on record, as for one that only reads a setting',
      { red: () => null },
      'not-flipped',
    ],
    ['the record is of other files', { red: () => 'stale' }, 'stale'],
    [
      'the test that went red does not pass now',
      { passing: () => [{ ...test1, name: 'another (x-1)' }] },
      'test-fails',
    ],
    ['no control of it acts anywhere', { acts: () => false }, 'not-built'],
  ])('not when %s', (_when, change, why) => {
    expect(stateOfClause(clause, { ...whole, ...change })).toMatchObject({ state: 'notYet', why })
  })

  test('not by being shown as guidance', () => {
    const shown: Clause = { ...clause, operatedBy: [], shownAt: ['write'] }
    expect(stateOfClause(shown, { ...whole, acts: () => true, red: () => test1 })).not.toMatchObject({
      state: 'proved',
    })
  })
})

describe('a clause is guidance', () => {
  const shown: Clause = { ...clause, operatedBy: [], shownAt: ['write', 'september'] }
  const atWrite = { file: 'src/guidance.test.tsx', name: 'church-primary > x-1 is shown at write' }
  const evidence: Evidence = { passing: () => [atWrite], acts: () => true, red: () => atWrite }

  test('when its page was opened, it was on it, and was not without guidance', () => {
    expect(stateOfClause(shown, evidence)).toEqual({ state: 'guidance', at: [{ moment: 'write', test: atWrite }] })
  })

  test.each<[string, Partial<Evidence>, string]>([
    ['nobody opened the page', { passing: () => [], red: () => null }, 'no-test'],
    ['it stayed on the page without guidance', { red: () => null }, 'not-flipped'],
    ['the component changed since', { red: () => 'stale' }, 'stale'],
    ['the test fails now', { passing: () => [] }, 'test-fails'],
  ])('not when %s', (_when, change, why) => {
    expect(stateOfClause(shown, { ...evidence, ...change })).toMatchObject({ state: 'notYet', why })
  })

  test('not at a moment that has no page, whatever a test is called', () => {
    const later = { ...evidence, passing: () => [{ ...atWrite, name: 'x-1 is shown at close' }] }
    expect(stateOfClause({ ...shown, shownAt: ['close'] }, later)).toEqual({
      state: 'notYet',
      why: 'no-page',
      moments: ['close'],
    })
  })

  test('words only are neither', () => {
    expect(stateOfClause({ ...clause, operatedBy: [], how: 'words' }, whole)).toEqual({
      state: 'notYet',
      why: 'words-only',
    })
  })
})
