import { describe, expect, test } from 'vitest'
import { settle, type SettingsInForce } from '../../src/policy/settle.rule.ts'
import type { ControlName } from '../../src/policy/packs/controls.ts'
import type { GuidanceMoment, OpenQuestion, OpenReason } from '../../src/policy/packs/pack.ts'
import { embeddedPack } from '../../src/policy/packs/packs.ts'
import { questionsAt, weighAnswers } from '../../src/policy/questions.rule.ts'
import type { SettingName } from '../../src/policy/settings/settings.ts'

const found = embeddedPack('church-primary')
if (found === undefined) throw new Error('the pack church-primary is gone')
const pack = found

const clause = (id: string) => pack.clauses.find(one => one.id === id)

/** The open questions of one kind behind which all these clauses stand. */
function openAbout(about: OpenReason, clauses: readonly string[]): readonly OpenQuestion[] {
  return pack.openQuestions.filter(one => one.about === about && clauses.every(id => one.clauses.includes(id)))
}

/** The policy with every one of our suggestions taken. */
function suggested(): SettingsInForce {
  const settled = settle(pack, { open: Object.fromEntries(pack.openQuestions.map(one => [one.id, one.ours])) })
  if ('refused' in settled) throw new Error(JSON.stringify(settled.refused))
  return settled
}

describe('every clause runs or is shown', () => {
  test('none is words only, and none is left to itself', () => {
    expect(pack.clauses.filter(one => one.how === 'words').map(one => one.id)).toEqual([])
    for (const { id, operatedBy, sets, shownAt } of pack.clauses)
      expect(operatedBy.length + sets.length + shownAt.length, id).toBeGreaterThan(0)
  })

  test('none that only advises is without a moment', () => {
    const advising = pack.clauses.filter(one => one.how === 'advises' && one.operatedBy.length === 0)
    expect(advising.length).toBeGreaterThan(0)
    for (const { id, shownAt } of advising) expect(shownAt.length, id).toBeGreaterThan(0)
  })

  test.each<[string, readonly GuidanceMoment[]]>([
    ['s2-opening-1', ['acknowledge']],
    ['s2-opening-2', ['acknowledge']],
    ['s2-opening-4', ['acknowledge', 'september', 'families']],
    ['s2-statement-1', ['acknowledge']],
    ['s2-statement-2', ['acknowledge']],
    ['s2-statement-3', ['acknowledge']],
    ['s2-statement-5', ['adopt']],
    ['s2-eligibility-1', ['acknowledge']],
    ['s2-eligibility-2', ['adopt']],
    ['s2-eligibility-4', ['acknowledge']],
    ['s2-resp-ht-1b', ['acknowledge']],
    ['s2-persona-1', ['acknowledge', 'september']],
    ['s2-friends-1', ['acknowledge', 'may_i']],
    ['s2-friends-6', ['acknowledge', 'may_i']],
    ['s2-content-01b', ['acknowledge']],
    ['s2-content-01c', ['acknowledge', 'own_post', 'case_step']],
    ['s2-content-03b', ['acknowledge']],
    ['s2-content-08', ['acknowledge', 'own_post']],
    ['s2-content-09a', ['acknowledge', 'own_post', 'report']],
    ['s2-security-2', ['september', 'reminder']],
    ['s2-security-3', ['acknowledge', 'own_post']],
    ['s2-security-4', ['september', 'own_post']],
    ['s2-security-5', ['september', 'receipt']],
    ['s2-breaches-2', ['acknowledge', 'report']],
    ['s2-breaches-3', ['acknowledge']],
    ['s2-school-use-aims-1', ['september']],
    ['s2-school-use-aims-2', ['september']],
    ['s2-school-use-aims-3', ['adopt']],
    ['s2-school-use-04b', ['acknowledge']],
    ['s2-school-use-06b', ['write']],
    ['s2-school-use-07a', ['before_trip']],
    ['s2-school-use-07d', ['before_trip']],
    ['s2-school-use-09b', ['write']],
    ['s2-school-use-09c', ['write']],
    ['s2-school-use-13', ['september']],
  ])('%s is shown when it helps: %s', (id, moments) => {
    expect(clause(id)?.shownAt).toEqual(moments)
  })

  test('a clause behind a question is operated by what puts the question', () => {
    for (const question of pack.questions) {
      const puts: ControlName =
        question.at === 'approve' ? 'approval' : question.at === 'own_post' ? 'self_check' : 'hand_in_questions'
      for (const id of question.clauses) expect(clause(id)?.operatedBy, `${id}, ${question.id}`).toContain(puts)
    }
  })
})

describe('what the adopter answers', () => {
  test('at most 25 questions are always asked', () => {
    expect(pack.openQuestions.filter(one => one.asked === 'always').length).toBeLessThanOrEqual(25)
  })

  test.each([
    [['s2-content-01a', 's2-content-01c', 's2-content-02']],
    [['s2-school-use-aims-1', 's2-school-use-05a', 's2-school-use-09a']],
    [['s2-friends-3', 's2-friends-4']],
    [['s2-friends-4', 's2-friends-5']],
    [['s2-eligibility-1', 's2-school-use-00']],
  ])('the contradiction of %s is always asked', clauses => {
    expect(openAbout('contradiction', clauses).map(one => one.asked)).toEqual(['always'])
  })

  test.each<[string, string, SettingName]>([
    ['s2-resp-ht-2a', 'on a regular basis', 'training.interval_months'],
    ['s2-resp-ht-2b', 'swiftly', 'timers.answer_days'],
    ['s2-resp-ht-3a', 'promptly', 'investigation.first_action_days'],
    ['s2-resp-gov-1', 'on a regular basis', 'governors.report_months'],
    ['s2-school-use-08', 'on a regular basis', 'accounts.rotation_interval'],
    ['s2-school-use-06a', 'at this point', 'publishing.faces_review_months'],
  ])('%s says "%s", and both the word and a number are kept', (id, word, numberFor) => {
    const asked = openAbout('number', [id])
    expect(asked.map(one => [one.word, one.numberFor, one.asked])).toEqual([[word, numberFor, 'always']])
    expect(suggested().get(numberFor)).toMatchObject({ from: 'local', clauses: expect.arrayContaining([id]) })
  })

  test.each<[OpenReason, string]>([
    ['law', 's2-statement-5'],
    ['law', 's2-content-09a'],
    ['stale', 's2-home-4'],
    ['stale', 's2-eligibility-4'],
    ['stale', 's2-header-4'],
    ['stale', 's2-header-1'],
    ['stale', 's2-school-use-06a'],
    ['local', 's2-statement-6'],
    ['gap', 's2-school-use-07c'],
    ['gap', 's2-security-8'],
    ['gap', 's2-friends-5'],
  ])('what is open because of %s is asked (%s)', (about, id) => {
    expect(openAbout(about, [id])).not.toEqual([])
  })

  test('a question without a choice that sets something corrects words, or writes down what the school does', () => {
    const setsNothing = pack.openQuestions.filter(
      one => one.numberFor === undefined && one.choices.every(choice => Object.keys(choice.sets).length === 0),
    )
    expect(setsNothing.map(one => one.id)).toEqual([
      'law-reference',
      'wifi-standard',
      'missing-appendix',
      'accused-teacher',
      'data-breach',
      'made-pictures',
    ])
  })

  test('our suggestions can be taken together and leave nothing open', () => {
    const here = suggested()
    expect(here.unanswered).toEqual([])
    expect(here.get('publishing.faces.social').value).toBe('never')
    expect(here.get('consent.required').value).toBe('every_child_shown_or_named')
    expect(here.get('conduct.grievance_rule').value).toBe('internal_routes')
    expect(here.get('recruitment.applicant_search').value).toBe('permitted')
  })

  test('every choice of every question can be taken', () => {
    for (const { id, choices } of pack.openQuestions)
      for (const choice of choices)
        expect(settle(pack, { open: { [id]: choice.id } }), `${id}: ${choice.id}`).not.toHaveProperty('refused')
  })

  test('nobody can permit what the policy forbids without exception, unless the adopter says who (s2-friends-5)', () => {
    expect(pack.settings['contacts.decided_by']).toEqual([])
    expect(suggested().get('contacts.decided_by').value).toEqual(['headteacher'])
  })
})

test('acknowledging opens linked policies, confirms each prohibition and answers on each risk (s2-resp-emp-1, s2-resp-emp-3, s2-statement-4)', () => {
  const { value, clauses } = suggested().get('ack.form')
  expect(value).toEqual(['linked_opened', 'prohibitions_confirmed', 'question_per_risk'])
  expect(clauses).toEqual(expect.arrayContaining(['s2-resp-emp-1', 's2-resp-emp-3', 's2-statement-4']))
})

describe('what it is read with', () => {
  test.each([
    's2-resp-ht-1b',
    's2-resp-ht-3b',
    's2-resp-emp-1',
    's2-content-02',
    's2-school-use-10',
    's2-exceptions-1',
  ])('%s names another policy', id => {
    expect(pack.linked.filter(one => one.clauses.includes(id)).length).toBeGreaterThan(0)
  })

  test.each([
    ['s2-statement-5', 'wrong', 'statute'],
    ['s2-statement-6', 'missing', 'appendix'],
    ['s2-header-1', 'missing', 'appendix'],
    ['s2-header-4', 'outdated', 'guidance'],
    ['s2-home-4', 'wrong', 'guidance'],
    ['s2-school-use-13', 'outdated', 'platform'],
  ])('what %s cites is %s (%s)', (id, state, what) => {
    expect(pack.citations.filter(one => one.clauses.includes(id))).toEqual([
      expect.objectContaining({ state, what, now: expect.any(String) }),
    ])
  })

  test('closed and renamed services are listed, and not one of them is offered (s2-eligibility-4)', () => {
    const gone = pack.citations.filter(one => one.clauses.includes('s2-eligibility-4'))
    expect(gone.filter(one => one.state === 'closed').map(one => one.names)).toEqual(['Bebo', 'Xanga'])
    expect(gone.map(one => one.state)).not.toContain('current')
    const offered = suggested().get('platforms').value
    expect(offered.filter(name => gone.some(one => one.names === name))).toEqual([])
  })
})

describe('its questions about a post', () => {
  const plain = {
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

  test('author and approver are both asked whether it is positive (s2-school-use-05b)', () => {
    const author = questionsAt(suggested(), 'hand_in', 'author', plain)
    expect(author.flatMap(one => one.clauses)).toContain('s2-school-use-05b')
    const approver = questionsAt(suggested(), 'approve', 'approver', plain)
    expect(approver.flatMap(one => one.clauses)).toEqual(
      expect.arrayContaining(['s2-school-use-05b', 's2-opening-2', 's2-opening-3', 's2-content-06']),
    )
  })

  test('a colleague who has not agreed stops a picture (s2-content-04c)', () => {
    const put = questionsAt(suggested(), 'hand_in', 'author', { ...plain, adults: 1 })
    expect(weighAnswers(put, { positive: 'positive', 'colleagues-agreed': 'not-asked' })).toMatchObject({
      does: 'block',
      because: [{ question: 'colleagues-agreed', clauses: ['s2-content-04c'] }],
    })
  })

  test('before a post of one’s own it asks about me, my work and my school, and stops nothing (s2-security-4)', () => {
    const own = questionsAt(suggested(), 'own_post', 'author', plain)
    expect(own.map(one => one.id)).toEqual(['own-post-me', 'own-post-profession', 'own-post-school'])
    expect(new Set(own.flatMap(one => one.clauses))).toEqual(new Set(['s2-security-4']))
    expect(own.flatMap(one => one.answers.map(answer => answer.does))).not.toContain('block')
  })
})

test.each<[SettingName, unknown, string]>([
  ['policy.contractual', 'duties_named', 's2-statement-2'],
  ['records.sar', 'searched', 's2-breaches-2'],
  ['contacts.decided_by', [], 's2-friends-5'],
])('%s is set as %j by %s', (name, value, id) => {
  expect(pack.settings[name]).toEqual(value)
  expect(pack.settingClauses[name]).toContain(id)
})
