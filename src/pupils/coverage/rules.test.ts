import { describe, expect, test } from 'vitest'
import { consentGroups, consentKinds, consentPlatforms, type PupilFacts } from '../consent/consent.ts'
import { answer, child, father, mother, oursAlone, termsOf, TODAY } from '../consent/testing/facts.ts'
import { coverOf, neverThere, notCovered, saidNothing } from './coverage.rule.ts'
import { separatedValues } from './separated-values.rule.ts'

const yes = answer()

describe('what a family has said, by kind and group', () => {
  test.each<[string, Partial<PupilFacts>, string]>([
    ['a yes by her own link', { answers: [yes] }, 'counts'],
    ['a yes to another group', { answers: [answer({ channel: 'website' })] }, 'none'],
    ['a yes to another kind', { answers: [answer({ kind: 'work' })] }, 'none'],
    ['a spoken yes', { answers: [answer({ how: 'telephone' })] }, 'none'],
    ['a yes that has lapsed', { answers: [answer({ at: '2024-01-01T10:00:00.000000Z' })] }, 'none'],
    [
      'a yes of the MIS in unknown words',
      { answers: [answer({ giver: 'elsewhere', how: 'mis', asks: false, checked: false, names: [] })] },
      'none',
    ],
    [
      'the same, once the head lets it count',
      { answers: [answer({ giver: 'elsewhere', how: 'mis', accepted: true, asks: false, checked: false, names: [] })] },
      'counts',
    ],
    ['a no of the MIS', { answers: [answer({ giver: 'elsewhere', how: 'mis', answer: 'no' })] }, 'refused'],
    ['a withdrawal', { answers: [answer({ answer: 'withdrawn' })] }, 'refused'],
    ['a yes of one of two who was asked once', { givers: [mother, father], answers: [yes] }, 'none'],
    ['a no to one platform alone', { answers: [yes, answer({ channel: 'other', answer: 'no' })] }, 'counts'],
    ['nothing', {}, 'none'],
  ])('%s', (_what, facts, cover) => {
    expect(coverOf(child(facts), 'face', 'social', termsOf('trust-provider'), TODAY)).toBe(cover)
  })

  test('a child that is stopped reads like a family that refused everything, kind by kind and group by group', () => {
    const everything = consentKinds.flatMap(kind =>
      consentGroups.map(channel => answer({ kind, channel, answer: 'no' })),
    )
    for (const kind of consentKinds)
      for (const group of consentGroups) {
        const of = (facts: Partial<PupilFacts>) => coverOf(child(facts), kind, group, oursAlone, TODAY)
        expect(of({ stopped: true })).toBe('refused')
        expect(of({ answers: everything })).toBe('refused')
      }
    for (const place of consentPlatforms) {
      const of = (facts: Partial<PupilFacts>) => notCovered(child(facts), consentKinds, place, oursAlone, TODAY)
      expect(of({ stopped: true })).toEqual(of({ answers: everything }))
    }
  })

  test('whoever has said nothing at all is counted as silent, and a refusal is no silence', () => {
    expect(saidNothing(child(), oursAlone, TODAY)).toBe(true)
    expect(saidNothing(child({ answers: [answer({ answer: 'no' })] }), oursAlone, TODAY)).toBe(false)
    expect(saidNothing(child({ stopped: true }), oursAlone, TODAY)).toBe(false)
  })
})

describe('who is not covered on a platform', () => {
  const terms = termsOf('trust-provider')
  test('a yes to social media covers the platforms that its words named and no other (s1-protocol-1b)', () => {
    const covered = child({ answers: [yes] })
    expect(notCovered(covered, ['face'], 'facebook', terms, TODAY)).toEqual([])
    expect(notCovered(covered, ['face'], 'tiktok', terms, TODAY)).toEqual(['face'])
  })

  test('a child whose permission does not cover what would be shown is on the list (s1-protocol-1a, s1-protocol-1c)', () => {
    expect(notCovered(child(), ['face', 'work'], 'facebook', terms, TODAY)).toEqual(['face', 'work'])
    const no = child({
      answers: [yes, answer({ channel: 'facebook', answer: 'no', at: '2026-10-01T10:00:00.000000Z' })],
    })
    expect(notCovered(no, ['face'], 'facebook', terms, TODAY)).toEqual(['face'])
    expect(notCovered(no, ['face'], 'bluesky', terms, TODAY)).toEqual([])
  })

  test('what the policy never allows is said once, and lists nobody', () => {
    const never = termsOf('trust-provider', { names: { value: 'never', clauses: [], asked_for: true } })
    expect(neverThere('facebook', never, TODAY)).toEqual(['first_name', 'full_name', 'name_with_image'])
    expect(neverThere('facebook', oursAlone, TODAY)).toEqual([])
  })
})

test.each([
  ['=cmd|" /C calc"!A0', `"'=cmd|"" /C calc""!A0"`],
  ['+44 1234', `"'+44 1234"`],
  ['-1', `"'-1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\t=1', `"'\t=1"`],
  [' =1', `"' =1"`],
  ['Elm, Oak', '"Elm, Oak"'],
  ["O'Brien", `"O'Brien"`],
])('%j in a file is text that no spreadsheet runs', (text, cell) => {
  expect(separatedValues([[text, 'x']])).toBe(`\ufeff${cell},"x"\r\n`)
})
