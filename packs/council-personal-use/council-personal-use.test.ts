import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { asWritten } from '../../src/policy/settle.rule.ts'
import { questionsAt, weighAnswers } from '../../src/policy/questions.rule.ts'
import {
  askedTwice,
  deadClauses,
  guidanceIn,
  packNamed,
  settledAsSuggested,
} from '../../src/policy/testing/whole-pack.ts'

const pack = packNamed('council-personal-use')
const written = asWritten(pack)
const { get } = written

/** A private post with words only. */
const words = {
  pictures: 0,
  phonePictures: 0,
  children: 0,
  adults: 0,
  materialOfOthers: false,
  handles: 0,
  purchase: false,
  onATrip: false,
  markedImportant: false,
}

function said(answers: Readonly<Record<string, string>>, facts = words) {
  return weighAnswers(questionsAt(written, 'write', 'author', facts), answers)
}

const harmless = {
  'said-aloud': 'would-say',
  hearsay: 'not-about-school',
  'gives-away': 'nothing',
  'link-seen': 'no-link',
  'speaks-for-school': 'speaks-for-self',
  dispute: 'no-dispute',
}

describe('the council’s policy on personal use', () => {
  test('carries each of its 82 clauses, from the opening to the closing notes (s4-intro-1, s4-end-5)', () => {
    expect(pack.clauses).toHaveLength(82)
    expect(pack.clauses.every(clause => clause.id.startsWith('s4-'))).toBe(true)
    expect([pack.clauses[0]?.id, pack.clauses.at(-1)?.id]).toEqual(['s4-intro-1', 's4-end-5'])
  })

  test('its review fell due in September 2022, two years after version 1.0 (s4-end-3)', () => {
    expect(pack.review).toEqual({ due: '2022-09', months: 24 })
    expect(pack.template).toMatchObject({ version: '1.0', dated: '2020-09' })
    expect(get('policy.review_months')).toEqual({ value: 24, clauses: ['s4-end-3'], from: 'policy' })
  })

  test('is about people’s own posts: the school runs no accounts under it (s4-intro-1)', () => {
    expect(get('modules.official_accounts')).toEqual({ value: 'no', clauses: ['s4-intro-1'], from: 'policy' })
    expect(get('publishing.who_may_share').value).toBe('not_on_personal')
  })

  test('never a picture of a child on a personal device (s4-3-should-07)', () => {
    expect(get('images.device_rule')).toEqual({
      value: 'personal_never',
      clauses: ['s4-3-should-07'],
      from: 'policy',
    })
    expect(get('images.pupils_on_personal').value).toBe('prohibited')
  })

  test('no pupil as a friend; a parent with great caution (s4-3-should-01, s4-3-should-02)', () => {
    expect(get('contacts.pupil.accept')).toEqual({
      value: 'prohibited',
      clauses: ['s4-3-should-01'],
      from: 'policy',
    })
    expect(get('contacts.parent.accept').value).toBe('caution')
    expect(get('contacts.family_reach').value).toBe('parents')
  })

  test('says nothing of inviting a pupil, so whoever asks is sent on until the adopter answers (s4-3-should-01)', () => {
    expect(get('contacts.pupil.initiate')).toEqual({ value: 'no_rule', clauses: [], from: 'ours' })
    expect(settledAsSuggested(pack).get('contacts.pupil.initiate').value).toBe('prohibited')
  })

  test('conflicts of interest are declared to the headteacher (s4-3-eg-06a)', () => {
    expect(get('declarations.conflict').value).toBe('to_headteacher')
    expect(get('declarations.conflict').clauses[0]).toBe('s4-3-eg-06a')
  })

  test('everything goes to the headteacher, to the chair when it is about the headteacher (s4-4.2b, s4-4.3a, s4-intro-2)', () => {
    expect(get('routing.staff_abuse').value).toEqual(['headteacher'])
    expect(get('routing.colleague_breach').value).toEqual(['headteacher'])
    expect(get('routing.substitute')).toEqual({
      value: ['chair_of_governors'],
      clauses: ['s4-intro-2'],
      from: 'policy',
    })
  })

  test('one’s own mistake is put right and told, every time (s4-4.1a, s4-4.1c)', () => {
    expect(get('incidents.self_report')).toEqual({
      value: 'must',
      clauses: ['s4-4.1a', 's4-4.1c'],
      from: 'policy',
    })
    expect(get('takedown.escalation').value).toEqual(['legal_services'])
  })

  test('claims to monitor at any time, for one purpose; our suggestion asks for a reason (s4-4-01, s4-4-02)', () => {
    expect(get('monitoring.trigger').value).toBe('any_time')
    expect(get('monitoring.purposes')).toEqual({ value: ['rule_compliance'], clauses: ['s4-4-02'], from: 'policy' })
    expect(settledAsSuggested(pack).get('monitoring.trigger')).toMatchObject({
      value: 'reasonable_belief',
      from: 'local',
    })
  })

  test('tells the police of certain material, because it must (s4-4-04)', () => {
    expect(get('police.triggers').value).toEqual(['illegal_material'])
    expect(get('police.decider')).toEqual({ value: 'legal_duty', clauses: ['s4-4-04'], from: 'policy' })
    expect(get('police.consent').value).toBe('duty')
  })

  test('likes and follows count, and one clause is called grave (s4-3-eg-05, s4-3-eg-07b)', () => {
    expect(get('conduct.counts_as_use').value).toBe('yes')
    expect(get('clause.serious').value).toEqual(['s4-3-eg-07b'])
  })
})

describe('the questions it puts to whoever writes a post of their own', () => {
  test('a harmless post goes on', () => {
    expect(said(harmless)).toEqual({ does: 'go_on' })
  })

  test('what would not be said in the room comes back with what would be (s4-2-05)', () => {
    expect(said({ ...harmless, 'said-aloud': 'would-not' })).toMatchObject({
      does: 'return',
      because: [{ question: 'said-aloud', clauses: ['s4-2-05', 's4-2-03', 's4-2-06'] }],
    })
  })

  test('hearsay about the school comes back (s4-3-eg-08a)', () => {
    expect(said({ ...harmless, hearsay: 'heard-it' })).toMatchObject({
      does: 'return',
      because: [{ question: 'hearsay', clauses: ['s4-3-eg-08a'] }],
    })
  })

  test('a child from school comes back, and is asked about only where children are in it (s4-3-eg-04)', () => {
    expect(said(harmless, { ...words, children: 1 })).toEqual({ does: 'ask', missing: ['about-a-child'] })
    expect(said({ ...harmless, 'about-a-child': 'a-child' }, { ...words, children: 1 })).toMatchObject({
      does: 'return',
    })
  })

  test('none of them is put to an approver, and none can stop a private post', () => {
    for (const question of pack.questions) {
      expect(question.who, question.id).toBe('author')
      expect(['write', 'own_post'], question.id).toContain(question.at)
      expect(
        question.answers.map(answer => answer.does),
        question.id,
      ).not.toContain('block')
    }
  })
})

describe('adopting the council’s policy', () => {
  test('nothing is dead: every clause runs, or is shown at a moment', () => {
    expect(deadClauses(pack)).toEqual([])
    const guidance = guidanceIn(pack)
    expect(guidance.map(clause => clause.id)).toEqual([
      ...['s4-1-02', 's4-1-04', 's4-2-03', 's4-2-07', 's4-3-01', 's4-3-05', 's4-3-should-09', 's4-3-should-11'],
      ...['s4-3-should-13', 's4-3-should-14b', 's4-3-should-19', 's4-4.2a'],
    ])
    for (const { id, shownAt, how } of guidance) expect([id, how, shownAt.length > 0]).toEqual([id, 'advises', true])
  })

  test('asks 21 questions, at most 25, and the rest only on request', () => {
    expect(pack.openQuestions.filter(question => question.asked === 'always')).toHaveLength(21)
    expect(askedTwice(pack)).toEqual([])
  })

  test('asks about each contradiction, each stale point, and each word that needs a number', () => {
    const about = (reason: string) =>
      pack.openQuestions.filter(question => question.about === reason).flatMap(question => question.clauses)
    expect(about('contradiction')).toEqual(
      expect.arrayContaining([
        ...['s4-3-should-10', 's4-3-eg-02', 's4-3-should-02', 's4-3-should-03', 's4-3-03'],
        ...['s4-2-04', 's4-4-05', 's4-4-01', 's4-4.1a', 's4-4.3a'],
      ]),
    )
    expect(about('stale')).toEqual(expect.arrayContaining(['s4-4-05', 's4-end-2', 's4-end-3']))
    expect(about('law')).toEqual(expect.arrayContaining(['s4-4-01', 's4-3-eg-11', 's4-4.1c']))
    expect(about('local')).toEqual(expect.arrayContaining(['s4-3-should-03', 's4-end-2']))
    const numbers = pack.openQuestions.filter(question => question.about === 'number')
    expect(numbers.map(question => [question.word, question.numberFor])).toEqual([
      ['regularly', 'reminders.privacy_interval'],
      ['immediately', 'timers.put_right'],
      ['as soon as possible', 'timers.own_mistake'],
      ['as soon as possible', 'timers.report'],
    ])
  })

  test('is complete with our suggestions, and none of them is left unanswered', () => {
    const here = settledAsSuggested(pack)
    expect(here.unanswered).toEqual([])
    expect(here.get('policy.signatories')).toMatchObject({ value: ['governing_body'], from: 'local' })
    expect(here.get('personal_use.mention_employer')).toMatchObject({ value: 'with_conditions', from: 'local' })
    expect(here.get('permissions.logo').value).toBe('written_headteacher')
  })

  test('the statute for interception is called outdated, with what holds now (s4-4-05)', () => {
    expect(pack.citations.find(cited => cited.id === 'interception-statute')).toMatchObject({
      state: 'outdated',
      now: expect.stringContaining('Investigatory Powers Act 2016'),
    })
  })

  test('no address, number or sign-in of a support service is carried over (s4-end-2)', () => {
    const text = readFileSync(join(import.meta.dirname, 'pack.yaml'), 'utf8')
    expect(text).not.toMatch(/@|https?:|www\.|\.(com|org|gov|uk)\b|\d{6,}|password|username/i)
  })
})
