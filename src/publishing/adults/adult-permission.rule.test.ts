import { describe, expect, test } from 'vitest'
import {
  type AdultFact,
  type AdultKind,
  type AdultTerm,
  adultsUnsaid,
  isPermitted,
  missingPermissions,
  needsPermission,
  stillPermitted,
} from './adult-permission.rule.ts'

const terms = (value: AdultTerm) => ({ value, clauses: ['a clause'] })
const fact = (changed: Partial<AdultFact> = {}): AdultFact => ({
  adult: 'ada',
  answer: 'yes',
  kinds: ['picture'],
  places: ['social'],
  givenOn: '2026-11-01',
  until: null,
  recordedAt: new Date('2026-11-01T10:00:00Z'),
  ...changed,
})

describe('whose permission for what', () => {
  test.each<[AdultTerm, boolean, AdultKind, boolean]>([
    ['written_in_advance', true, 'picture', true],
    ['written_in_advance', true, 'name', true],
    ['written_in_advance', false, 'picture', true],
    ['written_in_advance', false, 'words', true],
    ['with_consent', true, 'picture', true],
    ['with_consent', true, 'name', false],
    ['with_consent', false, 'picture', false],
    ['not_needed', true, 'picture', false],
    ['never', false, 'name', true],
  ])('%s, staff %s, %s: %s (s1-respect-02, s2-content-04c)', (value, staff, kind, needed) => {
    expect(needsPermission(terms(value), staff, kind)).toBe(needed)
  })
})

describe('a yes holds', () => {
  const asked = { adult: 'ada', kind: 'picture', place: 'facebook', day: '2026-11-20' } as const
  const later = new Date('2026-11-02T10:00:00Z')
  test.each<[string, AdultFact[], boolean]>([
    ['for the group of the platform', [fact()], true],
    ['for the platform itself', [fact({ places: ['facebook'] })], true],
    ['not for another platform', [fact({ places: ['website'] })], false],
    ['not for another kind', [fact({ kinds: ['name'] })], false],
    ['not for another adult', [fact({ adult: 'bob' })], false],
    ['until its last day', [fact({ until: '2026-11-20' })], true],
    ['not after its last day', [fact({ until: '2026-11-19' })], false],
    ['not before it was given', [fact({ givenOn: '2026-11-21' })], false],
    [
      'not for a platform once she has refused its whole group since',
      [fact({ places: ['facebook'] }), fact({ answer: 'no', givenOn: '2026-11-02', recordedAt: later })],
      false,
    ],
    [
      'for a platform that she said yes to after refusing its group',
      [fact({ answer: 'no' }), fact({ places: ['facebook'], givenOn: '2026-11-02', recordedAt: later })],
      true,
    ],
    [
      'not after she withdrew',
      [fact(), fact({ answer: 'withdrawn', givenOn: '2026-11-02', recordedAt: later })],
      false,
    ],
    ['not after she withdrew on the same day', [fact(), fact({ answer: 'withdrawn', recordedAt: later })], false],
    [
      'not by an older paper that is written down after she withdrew',
      [fact({ givenOn: '2026-10-01', recordedAt: later }), fact({ answer: 'withdrawn' })],
      false,
    ],
    ['not where she said no to that platform alone', [fact({ places: ['facebook'], answer: 'no' }), fact()], false],
    [
      'again when she says yes later',
      [fact({ answer: 'no' }), fact({ givenOn: '2026-11-02', recordedAt: later })],
      true,
    ],
  ])('%s', (_when, facts, holds) => {
    expect(isPermitted(facts, asked)).toBe(holds)
  })
})

describe('of what is live', () => {
  const live = {
    adult: 'ada',
    staff: true,
    kinds: ['picture', 'name'] as const,
    place: 'facebook',
    day: '2026-11-20',
  } as const
  const both = { kinds: ['picture', 'name'] as const }
  const later = new Date('2026-11-03T10:00:00Z')
  test.each<[string, AdultFact[], ReturnType<typeof stillPermitted>]>([
    ['stands by a yes for all of it', [fact(both)], 'stands'],
    ['would not go out today where she was never asked for half of it', [fact()], 'not-today'],
    ['nor where her yes has run out', [fact({ ...both, until: '2026-11-10' })], 'not-today'],
    ['nor where she was never asked at all', [], 'not-today'],
    [
      'is refused where she said no to half of it',
      [fact(both), fact({ answer: 'no', givenOn: '2026-11-02', recordedAt: later })],
      'refused',
    ],
    ['and where she took it back', [fact(both), fact({ ...both, answer: 'withdrawn', recordedAt: later })], 'refused'],
    [
      'not by a no that a later yes has taken the place of',
      [fact({ ...both, answer: 'no' }), fact({ ...both, givenOn: '2026-11-02', recordedAt: later })],
      'stands',
    ],
  ])('it %s (s1-respect-02)', (_what, facts, still) => {
    expect(stillPermitted(terms('written_in_advance'), facts, live)).toBe(still)
  })

  test('a policy that allows none leaves it to a person, and one that asks for none lets it stand', () => {
    expect(stillPermitted(terms('never'), [fact(both)], live)).toBe('not-today')
    expect(stillPermitted(terms('not_needed'), [], live)).toBe('stands')
  })
})

describe('what is missing', () => {
  const known = new Map([
    ['ada', { id: 'ada', name: 'Ada', staff: true }],
    ['pat', { id: 'pat', name: 'Pat', staff: false }],
  ])
  const shown = [
    { adult: 'ada', kinds: ['picture', 'name'] as const },
    { adult: 'pat', kinds: ['picture'] as const },
  ]
  const where = { places: ['facebook', 'website'] as const, day: '2026-11-20' }

  test('under written_in_advance everybody, for each thing and place that is not covered (s1-respect-02)', () => {
    expect(missingPermissions(terms('written_in_advance'), shown, known, [fact()], where)).toEqual([
      { id: 'ada', name: 'Ada', staff: true, kinds: ['picture', 'name'], places: ['facebook', 'website'] },
      { id: 'pat', name: 'Pat', staff: false, kinds: ['picture'], places: ['facebook', 'website'] },
    ])
  })

  test('under with_consent the photographs of staff alone (s2-content-04c)', () => {
    expect(missingPermissions(terms('with_consent'), shown, known, [fact()], where)).toEqual([
      { id: 'ada', name: 'Ada', staff: true, kinds: ['picture'], places: ['website'] },
    ])
  })

  test('under never no permission helps (s4-3-should-17); where none is needed nothing is missing', () => {
    expect(missingPermissions(terms('never'), shown, known, [fact()], where)).toHaveLength(2)
    expect(missingPermissions(terms('not_needed'), shown, known, [], where)).toEqual([])
  })
})

describe('that it is not said which adults are in it', () => {
  const said = { ticked: true, anybody: false, pictures: 1, nameUnsaid: false }
  test('is said to whoever ticked that there are some (s1-respect-02, s2-content-04c)', () => {
    expect(adultsUnsaid(terms('written_in_advance'), { ...said, pictures: 0 })).toBe('who')
    expect(adultsUnsaid(terms('with_consent'), said)).toBe('who')
    expect(adultsUnsaid(terms('with_consent'), { ...said, pictures: 0 })).toBeNull()
    expect(adultsUnsaid(terms('with_consent'), { ...said, anybody: true })).toBeNull()
    expect(adultsUnsaid(terms('not_needed'), said)).toBeNull()
  })
  test('and where the check saw a name of staff, under s1 alone (s1-respect-02)', () => {
    const named = { ...said, ticked: false, nameUnsaid: true }
    expect(adultsUnsaid(terms('written_in_advance'), named)).toBe('name')
    expect(adultsUnsaid(terms('with_consent'), named)).toBeNull()
  })
})
