import { describe, expect, test } from 'vitest'
import type { PlaceResult } from '../../pupils/pupils.ts'
import { type DecideFacts, decide } from './decide.rule.ts'
import { type HandInFacts, handIn } from './hand-in.rule.ts'
import { childrenIn, heldAt, type People, peopleIn, type PostConsent } from './who-is-in.rule.ts'

const at = new Date('2026-11-20T10:00:00Z')
const clauses = ['s1-protocol-1a', 's1-protocol-1b']
const goes: PlaceResult = { place: 'website', outcome: { may: 'yes' } }
const stays: PlaceResult = { place: 'facebook', outcome: { may: 'no' } }
const covered: PlaceResult = { place: 'facebook', outcome: { may: 'if', cover: true, name: 'keep' } }
const saying = (...results: PlaceResult[]): PostConsent => ({ asked: true, results, clauses })

describe('who is in a post', () => {
  test.each<[string, People, ReturnType<typeof childrenIn>]>([
    ['nothing said', { pictures: [null], named: null }, []],
    ['nobody recognisable, nobody named', { pictures: [{}], named: {} }, []],
    ['one face', { pictures: [{ a: 'face' }], named: null }, [{ pupil: 'a', kinds: ['face'] }]],
    [
      'one child in two pictures and by name: everything that is to be seen of it',
      { pictures: [{ a: 'unrecognisable' }, { a: 'face' }], named: { a: 'first_name' } },
      [{ pupil: 'a', kinds: ['face', 'first_name', 'unrecognisable'] }],
    ],
    [
      'seen in a video: of the kind for voice and video, and a face as a face (s1-protocol-1a)',
      { pictures: [], video: { a: 'face', b: 'voice_video' }, named: null },
      [
        { pupil: 'a', kinds: ['face', 'voice_video'] },
        { pupil: 'b', kinds: ['voice_video'] },
      ],
    ],
    ['a video of which nothing is said', { pictures: [], video: null, named: null }, []],
    [
      'two children, each with its own (s1-protocol-1b)',
      { pictures: [{ b: 'unrecognisable' }], named: { a: 'full_name' } },
      [
        { pupil: 'a', kinds: ['full_name'] },
        { pupil: 'b', kinds: ['unrecognisable'] },
      ],
    ],
    [
      'a picture of a child’s work, and a name beside it: both families are asked about work (s1-protocol-1a)',
      { pictures: [{ a: 'work' }, { c: 'face' }], named: { b: 'first_name' }, work: { pictures: [0], told: false } },
      [
        { pupil: 'a', kinds: ['work'] },
        { pupil: 'b', kinds: ['first_name', 'work'] },
        { pupil: 'c', kinds: ['face'] },
      ],
    ],
    [
      'the text tells of what a child made: of whom it names, and of nobody in the picture (s1-protocol-1a)',
      { pictures: [{ a: 'unrecognisable' }], named: { b: 'full_name' }, work: { pictures: [], told: true } },
      [
        { pupil: 'a', kinds: ['unrecognisable'] },
        { pupil: 'b', kinds: ['full_name', 'work'] },
      ],
    ],
    [
      'a video of work, in which somebody is heard',
      { pictures: [], video: { a: 'voice_video' }, named: null, work: { pictures: [0], told: false } },
      [{ pupil: 'a', kinds: ['voice_video', 'work'] }],
    ],
  ])('%s', (_what, people, children) => {
    expect(childrenIn(people)).toEqual(children)
  })

  const draft = (text: string, answers = {}) => ({
    draft: { text, own: {}, targets: [], plannedFor: null, answers, contested: {} },
  })
  const picture = { id: 'p', sha256: '0123456789abcdef' }

  test('what the author answered about a picture says that it shows work, until it is another picture (s1-protocol-1a)', () => {
    const answered = draft('In the hall.', { kind_p_01234567: 'work' })
    expect(peopleIn(answered, [picture])).toMatchObject({ work: { pictures: [0], told: false } })
    expect(peopleIn(answered, [{ ...picture, sha256: 'another0' }])).not.toHaveProperty('work')
    expect(peopleIn(draft('In the hall.', { kind_p_01234567: 'place' }), [picture])).not.toHaveProperty('work')
  })

  test.each<[string, boolean]>([
    ['Zofia’s painting hangs in the hall.', true],
    ["We love James's very long poem!", true],
    ['A poem by Zofia.', true],
    ['Zofia wrote to the mayor.', true],
    ['Zofia’s work hangs in the hall.', true],
    ['Made by Zofia and her friends.', true],
    ['Zofia ran two miles. Thank you for all the hard work!', false],
    ['Story time with Zofia on Friday.', false],
    ['Painting starts on Monday in the corridor.', false],
  ])('“%s” tells of work: %s', (text, told) => {
    expect(peopleIn(draft(text), []).work?.told ?? false).toBe(told)
  })

  test('a place where it may go only with a face covered is one where it may not go as it stands (s2-school-use-07c)', () => {
    expect(heldAt(saying(goes, covered))).toEqual(['facebook'])
    expect(heldAt(saying(goes))).toEqual([])
  })
})

describe('handing in', () => {
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

  test.each<[string, Partial<HandInFacts>, ReturnType<typeof handIn>]>([
    [
      'a picture about which nothing is said stays where consent is needed (s1-protocol-1a, s2-school-use-07c)',
      { unsaid: ['one'], consent: saying(goes) },
      [{ refused: 'who-unsaid', clauses, details: ['one'] }],
    ],
    ['and goes where the policy asks for none', { unsaid: ['one'], consent: { ...saying(goes), asked: false } }, []],
    ['where everybody may be seen it goes', { unsaid: [], consent: saying(goes) }, []],
    [
      'one place where it may not go keeps it until that place is taken out (s1-protocol-1b)',
      { consent: saying(goes, stays) },
      [{ refused: 'consent', clauses, places: [goes, stays] }],
    ],
    [
      'also where a face would have to be covered',
      { consent: saying(covered) },
      [{ refused: 'consent', clauses, places: [covered] }],
    ],
  ])('%s', (_what, facts, refusals) => {
    expect(handIn('ann', { ...ready, ...facts }, at)).toEqual(refusals)
  })
})

describe('approving', () => {
  const waiting: DecideFacts = {
    state: 'waiting',
    author: 'ann',
    version: 'v1',
    looked: 'v1',
    plannedFor: null,
    uncleared: [],
    circle: { people: new Map([['ifeoma', 'headteacher']]), widened: false },
    clauses: ['s1-protocol-5'],
    words: 'Please take Facebook out.',
    confirmed: '',
    toConfirm: '',
  }

  test('is not possible once a family has said no (s1-protocol-1c); asking for a change is', () => {
    const facts = { ...waiting, consent: saying(goes, stays) }
    expect(decide('approved', 'ifeoma', facts, at)).toEqual({ refused: 'consent', clauses, places: [goes, stays] })
    expect(decide('changes_asked', 'ifeoma', facts, at)).toMatchObject({ decided: 'changes_asked' })
    expect(decide('approved', 'ifeoma', { ...facts, consent: saying(goes) }, at)).toMatchObject({ decided: 'approved' })
  })
})
