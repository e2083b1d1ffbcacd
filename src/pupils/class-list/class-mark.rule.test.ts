import { describe, expect, test } from 'vitest'
import { type ConsentKind, consentKinds, type Place, type PupilFacts } from '../consent/consent.ts'
import { mayGo } from '../consent/may-go.rule.ts'
import type { ConsentTerms } from '../consent/terms.ts'
import { answer, askedTwice, child, father, mother, oursAlone, termsOf, TODAY } from '../consent/testing/facts.ts'
import { classMark, placesForFaces } from './class-mark.rule.ts'

const PLACES: readonly Place[] = ['in_school', 'website', 'facebook']
const shown: ConsentKind[] = ['face', 'unrecognisable']
const said = (how: 'yes' | 'no' | 'withdrawn' | 'objected', kinds: readonly ConsentKind[] = shown) =>
  kinds.flatMap(kind =>
    (['in_school', 'website', 'social'] as const).map(channel =>
      answer({ kind, channel, answer: how, at: how === 'yes' ? '2026-09-10T10:00:00Z' : '2026-10-10T10:00:00Z' }),
    ),
  )

function markOf(facts: Partial<PupilFacts>, terms: ConsentTerms = oursAlone, places = PLACES) {
  const open = placesForFaces(places, terms)
  return classMark(open.map(place => mayGo(child(facts), ['face'], place, terms, TODAY).outcome))
}

describe('the mark of a child on the class list', () => {
  test('is fine where the face may be seen everywhere', () => {
    expect(markOf({ answers: said('yes') })).toBe('fine')
  })

  test('is to ask where it may go on some places and not on others', () => {
    const website = shown.map(kind => answer({ kind, channel: 'website' }))
    expect(markOf({ answers: website })).toBe('ask')
    expect(
      markOf({
        answers: [...said('yes'), answer({ channel: 'facebook', answer: 'withdrawn', at: '2026-11-01T10:00:00Z' })],
      }),
    ).toBe('ask')
  })

  test.each<[string, Partial<PupilFacts>]>([
    ['a flag, or nothing at all', { stopped: true, givers: [], answers: [] }],
    ['no answer', {}],
    ['a no to everything', { answers: said('no', consentKinds) }],
    [
      'a no to faces, and a yes to pictures from behind',
      { answers: [...said('no', ['face']), ...said('yes', ['unrecognisable'])] },
    ],
    ['a withdrawal', { answers: [...said('yes'), ...said('withdrawn')] }],
    ['an objection', { answers: [...said('yes'), ...said('objected')] }],
    [
      'a no of the other parent',
      {
        givers: [mother, { ...father, asked: askedTwice }],
        answers: [...said('yes'), ...said('no').map(one => ({ ...one, giver: 'father' }))],
      },
    ],
    [
      'a yes by telephone, which does not count',
      { answers: said('yes').map(one => ({ ...one, how: 'telephone' as const })) },
    ],
  ])('%s: not in pictures, and the mark is the same for each reason (s1-protocol-2c)', (_reason, facts) => {
    expect(markOf(facts)).toBe('not')
  })

  test('a place where the policy shows no face turns nobody into "ask"', () => {
    const never = { ...oursAlone, facesSocial: { ...oursAlone.facesSocial, value: 'never' } } as const
    expect(placesForFaces(PLACES, never)).toEqual(['in_school', 'website'])
    expect(markOf({ answers: said('yes') }, never)).toBe('fine')
    expect(markOf({ stopped: true, answers: [] }, never)).toBe('not')
  })

  test('where no place shows faces, nobody is in pictures', () => {
    const never = { ...oursAlone, facesSocial: { ...oursAlone.facesSocial, value: 'never' } } as const
    expect(markOf({ answers: said('yes') }, never, ['facebook'])).toBe('not')
  })

  test('under a policy that asks for no consent to pictures in school, a flag still holds everywhere', () => {
    const terms = termsOf('trust-provider')
    expect(markOf({ stopped: true, givers: [], answers: [] }, terms)).toBe('not')
  })
})
