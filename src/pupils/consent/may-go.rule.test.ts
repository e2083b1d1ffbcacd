import { describe, expect, test } from 'vitest'
import type { AnswerFact, ConsentKind, Place, PupilFacts } from './consent.ts'
import { mayGo, togetherOf } from './may-go.rule.ts'
import type { ConsentTerms } from './terms.ts'
import { answer, askedTwice, child, father, grandmother, mother, oursAlone, termsOf, TODAY } from './testing/facts.ts'
import { yesProblem } from './yes-counts.rule.ts'

const given = (...answers: Partial<AnswerFact>[]) => answers.map(one => answer(one))
const s1 = termsOf('trust-provider')
const s2 = termsOf('church-primary')

function says(
  facts: Partial<PupilFacts>,
  { kinds = ['face'], place = 'facebook', terms = oursAlone, today = TODAY }: Partial<Asked> = {},
) {
  const { outcome, held } = mayGo(child(facts), kinds, place, terms, today)
  return { outcome, because: held[0]?.because ?? null, clauses: held.flatMap(one => one.clauses) }
}
type Asked = { kinds: ConsentKind[]; place: Place; terms: ConsentTerms; today: string }

describe('consent by child, platform and kind', () => {
  test('without an answer a face goes nowhere on social media, and the clauses say why (s1-protocol-1a, s1-protocol-1c)', () => {
    const silent = says({}, { terms: s1 })
    expect(silent).toMatchObject({ outcome: { may: 'no' }, because: 'not-answered' })
    expect(silent.clauses).toEqual(expect.arrayContaining(['s1-protocol-1a', 's1-protocol-1c']))
    const yes = { answers: given({}, { kind: 'unrecognisable' }) }
    expect(says(yes, { terms: s1 }).outcome).toEqual({ may: 'yes' })
  })

  test('a yes to social media covers the platforms its words named, and no other (s1-protocol-1b)', () => {
    const facts = { answers: given({ names: ['facebook'] }) }
    expect(says(facts, { terms: s1 }).outcome).toEqual({ may: 'yes' })
    expect(says(facts, { terms: s1, place: 'bluesky' }).outcome).toEqual({ may: 'no' })
  })

  test('a trip needs the consents that any picture needs (s2-school-use-07c)', () => {
    const trip = { kinds: ['unrecognisable'] as ConsentKind[], place: 'website' as const, terms: s2 }
    expect(says({}, trip)).toMatchObject({ outcome: { may: 'no' }, because: 'not-answered' })
    expect(says({ answers: given({ kind: 'unrecognisable', channel: 'website' }) }, trip).outcome).toEqual({
      may: 'yes',
    })
  })

  test('a name needs a yes asked for the name, in words that are known; a yes to the face is none (s1-protocol-2c)', () => {
    const asked = { kinds: ['first_name'] as ConsentKind[], terms: s1 }
    expect(says({ answers: given({}) }, asked)).toMatchObject({
      because: 'not-answered',
      outcome: { name: 'leave_out' },
    })
    const old = { kind: 'first_name', how: 'paper', accepted: true, checked: false } as const
    expect(says({ answers: given({ ...old, asks: false }) }, asked).because).toBe('words-not-accepted')
    expect(says({ answers: given({ ...old, asks: true }) }, asked).outcome).toEqual({ may: 'yes' })
  })

  test('a name beside a picture is asked apart, whatever was said of each', () => {
    const both = given({}, { kind: 'first_name' })
    const asked = { kinds: ['face', 'first_name'] as ConsentKind[] }
    expect(says({ answers: both }, asked)).toMatchObject({
      outcome: { may: 'if', cover: false, name: 'leave_out' },
      because: 'not-answered',
    })
    expect(says({ answers: [...both, answer({ kind: 'name_with_image' })] }, asked).outcome).toEqual({ may: 'yes' })
  })

  test('the first name stays where only the whole name was refused', () => {
    const answers = given({ kind: 'first_name' }, { kind: 'full_name', answer: 'no' })
    expect(says({ answers }, { kinds: ['full_name'] }).outcome).toEqual({ may: 'if', cover: false, name: 'first_only' })
  })

  test('a policy that never names or shows is not changed by a yes (s2-school-use-05a)', () => {
    const all = given({}, { kind: 'first_name' }, { kind: 'unrecognisable' }, { kind: 'name_with_image' })
    const named = says({ answers: all }, { kinds: ['first_name'], terms: s2 })
    expect(named).toMatchObject({ because: 'policy', outcome: { name: 'leave_out' } })
    expect(named.clauses).toContain('s2-school-use-05a')
    const facesNever = { ...oursAlone, facesSocial: { ...oursAlone.facesSocial, value: 'never' as const } }
    expect(says({ answers: all }, { terms: facesNever }).outcome).toEqual({ may: 'if', cover: true, name: 'keep' })
  })

  test('stopped outranks every yes, and says nothing of why (s1-purpose-08)', () => {
    const answers = given({}, { kind: 'unrecognisable' })
    expect(says({ answers, stopped: true })).toEqual({ outcome: { may: 'no' }, because: 'stopped', clauses: [] })
  })
})

describe('of one giver', () => {
  test.each<[string, Partial<AnswerFact>[], string | null]>([
    [
      'an answer for a platform outranks hers for the group',
      [{ answer: 'no' }, { channel: 'facebook', at: '2026-09-11' }],
      null,
    ],
    [
      'and a no to the platform stands against a later yes to the group',
      [{ channel: 'facebook', answer: 'no' }, { at: '2026-09-20' }],
      'no',
    ],
    [
      'but a later no to the group takes back a yes to the platform',
      [{ channel: 'facebook' }, { answer: 'withdrawn', at: '2026-09-20' }],
      'withdrawn',
    ],
    [
      '“nothing at all” takes back every yes before it',
      [{}, { kind: 'everything', channel: 'everywhere', answer: 'no', at: '2026-10-01' }],
      'no',
    ],
    [
      'and is taken back by a later yes',
      [{ kind: 'everything', channel: 'everywhere', answer: 'no' }, { at: '2026-10-01' }],
      null,
    ],
    ['of two at one instant the no holds', [{ answer: 'no' }, {}], 'no'],
    ['the newest of two counts', [{ answer: 'objected' }, { at: '2026-09-11' }], null],
  ])('%s', (_what, answers, because) => {
    expect(says({ answers: given(...answers) }).because).toBe(because)
  })
})

describe('two guardians', () => {
  const two = { givers: [mother, father] }
  const yes = given({})
  test('the stricter holds, whoever it is, and a no counts from somebody without parental responsibility too', () => {
    expect(says({ ...two, answers: [...yes, answer({ giver: 'father', answer: 'no' })] }).because).toBe('no')
    const others = {
      givers: [mother, grandmother],
      answers: [...yes, answer({ giver: 'grandmother', answer: 'objected' })],
    }
    expect(says(others).because).toBe('objected')
    expect(says({ answers: [...yes, answer({ giver: 'no-contact', answer: 'no', how: 'telephone' })] }).because).toBe(
      'no',
    )
  })
  test('a yes of somebody without parental responsibility is none', () => {
    expect(says({ givers: [grandmother], answers: given({ giver: 'grandmother' }) }).because).toBe('not-answered')
  })
  test('where one never answers, the yes counts once the other was asked twice', () => {
    expect(says({ ...two, answers: yes }).because).toBe('second-not-answered')
    expect(says({ givers: [mother, { ...father, asked: askedTwice }], answers: yes }).because).toBeNull()
    const both = { ...oursAlone, secondGuardian: 'both_needed' as const }
    expect(
      says({ givers: [mother, { ...father, asked: [...askedTwice, ...askedTwice] }], answers: yes }, { terms: both })
        .because,
    ).toBe('second-not-answered')
    const once = { ...oursAlone, secondGuardian: 'counts_at_once' as const }
    expect(says({ ...two, answers: yes }, { terms: once }).because).toBeNull()
  })
  test('askings of last year do not count this year, as answers of last year do not (s1-protocol-1b)', () => {
    const asked = (...days: string[]) => says({ givers: [mother, { ...father, asked: days }], answers: yes }).because
    expect(asked('2025-09-01', '2025-10-01')).toBe('second-not-answered')
    expect(asked('2025-11-19', '2026-10-01')).toBe('second-not-answered')
    expect(asked('2025-11-20', '2026-10-01')).toBeNull()
    const never = { ...oursAlone, refreshMonths: null }
    const longAgo = { givers: [mother, { ...father, asked: ['2020-09-01', '2020-10-01'] }], answers: yes }
    expect(says(longAgo, { terms: never }).because).toBeNull()
  })
  test('where asking is enough, it has to be of this year as well', () => {
    const sought = { ...oursAlone, state: { value: 'sought', clauses: [] } as const }
    const asked = (day: string) => says({ givers: [{ ...mother, asked: [day] }] }, { terms: sought }).because
    expect(asked('2026-09-01')).toBeNull()
    expect(asked('2025-09-01')).toBe('not-answered')
  })
})

describe('a yes is certain', () => {
  test.each<[string, Partial<AnswerFact>, string | null]>([
    ['by her own link', {}, null],
    ['on paper that was seen', { how: 'paper' }, null],
    ['not by telephone', { how: 'telephone' }, 'not-certain'],
    ['not through an interpreter', { how: 'interpreter' }, 'not-certain'],
    ['not in words that no speaker has read', { checked: false }, 'words-not-accepted'],
    ['unless the school has decided so', { checked: false, accepted: true }, null],
    ['not after a year', { at: '2025-11-19T10:00:00Z' }, 'lapsed'],
    ['a year to the day is in time', { at: '2025-11-20T10:00:00Z' }, null],
    ['not after the day the family named', { until: '2026-11-19' }, 'lapsed'],
  ])('%s', (_what, changed, because) => {
    expect(says({ answers: given(changed) }).because).toBe(because)
  })

  test('and its day is that of London, also in the hour after midnight of a summer’s night', () => {
    const rules = { refreshMonths: 12, additional: false }
    for (const at of ['2025-06-30T23:30:00Z', '2025-06-30 23:30:00+00']) {
      expect(yesProblem(answer({ at }), '2018-03-04', '2026-07-01', rules)).toBeNull()
      expect(yesProblem(answer({ at }), '2018-03-04', '2026-07-02', rules)).toBe('lapsed')
    }
    expect(yesProblem(answer({ at: '2025-01-30T23:30:00Z' }), '2018-03-04', '2026-01-31', rules)).toBe('lapsed')
  })

  test('a record of another system counts once it is accepted, until somebody says no', () => {
    const mis = { giver: 'elsewhere', how: 'mis', asks: false, checked: false, channel: 'facebook' } as const
    expect(says({ givers: [mother, father], answers: given(mis) }).because).toBe('not-answered')
    const accepted = answer({ ...mis, accepted: true })
    expect(says({ givers: [mother, father], answers: [accepted] }).because).toBeNull()
    expect(
      says({ givers: [mother, father], answers: [accepted, answer({ giver: 'father', answer: 'no' })] }).because,
    ).toBe('no')
  })
})

describe('the child itself', () => {
  const own = (changed: Partial<AnswerFact> = {}) => answer({ giver: 'pupil', ...changed })
  test('a no of a child wins at any age', () => {
    expect(says({ answers: [answer(), own({ answer: 'no', how: 'office' })] }).because).toBe('no')
  })
  test('from the age the school sets the own yes has to stand beside the family’s', () => {
    const thirteen = { born: '2013-11-20', answers: given({}) }
    expect(says(thirteen).because).toBeNull()
    const terms = { ...oursAlone, ownAnswerFrom: 13 }
    expect(says(thirteen, { terms }).because).toBe('own-answer-missing')
    expect(says({ ...thirteen, answers: [answer(), own()] }, { terms }).because).toBeNull()
  })
  test('at 16 what was said before is asked again, and at 18 nobody else answers', () => {
    const before = { born: '2010-10-01', answers: [answer(), own()] }
    expect(says(before).because).toBe('lapsed')
    const after = { answers: given({ at: '2026-10-02' }, { giver: 'pupil', at: '2026-10-02' }) }
    expect(says({ born: '2010-10-01', ...after }).because).toBeNull()
    const adult = { born: '2008-10-01', givers: [mother] }
    expect(
      says({ ...adult, answers: [own({ at: '2026-10-02' }), answer({ answer: 'no', at: '2026-10-03' })] }).because,
    ).toBeNull()
    expect(says({ ...adult, answers: given({ at: '2026-10-02' }) }).because).toBe('not-answered')
  })
})

describe('lawful basis', () => {
  const task = { ...oursAlone, basis: { value: 'public_task' as const, clauses: [] } }
  test('consent: silence stops; public task: silence goes and an objection stops', () => {
    expect(says({}).because).toBe('not-answered')
    expect(says({}, { terms: task }).because).toBeNull()
    expect(says({ answers: given({ answer: 'objected' }) }, { terms: task }).because).toBe('objected')
  })
  describe('an objection that is taken back', () => {
    const objected = { answer: 'objected', at: '2026-10-01' } as const
    const back = { answer: 'objection_withdrawn', at: '2026-10-02' } as const
    const facebook = { channel: 'facebook' } as const
    const nothing = { kind: 'everything', channel: 'everywhere', answer: 'no', at: '2026-10-01' } as const
    test.each<[string, Partial<AnswerFact>[], string | null, string | null]>([
      ['is as none on public task, and no yes on consent', [objected, back], null, 'not-answered'],
      ['brings back no yes of before it', [{}, objected, back], null, 'not-answered'],
      ['nor one to a platform alone', [facebook, objected, back], null, 'not-answered'],
      [
        'for a platform alone leaves that platform unanswered',
        [{}, { ...objected, ...facebook }, { ...back, ...facebook }],
        null,
        'not-answered',
      ],
      [
        'for a platform alone is outlived by a later yes to the group',
        [{ ...objected, ...facebook }, { ...back, ...facebook }, { at: '2026-10-03' }],
        null,
        null,
      ],
      [
        'and by a later no to the group',
        [
          { ...objected, ...facebook },
          { ...back, ...facebook },
          { answer: 'no', at: '2026-10-03' },
        ],
        'no',
        'no',
      ],
      [
        'and not by a yes of the same instant',
        [{ ...objected, ...facebook }, { ...back, ...facebook }, { at: back.at }],
        null,
        'not-answered',
      ],
      [
        'for a platform, after nothing at all, leaves nothing of it where the later yes does not name the platform',
        [nothing, { ...back, ...facebook }, { at: '2026-10-03', names: ['x'] }],
        null,
        'not-answered',
      ],
      ['takes back nothing at all, for this thing', [nothing, back], null, 'not-answered'],
      ['and is outlived by a later no', [objected, back, { answer: 'no', at: '2026-10-03' }], 'no', 'no'],
      ['and by a later nothing at all', [back, { ...nothing, at: '2026-10-03' }], 'no', 'no'],
      ['and answered by a later yes', [objected, back, { at: '2026-10-03' }], null, null],
      ['at one instant gives way to the objection', [{ ...back, at: objected.at }, objected], 'objected', 'objected'],
    ])('%s', (_what, answers, onTask, onConsent) => {
      expect(says({ answers: given(...answers) }, { terms: task }).because).toBe(onTask)
      expect(says({ answers: given(...answers) }).because).toBe(onConsent)
    })
    test.each<[string, Partial<AnswerFact>[], string | null]>([
      [
        'the platform alone',
        [
          { ...objected, ...facebook },
          { ...back, ...facebook },
        ],
        null,
      ],
      ['the group', [objected, back], null],
    ])(
      'where one yes holds everywhere, %s is reached by a yes of after it, and by none of before',
      (_what, two, because) => {
        const facesSocial = { ...oursAlone.facesSocial, value: 'with_consent' as const }
        const terms = { ...oursAlone, facesSocial, scope: { value: 'general' as const, clauses: [] } }
        const website = (at: string) => ({ channel: 'website', at }) as const
        expect(says({ answers: given(...two, website('2026-10-03')) }, { terms }).because).toBe(because)
        expect(says({ answers: given(website('2026-09-30'), ...two) }, { terms }).because).toBe('not-answered')
      },
    )
    test('leaves what another guardian says, and what was said of other kinds', () => {
      const father = { giver: 'father', answer: 'objected', at: '2026-10-01' } as const
      expect(says({ answers: given(father, objected, back) }, { terms: task }).because).toBe('objected')
      const work = { kind: 'work', answer: 'objected', at: '2026-10-01' } as const
      expect(says({ answers: given(work, objected, back) }, { terms: task, kinds: ['work'] }).because).toBe('objected')
    })
  })
  test('where the policy itself wants the yes, public task is not enough (s1-protocol-1a)', () => {
    expect(says({}, { terms: termsOf('trust-provider', { basis: task.basis }) }).because).toBe('not-answered')
  })
  test('a policy that wants the relevant consents wants them on public task too (s2-school-use-07c)', () => {
    const trip = { kinds: ['unrecognisable'] as ConsentKind[], place: 'website' as const }
    expect(says({}, { ...trip, terms: task }).because).toBeNull()
    expect(says({}, { ...trip, terms: { ...s2, basis: task.basis } }).because).toBe('not-answered')
  })
  test('a basis is chosen for each kind, and the others stay as they are', () => {
    const faces = { ...oursAlone, basisByKind: { face: 'public_task' } } as const
    expect(says({}, { terms: faces }).because).toBeNull()
    expect(says({}, { terms: faces, kinds: ['work'] }).because).toBe('not-answered')
  })
})

test('of several children the strictest decides', () => {
  const covered = { may: 'if', cover: true, name: 'keep' } as const
  const unnamed = { may: 'if', cover: false, name: 'leave_out' } as const
  expect(togetherOf([{ may: 'yes' }, covered, unnamed])).toEqual({ may: 'if', cover: true, name: 'leave_out' })
  expect(togetherOf([covered, { may: 'no' }])).toEqual({ may: 'no' })
  expect(togetherOf([])).toEqual({ may: 'yes' })
})
