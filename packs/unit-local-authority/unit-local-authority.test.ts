import { describe, expect, test } from 'vitest'
import { findIn, prepareRoll } from '../../src/checks/checks.ts'
import { asWritten, type OpenAnswers, type SettingsInForce, settle } from '../../src/policy/settle.rule.ts'
import type { Question } from '../../src/policy/packs/pack.ts'
import { embeddedPack } from '../../src/policy/packs/packs.ts'
import { questionsAt, sentenceToSign, weighAnswers } from '../../src/policy/questions.rule.ts'
import { type SettingName, settingNames } from '../../src/policy/settings/settings.ts'

const pack = embeddedPack('unit-local-authority')
if (pack === undefined) throw new Error('packs/unit-local-authority is missing: use a whole checkout')
const written = asWritten(pack)

function settled(answers: OpenAnswers): SettingsInForce {
  const result = settle(pack ?? null, answers)
  if ('refused' in result) throw new Error(JSON.stringify(result.refused))
  return result
}

/** Every setting, its value and the clauses behind it, as the policy is written. */
function says(name: SettingName) {
  const { value, clauses, from } = written.get(name)
  return { value, clauses, from }
}

function byPolicy(value: unknown, ...clauses: string[]) {
  return { value, clauses, from: 'policy' }
}

const oneOfEverything = {
  pictures: 1,
  phonePictures: 0,
  children: 1,
  adults: 1,
  materialOfOthers: true,
  handles: 0,
  purchase: false,
  onATrip: false,
  markedImportant: false,
}

describe('the pack of the pupil referral unit', () => {
  test('carries all 70 clauses of the policy, each once', () => {
    expect(pack.clauses).toHaveLength(70)
    expect(new Set(pack.clauses.map(clause => clause.id)).size).toBe(70)
    expect(pack.clauses.every(clause => clause.id.startsWith('s0-'))).toBe(true)
  })

  test('every clause is operated, sets something or is shown; none is words only', () => {
    for (const { id, how, operatedBy, sets, shownAt } of pack.clauses) {
      expect(how, id).not.toBe('words')
      expect(operatedBy.length + sets.length + shownAt.length, id).toBeGreaterThan(0)
    }
  })

  test.each([
    's0-1.1a',
    's0-2.2-i',
    's0-3.3',
    's0-3.4',
    's0-5.1',
    's0-5.3a',
    's0-5.4-0',
    's0-5.4a-i',
    's0-6.1b',
    's0-7.1c',
    's0-app1-b1a',
    's0-app1-b6b',
    's0-app1-end-1',
  ])('guidance has a moment at which it is shown (%s)', id => {
    expect(written.clause(id)).toMatchObject({ how: 'advises' })
    expect(written.clause(id)?.shownAt).not.toEqual([])
  })

  test('strength follows the printed verb (s0-4.2b, s0-4.2c, s0-6.1a, s0-app1-b6a)', () => {
    expect(['s0-4.2b', 's0-4.2c', 's0-6.1a', 's0-app1-b6a'].map(id => written.clause(id)?.strength)).toEqual([
      'should',
      'must',
      'should',
      'advice',
    ])
  })

  test('keeps the template apart from the signing (s0-header-1, s0-header-2)', () => {
    expect(pack.template).toMatchObject({ version: '2.0', dated: '2018-09-01' })
    expect(pack.effective).toBe('2022-11-28')
    expect(pack.review).toEqual({ due: null, months: null })
    expect(says('policy.signatories')).toEqual(byPolicy(['chair', 'headteacher'], 's0-header-2'))
    expect(pack.titles).toContainEqual({ title: 'Chair of the management committee', role: 'chair_of_governors' })
  })

  test('is read with three other policies, and says what it cites that no longer stands (s0-1.2, s0-2.2-ii, s0-8-7.2a)', () => {
    const beside = pack.linked.filter(linked => linked.clauses.includes('s0-1.2')).map(linked => linked.id)
    expect(beside).toEqual(['internet', 'email', 'acceptable-use'])
    const past = pack.citations.filter(cited => cited.state !== 'current')
    expect(past.flatMap(cited => cited.clauses)).toEqual(['s0-8-7.2a', 's0-2.2-ii'])
  })
})

describe('contacts', () => {
  test('no pupil is accepted or asked (s0-5.4c-i, s0-5.4e)', () => {
    expect(says('contacts.pupil.accept')).toEqual(byPolicy('prohibited', 's0-5.4c-i'))
    expect(says('contacts.pupil.initiate')).toEqual(byPolicy('prohibited', 's0-5.4e'))
  })

  test('a former pupil and that family from 18, both ways for the pupil (s0-5.4c-ii, s0-5.4d-i, s0-5.4e, s0-5.4f)', () => {
    expect(says('contacts.ex_pupil.test')).toEqual(byPolicy('over_eighteen', 's0-5.4c-ii', 's0-5.4e'))
    expect(says('contacts.ex_pupil.initiate')).toEqual(byPolicy('same_as_accept', 's0-5.4e'))
    expect(says('contacts.ex_parent.test')).toEqual(byPolicy('over_eighteen', 's0-5.4d-i', 's0-5.4f'))
  })

  test('accepting a parent leads to the headteacher, asking one does not (s0-5.4d-i, s0-5.4d-ii, s0-5.4f)', () => {
    expect(says('contacts.parent.accept')).toEqual(byPolicy('ask_head', 's0-5.4d-i', 's0-5.4d-ii'))
    expect(says('contacts.decided_by')).toEqual(byPolicy(['headteacher'], 's0-5.4d-ii'))
    expect(says('contacts.parent.initiate')).toEqual(byPolicy('prohibited', 's0-5.4f'))
  })

  test('a breach is a matter of safeguarding first (s0-5.5a, s0-5.5b)', () => {
    expect(says('contacts.breach_route')).toEqual(byPolicy('safeguarding_first', 's0-5.5a', 's0-5.5b', 's0-8-7.1b'))
    expect(says('routing.safeguarding')).toEqual(byPolicy(['dsl', 'deputy_dsl'], 's0-5.5a', 's0-8-7.2c'))
  })
})

describe('pictures, names and details', () => {
  test('no picture from work on a private page, of staff or pupils (s0-5.4a-i, s0-5.4a-ii, s0-5.4b)', () => {
    expect(says('images.staff_on_personal')).toEqual(byPolicy('prohibited', 's0-5.4a-i'))
    expect(says('images.pupils_on_personal')).toEqual(byPolicy('prohibited', 's0-5.4a-ii', 's0-5.4b'))
  })

  test('no personal information, and no consent that lets a name out (s0-4.1c-ii)', () => {
    expect(says('publishing.names')).toEqual(byPolicy('no_personal_information', 's0-4.1c-ii'))
    expect(says('consent.unlocks')).toEqual(byPolicy(['faces'], 's0-4.1c-ii'))
    expect(says('screening.personal_details')).toEqual(byPolicy('block', 's0-4.1c-ii'))
  })

  test('a draft with a pupil’s name or a call for details is stopped with the clause (s0-4.1c-ii, s0-4.1e)', () => {
    const roll = prepareRoll([{ id: 'P-1', name: 'Josh Bennett' }])
    const text = 'Josh Bennett baked bread. Want a loaf? Comment below with your name and phone number.'
    const { outcome, findings } = findIn({ text, platform: 'facebook' }, roll, { get: written.get })
    expect(outcome).toBe('block')
    const blocks = findings.filter(finding => finding.outcome === 'block')
    expect(blocks.map(({ kind, clauses }) => [kind, clauses])).toEqual([
      ['pupil_name', ['s0-4.1c-ii']],
      ['personal_details_request', ['s0-4.1e']],
    ])
  })

  test('the policy is silent on faces in posts for work, so our value holds and is called ours', () => {
    expect(says('publishing.faces.social')).toEqual({ value: 'with_platform_consent', clauses: [], from: 'ours' })
  })
})

describe('abuse of staff', () => {
  test('goes to the headteacher and the line manager, and must be reported (s0-7.1a)', () => {
    expect(says('routing.staff_abuse')).toEqual(byPolicy(['headteacher', 'line_manager'], 's0-7.1a'))
    expect(says('incidents.duty_strength')).toEqual(byPolicy('must', 's0-7.1a'))
  })

  test('is never answered (s0-app1-b1a)', () => {
    expect(says('incidents.respond')).toEqual(byPolicy('never', 's0-app1-b1a'))
  })

  test('a meeting with an outside adult comes first; a pupil is dealt with inside (s0-app1-b4a, s0-app1-b3)', () => {
    expect(says('routing.author.adult')).toEqual(byPolicy('meeting_first', 's0-app1-b4a'))
    expect(says('routing.author.pupil')).toEqual(byPolicy('mediation_or_discipline', 's0-app1-b3'))
  })

  test('removal, escalation and the police are as the appendix has them (s0-app1-b5a, s0-app1-b5c, s0-app1-b6a)', () => {
    expect(says('takedown.owner')).toEqual(byPolicy(['headteacher'], 's0-app1-b5a', 's0-app1-b5b'))
    expect(says('takedown.escalation')).toEqual(
      byPolicy(['helpline', 'local_authority', 'legal_services'], 's0-app1-b5c'),
    )
    expect(says('police.triggers')).toEqual(byPolicy(['threats', 'abusive', 'sexist', 'sexual', 'hate'], 's0-app1-b6a'))
    expect(says('police.decider')).toEqual(byPolicy('employee_or_school', 's0-app1-b6a'))
  })
})

describe('conduct and recruitment', () => {
  test('the clauses called grave are exactly those of 4.1 (a) to (e) and 5.4 (a) to (f) (s0-8-7.1b)', () => {
    const grave = pack.clauses.map(clause => clause.id).filter(id => /^s0-(4\.1[a-e]|5\.4[a-f])/.test(id))
    expect(says('clause.serious')).toEqual(byPolicy(grave, 's0-8-7.1b'))
    expect(says('discipline.ceiling')).toEqual(byPolicy('gross_misconduct_list', 's0-8-7.1b'))
  })

  test('applicants are not looked up, and whoever adopts is told what national guidance says (s0-6.1a, s0-6.1b)', () => {
    expect(says('recruitment.applicant_search')).toEqual(byPolicy('prohibited', 's0-6.1a', 's0-6.1b'))
    const asked = pack.openQuestions.find(question => question.id === 'applicant-search')
    expect(asked).toMatchObject({ about: 'law', asked: 'always', clauses: ['s0-6.1a', 's0-6.1b'] })
    expect(settled({ open: { 'applicant-search': 'no' } }).get('recruitment.applicant_search').value).toBe('prohibited')
  })

  test('nothing is said of monitoring, so it is off and called ours', () => {
    expect(says('monitoring.trigger')).toEqual({ value: 'off', clauses: [], from: 'ours' })
  })
})

describe('what is asked about a post', () => {
  const asked = [
    ...questionsAt(written, 'write', 'author', oneOfEverything),
    ...questionsAt(written, 'hand_in', 'author', oneOfEverything),
    ...questionsAt(written, 'approve', 'approver', oneOfEverything),
  ]

  test.each(['s0-4.1a-i', 's0-4.1a-ii', 's0-4.1a-iii', 's0-4.1b', 's0-4.1c-i', 's0-4.1c-ii', 's0-4.1d', 's0-4.1e'])(
    'the approver signs for %s',
    id => {
      const signed = sentenceToSign(questionsAt(written, 'approve', 'approver', oneOfEverything))
      expect(signed?.clauses).toContain(id)
    },
  )

  test('the good name is asked about on every post, of the author and of the approver (s0-4.1d)', () => {
    const plain = { ...oneOfEverything, pictures: 0, children: 0, adults: 0, materialOfOthers: false }
    const author = questionsAt(written, 'hand_in', 'author', plain)
    const approver = questionsAt(written, 'approve', 'approver', plain)
    expect(author.filter(one => one.clauses.includes('s0-4.1d')).map(one => one.id)).toEqual(['good-name'])
    expect(approver.filter(one => one.clauses.includes('s0-4.1d')).map(one => one.id)).toEqual(['approver-good-name'])
    expect(weighAnswers(approver, allGoOn(approver))).toEqual({ does: 'go_on' })
    expect(weighAnswers(approver, { ...allGoOn(approver), 'approver-good-name': 'harmful' })).toMatchObject({
      does: 'return',
      because: [{ question: 'approver-good-name', clauses: ['s0-4.1d'] }],
    })
  })

  test('material nobody may share is blocked, of the author and of the approver (s0-4.1b)', () => {
    const blocking = { 'whose-pictures': 'not-known', rights: 'not-known', 'approver-rights': 'not-allowed' }
    for (const [question, answer] of Object.entries(blocking))
      expect(weighAnswers(asked, { ...allGoOn(asked), [question]: answer }), question).toMatchObject({
        does: 'block',
        because: [{ question, clauses: ['s0-4.1b'] }],
      })
  })

  test('details asked for in public are blocked (s0-4.1e)', () => {
    expect(weighAnswers(asked, { ...allGoOn(asked), 'how-they-answer': 'in-public' })).toMatchObject({
      does: 'block',
      because: [{ question: 'how-they-answer', clauses: ['s0-4.1e'] }],
    })
  })

  function allGoOn(put: readonly Question[]): Record<string, string> {
    return Object.fromEntries(put.map(one => [one.id, one.answers.find(answer => answer.does === 'go_on')?.id ?? '']))
  }
})

describe('what whoever adopts it is asked', () => {
  const ours = Object.fromEntries(pack.openQuestions.map(question => [question.id, question.ours]))
  const always = pack.openQuestions.filter(question => question.asked === 'always')

  test('at most 25 questions always, the rest behind our suggestion', () => {
    expect(always.length).toBeLessThanOrEqual(25)
    expect(pack.openQuestions.length).toBeGreaterThan(always.length)
  })

  test('our suggestions can all be taken as they are, and leave nothing open', () => {
    expect(settled({ open: ours }).unanswered).toEqual([])
  })

  test('every choice can be taken, and what it sets then holds', () => {
    for (const question of pack.openQuestions)
      for (const choice of question.choices) {
        const here = settled({ open: { ...ours, [question.id]: choice.id } })
        for (const name of settingNames.filter(one => one in choice.sets))
          expect(here.get(name).value, `${question.id}/${choice.id}`).toEqual(choice.sets[name])
      }
  })

  test.each([
    ['two clauses with one number', ['s0-2.2-i', 's0-2.2-ii', 's0-7.1a', 's0-8-7.1a']],
    ['a ban that advice lifts', ['s0-5.4d-i', 's0-5.4d-ii', 's0-8-7.1b']],
    ['private life and a picture of oneself', ['s0-5.2a', 's0-5.4a-i', 's0-8-7.1b']],
    ['accepting and sending', ['s0-5.4d-ii', 's0-5.4f']],
  ])('each contradiction is always asked: %s', (_which, clauses) => {
    expect(
      always.filter(question => question.about === 'contradiction').map(question => question.clauses),
    ).toContainEqual(clauses)
  })

  test('a picture of oneself at work stays forbidden and can leave the list of the grave (s0-5.4a-i, s0-8-7.1b)', () => {
    const here = settled({ open: { 'picture-of-oneself': 'forbidden-not-grave' } })
    expect(here.get('images.staff_on_personal').value).toBe('prohibited')
    const grave = written.get('clause.serious').value
    expect(here.get('clause.serious').value).toEqual(grave.filter(id => id !== 's0-5.4a-i'))
  })

  test('a number is asked for beside the word, for the review and for removal (s0-7.1b, s0-header-2, s0-5.3b)', () => {
    const numbers = always.filter(question => question.numberFor !== undefined)
    expect(numbers.map(({ numberFor, word, clauses }) => [numberFor, word, clauses[0]])).toEqual([
      ['timers.first_action', 'immediately', 's0-7.1b'],
      ['policy.review_months', undefined, 's0-header-2'],
      ['takedown.hours', undefined, 's0-5.3b'],
    ])
    expect(written.get('policy.review_months').value).toBeNull()
    expect(settled({ open: { 'review-months': 18 } }).get('policy.review_months').value).toBe(18)
  })

  test('what the law says otherwise is always asked (s0-6.1a, s0-app1-b2b, s0-app1-b6a, s0-8-7.2c)', () => {
    const law = always.filter(question => question.about === 'law').flatMap(question => question.clauses)
    expect(law).toEqual(expect.arrayContaining(['s0-6.1a', 's0-app1-b2b', 's0-app1-b6a', 's0-8-7.2c']))
    expect(settled({ open: ours }).get('police.consent').value).toBe('recorded_override_for_danger')
  })

  test('closed spaces: the safeguards the policy leaves open are asked for (s0-4.2c)', () => {
    expect(says('accounts.visibility')).toEqual(byPolicy('closed_with_safeguards', 's0-4.2a', 's0-4.2b', 's0-4.2c'))
    expect(always.find(question => question.about === 'local')?.clauses).toEqual(['s0-4.2a', 's0-4.2c'])
  })
})
