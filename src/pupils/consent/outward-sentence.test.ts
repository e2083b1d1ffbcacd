import { describe, expect, test } from 'vitest'
import { wordsIn } from '../../ui/ui.ts'
import { type ConsentKind, consentKinds, consentPlatforms, type PupilFacts } from './consent.ts'
import { mayGo } from './may-go.rule.ts'
import { outwardSentence } from './outward-sentence.ts'
import { answer, askedTwice, child, father, mother, oursAlone, TODAY } from './testing/facts.ts'

const t = wordsIn('en-GB')
const kinds: ConsentKind[] = ['face', 'unrecognisable']
const onWebsite = kinds.map(kind => answer({ kind, channel: 'website' }))

function sentence(facts: Partial<PupilFacts>, places = ['facebook', 'website'] as const) {
  const results = places.map(place => ({
    place,
    outcome: mayGo(child(facts), ['face'], place, oursAlone, TODAY).outcome,
  }))
  return outwardSentence(t, results)
}

const refusing = (how: 'no' | 'withdrawn' | 'objected') => ({
  answers: [...onWebsite, ...kinds.map(kind => answer({ kind, channel: 'facebook', answer: how }))],
})

describe('one sentence for every reason (s1-protocol-2c)', () => {
  test.each<[string, Partial<PupilFacts>]>([
    ['a no', refusing('no')],
    ['a withdrawal', refusing('withdrawn')],
    ['an objection', refusing('objected')],
    ['no answer', { answers: onWebsite }],
    [
      'a yes that does not count',
      { answers: [...onWebsite, ...kinds.map(kind => answer({ kind, how: 'telephone' }))] },
    ],
    [
      'the other parent',
      {
        givers: [mother, { ...father, asked: askedTwice }],
        answers: [
          ...onWebsite,
          answer({ giver: 'father', channel: 'social', answer: 'no' }),
          answer({ giver: 'father', channel: 'social', kind: 'unrecognisable', answer: 'no' }),
        ],
      },
    ],
  ])('%s', (_what, facts) => {
    expect(Buffer.from(sentence(facts))).toEqual(
      Buffer.from('Not on Facebook. On the website it may go. Questions: the office.'),
    )
  })

  test('a child that is stopped reads like one whose family said nothing', () => {
    expect(Buffer.from(sentence({ stopped: true }))).toEqual(Buffer.from(sentence({})))
    expect(sentence({ stopped: true })).toBe('Not on Facebook or on the website. Questions: the office.')
  })

  test.each<[string, ConsentKind[]]>([
    ['a name in the words', ['full_name']],
    ['a first name in the words', ['first_name']],
    ['a face', ['face']],
    ['somebody from behind', ['unrecognisable']],
    ['a face and a name', ['face', 'full_name']],
    ['somebody from behind, with a name', ['unrecognisable', 'first_name']],
    ['work with a name', ['work', 'full_name']],
    ['a voice', ['voice_video']],
  ])('whatever is to be seen (%s), a flag reads like silence and like a no to everything', (_what, shown) => {
    const refusals = consentKinds.flatMap(kind =>
      (['website', 'social'] as const).map(channel => answer({ kind, channel, answer: 'no' })),
    )
    const said = [{ stopped: true, givers: [], answers: [] }, {}, { answers: refusals }].map(facts =>
      outwardSentence(
        t,
        (['facebook', 'website'] as const).map(place => ({
          place,
          outcome: mayGo(child(facts), shown, place, oursAlone, TODAY).outcome,
        })),
      ),
    )
    expect(new Set(said).size).toBe(1)
    expect(said[0]).toContain('Questions: the office.')
  })

  test('where all may go, nobody is sent to the office', () => {
    expect(sentence({ answers: kinds.flatMap(kind => [answer({ kind }), answer({ kind, channel: 'website' })]) })).toBe(
      'On Facebook and on the website it may go.',
    )
  })

  test('what has to be done is said with it', () => {
    const results = [{ place: 'bluesky' as const, outcome: { may: 'if', cover: true, name: 'leave_out' } as const }]
    expect(outwardSentence(t, results)).toBe(
      'On Bluesky it may go with the face cropped out or covered, and without the name. Questions: the office.',
    )
    for (const place of consentPlatforms)
      expect(outwardSentence(t, [{ place, outcome: { may: 'no' } }])).toMatch(/^Not on /)
  })
})
