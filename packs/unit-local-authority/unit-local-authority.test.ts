import { describe, expect, test } from 'vitest'
import { asWritten } from '../../src/policy/in-force.rule.ts'
import { questionsAt, weighAnswers } from '../../src/policy/questions.rule.ts'
import {
  askedTwice,
  deadClauses,
  guidanceIn,
  packNamed,
  settledAsSuggested,
} from '../../src/policy/testing/whole-pack.ts'

const pack = packNamed('unit-local-authority')
const { get } = asWritten(pack)
const plainDraft = {
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

describe('the pupil referral unit’s policy', () => {
  test('carries each of its 70 clauses', () => {
    expect(pack.clauses).toHaveLength(70)
    expect(pack.clauses.every(clause => clause.id.startsWith('s0-'))).toBe(true)
    expect(deadClauses(pack)).toEqual([])
    expect(pack.clauses.filter(clause => clause.how === 'words')).toEqual([])
    for (const { id, shownAt } of guidanceIn(pack)) expect(shownAt.length, id).toBeGreaterThan(0)
  })

  test('keeps the template apart from the unit’s own adoption, and knows no day of review (s0-header-1, s0-header-2)', () => {
    expect(pack.template).toMatchObject({ version: '2.0', dated: '2018-09-01' })
    expect(pack.effective).toBe('2022-11-28')
    expect(pack.review).toEqual({ due: null, months: null })
    expect(pack.openQuestions.find(one => one.numberFor === 'policy.review_months')).toMatchObject({ asked: 'always' })
    expect(get('policy.signatories')).toEqual({
      value: ['chair', 'headteacher'],
      clauses: ['s0-header-2'],
      from: 'policy',
    })
  })

  test('bars pupils, former pupils under 18, and their parents unless the head was asked (s0-5.4c-i, s0-5.4c-ii, s0-5.4d-ii, s0-5.4f)', () => {
    expect(get('contacts.pupil.accept').value).toBe('prohibited')
    expect(get('contacts.ex_pupil.test').value).toBe('over_eighteen')
    expect(get('contacts.parent.accept').value).toBe('ask_head')
    expect(get('contacts.parent.initiate')).toEqual({ value: 'prohibited', clauses: ['s0-5.4f'], from: 'policy' })
  })

  test('wants no picture of staff or pupils on a private page (s0-5.4a-i, s0-5.4a-ii)', () => {
    expect(get('images.staff_on_personal').value).toBe('prohibited')
    expect(get('images.pupils_on_personal').value).toBe('prohibited')
  })

  test('forbids asking the public for details, and personal information of anybody (s0-4.1e, s0-4.1c-ii)', () => {
    expect(get('screening.solicit_details')).toEqual({ value: 'block', clauses: ['s0-4.1e'], from: 'policy' })
    expect(get('publishing.names')).toEqual({
      value: 'no_personal_information',
      clauses: ['s0-4.1c-ii'],
      from: 'policy',
    })
  })

  test('meets an outside author first, and answers no abuse (s0-app1-b4a, s0-app1-b1a, s0-7.1a)', () => {
    expect(get('routing.author.adult').value).toBe('meeting_first')
    expect(get('incidents.respond').value).toBe('never')
    expect(get('routing.staff_abuse').value).toEqual(['headteacher', 'line_manager'])
  })

  test('puts the school’s good name to the author as a question that stops a post (s0-4.1d)', () => {
    const asked = questionsAt(asWritten(pack), 'hand_in', 'author', plainDraft).filter(one =>
      one.clauses.includes('s0-4.1d'),
    )
    expect(asked).toHaveLength(1)
    const harms = asked[0]?.answers.find(answer => answer.does !== 'go_on')
    expect(weighAnswers(asked, { [asked[0]?.id ?? '']: harms?.id ?? '' })).toMatchObject({
      because: [{ clauses: ['s0-4.1d'] }],
    })
  })

  test('asks at most 25 questions, and each contradiction and conflict with the law among them', () => {
    const always = pack.openQuestions.filter(question => question.asked === 'always')
    expect(always.length).toBeLessThanOrEqual(25)
    const about = (reason: string) =>
      always.filter(question => question.about === reason).flatMap(question => question.clauses)
    expect(about('contradiction')).toEqual(
      expect.arrayContaining(['s0-2.2-i', 's0-7.1a', 's0-5.4d-i', 's0-5.2a', 's0-5.4a-i', 's0-5.4d-ii', 's0-5.4f']),
    )
    expect(about('law')).toEqual(expect.arrayContaining(['s0-6.1a', 's0-app1-b2b']))
    expect(askedTwice(pack)).toEqual([])
  })

  test('a ban on looking applicants up is put to the adopter against national guidance (s0-6.1a)', () => {
    const question = pack.openQuestions.find(one => one.clauses.includes('s0-6.1a'))
    expect(question).toMatchObject({ about: 'law', asked: 'always' })
    expect(question?.why).toContain('national guidance')
  })

  test('is complete with our suggestions, and none of them is left unanswered', () => {
    expect(settledAsSuggested(pack).unanswered).toEqual([])
  })
})
