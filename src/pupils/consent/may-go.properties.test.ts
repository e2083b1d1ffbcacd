import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AnswerFact,
  answerWays,
  consentChannels,
  consentKinds,
  consentPlatforms,
  type PupilFacts,
} from './consent.ts'
import { mayGo, type Outcome } from './may-go.rule.ts'
import type { ConsentTerms } from './terms.ts'
import { answer, child, oursAlone, TODAY } from './testing/facts.ts'

const GIVERS = ['mother', 'father', 'grandmother', 'pupil', 'elsewhere']
// Few instants, so that answers often meet at the same one.
const instant = fc.constantFrom(1, 2, 3, 4, 5, 6).map(day => `2026-09-0${day}T10:00:00.000000Z`)
const single = fc.record({
  giver: fc.constantFrom(...GIVERS),
  kind: fc.constantFrom(...consentKinds),
  channel: fc.constantFrom(...consentChannels),
  answer: fc.constantFrom('yes', 'no', 'withdrawn', 'objected', 'objection_withdrawn'),
  at: instant,
  until: fc.constantFrom(null, '2026-10-01', '2027-01-01'),
  how: fc.constantFrom(...answerWays),
  accepted: fc.boolean(),
  asks: fc.boolean(),
  checked: fc.boolean(),
  names: fc.subarray([...consentPlatforms]),
})
const nothingAtAll = fc
  .record({ giver: fc.constantFrom(...GIVERS), answer: fc.constantFrom('no', 'withdrawn', 'objected'), at: instant })
  .map(one => answer({ ...one, kind: 'everything', channel: 'everywhere' }))
const anAnswer: fc.Arbitrary<AnswerFact> = fc.oneof(
  { weight: 6, arbitrary: single },
  { weight: 1, arbitrary: nothingAtAll },
)
const aRefusal = fc.oneof(
  nothingAtAll,
  fc.tuple(single, fc.constantFrom('no', 'withdrawn', 'objected')).map(([one, no]) => ({ ...one, answer: no })),
)
const aChild: fc.Arbitrary<PupilFacts> = fc
  .record({
    born: fc.constantFrom('2018-03-04', '2012-01-01', '2010-09-03', '2008-09-03'),
    answers: fc.array(anAnswer, { maxLength: 12 }),
    asked: fc.nat(3),
    responsible: fc.boolean(),
  })
  .map(({ born, answers, asked, responsible }) =>
    child({
      born,
      answers,
      givers: [
        { giver: 'mother', responsible: true, asked: [TODAY] },
        { giver: 'father', responsible, asked: Array.from({ length: asked }, () => TODAY) },
      ],
    }),
  )
const terms: fc.Arbitrary<ConsentTerms> = fc
  .record({
    basis: fc.constantFrom('consent', 'public_task'),
    required: fc.constantFrom('not_stated', 'relevant_consents', 'every_child_shown_or_named'),
    state: fc.constantFrom('sought', 'granted'),
    scope: fc.constantFrom('general', 'per_channel', 'per_platform'),
    faces: fc.constantFrom('allowed', 'with_consent', 'with_platform_consent', 'never'),
    names: fc.constantFrom('with_consent', 'with_additional_consent', 'never'),
    asked_for: fc.boolean(),
    secondGuardian: fc.constantFrom('counts_at_once', 'counts_after_two_askings', 'both_needed'),
  })
  .map(({ basis, required, state, scope, faces, names, asked_for, secondGuardian }) => ({
    ...oursAlone,
    basis: { value: basis, clauses: [] },
    required: { value: required, clauses: [], asked_for },
    state: { value: state, clauses: [] },
    scope: { value: scope, clauses: [] },
    facesSocial: { value: faces, asked_for, clauses: [] },
    names: { value: names, asked_for, clauses: [] },
    secondGuardian,
  }))
const asked = fc.record({
  kinds: fc.subarray([...consentKinds], { minLength: 1 }),
  place: fc.constantFrom(...consentPlatforms, 'in_school' as const),
})

/** Is `one` at most as permissive as `other`, in every respect? */
function noLooser(one: Outcome, other: Outcome): boolean {
  const NAMES = ['keep', 'first_only', 'leave_out']
  const scale = (outcome: Outcome) =>
    outcome.may === 'no'
      ? { no: 1, cover: 1, name: 2 }
      : {
          no: 0,
          cover: outcome.may === 'if' && outcome.cover ? 1 : 0,
          name: outcome.may === 'if' ? NAMES.indexOf(outcome.name) : 0,
        }
  const [mine, theirs] = [scale(one), scale(other)]
  return mine.no >= theirs.no && mine.cover >= theirs.cover && mine.name >= theirs.name
}

describe('whatever was answered, and whatever policy holds', () => {
  const runs = { numRuns: 3000 }

  test('one more no never makes anything more permitted (s1-protocol-1c)', () => {
    fc.assert(
      fc.property(aChild, aRefusal, terms, asked, (facts, no, rules, { kinds, place }) => {
        const before = mayGo(facts, kinds, place, rules, TODAY).outcome
        const after = mayGo({ ...facts, answers: [...facts.answers, no] }, kinds, place, rules, TODAY).outcome
        expect(noLooser(after, before)).toBe(true)
      }),
      runs,
    )
  })

  test('a child that is stopped goes nowhere with face or name, exactly as one whose every answer is no (s1-purpose-08)', () => {
    const everyNo = answer({
      giver: 'pupil',
      answer: 'no',
      kind: 'everything',
      channel: 'everywhere',
      at: '2026-09-07T10:00:00.000000Z',
    })
    fc.assert(
      fc.property(aChild, terms, asked, (facts, rules, { kinds, place }) => {
        const stopped = mayGo({ ...facts, stopped: true }, kinds, place, rules, TODAY).outcome
        const refused = { ...facts, answers: [...facts.answers, everyNo] }
        expect(stopped).toEqual(mayGo(refused, kinds, place, rules, TODAY).outcome)
        const onlyNamed = kinds.every(kind => kind.includes('name'))
        expect(stopped).toEqual(onlyNamed ? { may: 'if', cover: false, name: 'leave_out' } : { may: 'no' })
      }),
      runs,
    )
  })

  test('what two guardians say together goes no further than what either refused', () => {
    fc.assert(
      fc.property(aChild, terms, asked, (facts, rules, { kinds, place }) => {
        const together = mayGo(facts, kinds, place, rules, TODAY)
        for (const giver of ['mother', 'father']) {
          const alone = { ...facts, answers: facts.answers.filter(one => one.giver === giver) }
          const refused = mayGo(alone, kinds, place, rules, TODAY).held.filter(one =>
            ['no', 'withdrawn', 'objected'].includes(one.because),
          )
          for (const one of refused) expect(together.held.map(held => held.kind)).toContain(one.kind)
        }
      }),
      runs,
    )
  })
})
