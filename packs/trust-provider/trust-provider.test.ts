import { describe, expect, test } from 'vitest'
import { settle, type SettingsInForce } from '../../src/policy/settle.rule.ts'
import type { ControlName } from '../../src/policy/packs/controls.ts'
import type { GuidanceMoment, OpenQuestion, OpenReason } from '../../src/policy/packs/pack.ts'
import { embeddedPack } from '../../src/policy/packs/packs.ts'
import { questionsAt } from '../../src/policy/questions.rule.ts'
import type { SettingName } from '../../src/policy/settings/settings.ts'

const found = embeddedPack('trust-provider')
if (found === undefined) throw new Error('the pack trust-provider is gone')
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
    ['s1-intro-03', ['acknowledge']],
    ['s1-purpose-01', ['acknowledge']],
    ['s1-purpose-02', ['acknowledge']],
    ['s1-purpose-03a', ['acknowledge']],
    ['s1-purpose-04', ['acknowledge']],
    ['s1-purpose-06', ['acknowledge']],
    ['s1-purpose-07', ['approve']],
    ['s1-purpose-08', ['write']],
    ['s1-purpose-09', ['acknowledge']],
    ['s1-purpose-10', ['acknowledge']],
    ['s1-purpose-11', ['acknowledge']],
    ['s1-covered-01', ['adopt']],
    ['s1-scope-01', ['acknowledge', 'report']],
    ['s1-scope-02', ['acknowledge']],
    ['s1-scope-03', ['acknowledge']],
    ['s1-scope-04', ['acknowledge']],
    ['s1-compliance-0b', ['acknowledge', 'case_step']],
    ['s1-references-1', ['acknowledge', 'may_i']],
    ['s1-references-2', ['acknowledge', 'may_i']],
    ['s1-personal-01', ['acknowledge']],
    ['s1-personal-06', ['acknowledge', 'own_post']],
    ['s1-monitoring-01', ['acknowledge']],
    ['s1-monitoring-02', ['acknowledge', 'adopt']],
    ['s1-monitoring-09', ['acknowledge', 'report']],
    ['s1-responsible-0', ['adopt']],
    ['s1-protocol-1b', ['write']],
    ['s1-reputation-02', ['approve', 'own_post']],
    ['s1-reputation-03', ['acknowledge', 'own_post']],
    ['s1-reputation-04', ['acknowledge', 'own_post']],
    ['s1-reputation-07', ['acknowledge', 'september', 'own_post']],
    ['s1-reputation-10', ['acknowledge', 'own_post']],
    ['s1-reputation-11', ['acknowledge', 'case_step']],
    ['s1-reputation-14', ['acknowledge', 'september']],
    ['s1-ip-02b', ['write']],
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
    [['s1-intro-03', 's1-purpose-05', 's1-intro-05']],
    [['s1-intro-05', 's1-scope-04', 's1-compliance-end']],
    [['s1-personal-04', 's1-reputation-08', 's1-reputation-03']],
    [['s1-responsible-0', 's1-protocol-5']],
    [['s1-monitoring-05', 's1-personnel-08']],
    [['s1-header-1', 's1-review-01']],
    [['s1-personnel-01', 's1-personnel-03', 's1-personal-05']],
    [['s1-personnel-10', 's1-review-03']],
  ])('the contradiction of %s is always asked', clauses => {
    expect(openAbout('contradiction', clauses).map(one => one.asked)).toEqual(['always'])
  })

  test.each<[string, string, SettingName]>([
    ['s1-photos-03', 'immediately', 'images.delete_hours'],
    ['s1-reputation-13', 'without unreasonable delay', 'timers.report'],
    ['s1-monitoring-07', 'for a period of time', 'monitoring.copies_months'],
    ['s1-review-02', 'regular', 'training.interval_months'],
    ['s1-review-01', 'from time to time', 'policy.review_months'],
    ['s1-intro-06', 'from time to time', 'policy.review_months'],
  ])('%s says "%s", and both the word and a number are kept', (id, word, numberFor) => {
    const asked = pack.openQuestions.filter(one => one.word !== undefined && one.clauses.includes(id))
    expect(asked.map(one => [one.word, one.numberFor, one.asked])).toEqual([[word, numberFor, 'always']])
    expect(suggested().get(numberFor)).toMatchObject({ from: 'local', clauses: expect.arrayContaining([id]) })
  })

  test.each<[OpenReason, string]>([
    ['law', 's1-monitoring-03'],
    ['law', 's1-monitoring-06'],
    ['law', 's1-scope-08'],
    ['law', 's1-compliance-e'],
    ['stale', 's1-ip-02b'],
    ['stale', 's1-purpose-01'],
    ['local', 's1-protocol-1a'],
    ['gap', 's1-protocol-1a'],
    ['gap', 's1-intro-07'],
  ])('what is open because of %s is asked (%s)', (about, id) => {
    expect(openAbout(about, [id])).not.toEqual([])
  })

  test('a question without a choice that sets something corrects words, or writes down what the school does', () => {
    const setsNothing = pack.openQuestions.filter(
      one => one.numberFor === undefined && one.choices.every(choice => Object.keys(choice.sets).length === 0),
    )
    expect(setsNothing.map(one => one.id)).toEqual([
      'one-director',
      'agreement-form',
      'who-is-liable',
      'accused-teacher',
      'data-breach',
      'made-pictures',
    ])
  })

  test('our suggestions can be taken together and leave nothing open', () => {
    const here = suggested()
    expect(here.unanswered).toEqual([])
    expect(here.get('monitoring.basis').value).toBe('assessment')
    expect(here.get('monitoring.trigger').value).toBe('reasonable_belief')
    expect(here.get('monitoring.methods').value).not.toContain('keystrokes')
    expect(here.get('investigation.credentials').value).toBe('hidden')
    expect(here.get('consent.state').value).toBe('granted')
  })

  test('every choice of every question can be taken', () => {
    for (const { id, choices } of pack.openQuestions)
      for (const choice of choices)
        expect(settle(pack, { open: { [id]: choice.id } }), `${id}: ${choice.id}`).not.toHaveProperty('refused')
  })
})

describe('what acknowledging takes', () => {
  test('linked policies opened, every section seen, "read and will keep to it" (s1-intro-02, s1-personnel-08, s1-intro-03)', () => {
    const { value, clauses } = suggested().get('ack.form')
    expect(value).toEqual(['linked_opened', 'sections_seen', 'read_and_will_comply'])
    expect(clauses).toEqual(['s1-intro-02', 's1-personnel-08', 's1-intro-03'])
  })

  test('a trust that makes it part of the contract no longer says that nobody agrees to terms (s1-intro-03)', () => {
    const settled = settle(pack, { open: { contractual: 'contractual' } })
    expect('refused' in settled ? settled.refused : settled.get('ack.form').value).not.toContain('read_and_will_comply')
  })
})

describe('what it is read with', () => {
  test.each([
    's1-compliance-a',
    's1-compliance-d',
    's1-compliance-f',
    's1-compliance-g',
    's1-compliance-h',
    's1-intro-02',
    's1-intro-05',
  ])('%s names another policy', id => {
    expect(pack.linked.filter(one => one.clauses.includes(id))).toHaveLength(1)
  })

  test.each([
    's1-compliance-b',
    's1-compliance-c',
    's1-compliance-d',
    's1-compliance-e',
    's1-compliance-f',
    's1-compliance-g',
    's1-compliance-h',
    's1-compliance-i1',
    's1-compliance-i2',
    's1-compliance-i3',
    's1-compliance-j',
  ])('the duty or law of %s is named with what holds today', id => {
    expect(pack.citations.filter(one => one.clauses.includes(id)).map(one => one.now)).toEqual([expect.any(String)])
  })

  test.each([
    ['s1-protocol-1a', 'missing', 'form'],
    ['s1-monitoring-05', 'wrong', 'statute'],
    ['s1-monitoring-03', 'missing', 'statute'],
    ['s1-header-1', 'outdated', 'guidance'],
    ['s1-purpose-01', 'outdated', 'platform'],
  ])('what %s cites is %s (%s)', (id, state, what) => {
    expect(pack.citations.filter(one => one.clauses.includes(id))).toEqual([expect.objectContaining({ state, what })])
  })

  test('the text is an outside provider’s (s1-header-2)', () => {
    expect(pack.template?.provider).toMatch(/outside provider/)
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

  test('author and approver are both asked whether it is positive and for whom (s1-protocol-3a)', () => {
    const [author] = questionsAt(suggested(), 'hand_in', 'author', plain)
    expect(author?.clauses).toContain('s1-protocol-3a')
    expect(author?.answers.filter(one => one.does === 'go_on').length).toBeGreaterThan(1)
    const approver = questionsAt(suggested(), 'approve', 'approver', plain)
    expect(approver.flatMap(one => one.clauses)).toEqual(
      expect.arrayContaining(['s1-protocol-3a', 's1-compliance-i3', 's1-protocol-5']),
    )
  })

  test('before a post of one’s own it asks, and stops nothing (s1-reputation-02, s1-reputation-12, s1-respect-02)', () => {
    const own = questionsAt(suggested(), 'own_post', 'author', plain)
    expect(own.flatMap(one => one.clauses)).toEqual(
      expect.arrayContaining(['s1-reputation-02', 's1-reputation-12', 's1-respect-02']),
    )
    expect(own.flatMap(one => one.answers.map(answer => answer.does))).not.toContain('block')
  })
})

test.each<[SettingName, unknown, string]>([
  ['modules.official_accounts', 'yes', 's1-educational-01'],
  ['incidents.author_types', ['pupils', 'families', 'colleagues', 'public'], 's1-reputation-13'],
  ['investigation.notify', ['local_authority', 'regulator'], 's1-compliance-b'],
  ['routing.safeguarding', ['dsl', 'deputy_dsl'], 's1-compliance-j'],
  ['evidence.private_source_note', 'with_note', 's1-scope-01'],
  ['policy.contractual', 'not_contractual', 's1-intro-03'],
  ['discipline.follows', 'will', 's1-compliance-end'],
])('%s is set as %j by %s', (name, value, id) => {
  expect(pack.settings[name]).toEqual(value)
  expect(pack.settingClauses[name]).toContain(id)
})
