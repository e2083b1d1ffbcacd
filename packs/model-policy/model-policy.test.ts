import { describe, expect, test } from 'vitest'
import { asWritten } from '../../src/policy/settle.rule.ts'
import {
  askedTwice,
  deadClauses,
  guidanceIn,
  packNamed,
  settledAsSuggested,
} from '../../src/policy/testing/whole-pack.ts'

const pack = packNamed('model-policy')
const { get } = asWritten(pack)

/** @throws when the pack does not ask it */
function open(id: string) {
  const question = pack.openQuestions.find(asked => asked.id === id)
  if (question === undefined) throw new Error(`${id} is not asked`)
  return question
}

describe('the model policy', () => {
  test('carries each of its 84 clauses, from the opening to the closing line (s3-title-1, s3-end-1)', () => {
    expect(pack.clauses).toHaveLength(84)
    expect(pack.clauses.every(clause => clause.id.startsWith('s3-'))).toBe(true)
    expect([pack.clauses[0]?.id, pack.clauses.at(-1)?.id]).toEqual(['s3-title-1', 's3-end-1'])
  })

  test('is nobody’s yet: no first day, a yearly review without a day, replaced in September 2025 (s3-title-1, s3-11.2a, s3-end-1)', () => {
    expect(pack.effective).toBeNull()
    expect(pack.review).toEqual({ due: null, months: 12 })
    expect(pack.template).toEqual({ source: 'A model policy for schools and trusts', supersededOn: '2025-09' })
    expect(get('policy.superseded_on').value).toBe('2025-09-01')
  })

  test('keeps staff and pupils apart online, former pupils under 18 too (s3-5.3b, s3-5.3c)', () => {
    for (const name of ['contacts.pupil.accept', 'contacts.pupil.initiate'] as const)
      expect(get(name)).toEqual({ value: 'prohibited', clauses: ['s3-5.3b'], from: 'policy' })
    expect(get('contacts.ex_pupil.test')).toEqual({ value: 'over_eighteen', clauses: ['s3-5.3c'], from: 'policy' })
    expect(get('contacts.ex_pupil.initiate').value).toBe('same_as_accept')
    expect(get('safeguarding.locate_child')).toEqual({ value: 'prohibited', clauses: ['s3-6.1b'], from: 'policy' })
  })

  test('says nothing of friendship with parents, so the headteacher is asked (s3-5.3d)', () => {
    expect(get('contacts.parent.accept')).toEqual({ value: 'ask_head', clauses: [], from: 'ours' })
    expect(get('publishing.replies')).toEqual({ value: 'official_accounts', clauses: ['s3-5.3d'], from: 'policy' })
  })

  test('wants a site asked within 24 hours, and looked at again (s3-9.3b, s3-9.4a)', () => {
    expect(get('takedown.hours')).toEqual({ value: 24, clauses: ['s3-9.3b'], from: 'policy' })
    expect(get('takedown.owner').value).toEqual(['headteacher', 'deputy_headteacher'])
    expect(pack.clauses.find(clause => clause.id === 's3-9.4a')).toMatchObject({
      how: 'blocks',
      operatedBy: ['takedown'],
    })
  })

  test('asks the employee before the police for threats, nobody for what is unlawful (s3-9.5, s3-10.5a)', () => {
    expect(get('police.consent')).toEqual({
      value: 'victim_path_only',
      clauses: ['s3-9.5', 's3-10.5a'],
      from: 'policy',
    })
    expect(get('police.triggers').value).toEqual(['threats', 'unlawful'])
    expect(get('police.decider').value).toBe('senior_leaders')
    expect(open('police-consent')).toMatchObject({
      about: 'contradiction',
      asked: 'always',
      ours: 'asked-and-recorded',
    })
  })

  test('monitors on reasonable belief only, for the suspected breach, on the network (s3-11.1)', () => {
    expect(get('monitoring.trigger')).toEqual({ value: 'reasonable_belief', clauses: ['s3-11.1'], from: 'policy' })
    expect(get('monitoring.purposes').value).toEqual(['suspected_breach'])
    expect(get('monitoring.methods').value).not.toContain('keystrokes')
  })

  test('weighs seriousness by four things and settles first who wrote it (s3-10.2, s3-10.1f)', () => {
    expect(get('investigation.seriousness').value).toEqual(['content', 'time_visible', 'spread', 'impact'])
    expect(get('investigation.authorship_step')).toEqual({ value: 'required', clauses: ['s3-10.1f'], from: 'policy' })
  })

  test('lets nobody answer abuse, and sends it to a senior manager (s3-8.1a, s3-8.1b)', () => {
    expect(get('incidents.respond').value).toBe('never')
    expect(get('routing.staff_abuse').value).toEqual(['headteacher', 'deputy_headteacher'])
    expect(get('routing.safeguarding').value).toContain('dsl')
  })

  test('leaves governors, volunteers and contractors out, and asks the adopter (s3-2.5)', () => {
    expect(get('scope.worker_types').value).toEqual(['employee', 'part_time', 'fixed_term', 'agency'])
    expect(settledAsSuggested(pack).get('scope.worker_types').value).toEqual(
      expect.arrayContaining(['governor', 'volunteer', 'contractor']),
    )
  })

  test('puts each of its nine bans to author or approver (s3-5.2a to s3-5.2i)', () => {
    const asked = new Set(pack.questions.flatMap(question => question.clauses))
    for (const ban of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']) expect(asked, ban).toContain(`s3-5.2${ban}`)
  })

  test('has nothing dead: every clause runs, or is shown at a moment', () => {
    expect(deadClauses(pack)).toEqual([])
    const guidance = guidanceIn(pack)
    expect(guidance.map(clause => clause.id)).toEqual(['s3-1-b', 's3-2.1', 's3-3.1a', 's3-9.4c'])
    for (const { id, shownAt, how } of guidance) expect([id, how, shownAt.length > 0]).toEqual([id, 'advises', true])
  })

  test('asks 22 questions of whoever adopts it, at most 25, and the rest only on request', () => {
    expect(pack.openQuestions.filter(question => question.asked === 'always')).toHaveLength(22)
    expect(askedTwice(pack)).toEqual([])
  })

  test('asks about each contradiction, each stale point, and each word that needs a number', () => {
    const about = (reason: string) =>
      pack.openQuestions.filter(question => question.about === reason).flatMap(question => question.clauses)
    expect(about('contradiction')).toEqual([
      ...['s3-5.4', 's3-5.5a', 's3-5.3d', 's3-8.1a', 's3-9.5', 's3-10.5a', 's3-3.3b', 's3-11.1'],
    ])
    expect(about('stale')).toEqual(expect.arrayContaining(['s3-6.1d', 's3-end-1', 's3-4.1b', 's3-9.4b']))
    expect(about('law')).toEqual(expect.arrayContaining(['s3-10.1d', 's3-8.2b', 's3-9.3b']))
    const numbers = pack.openQuestions.filter(question => question.about === 'number')
    expect(numbers.map(question => question.word)).toEqual([
      ...['as soon as identified', 'immediately', 'prompt', 'from time to time', 'excessive'],
    ])
  })

  test('is complete with our suggestions, and none of them is left unanswered (s3-title-1)', () => {
    const here = settledAsSuggested(pack)
    expect(here.unanswered).toEqual([])
    expect(here.get('policy.signatories')).toMatchObject({ value: ['governing_body'], from: 'local' })
    expect(here.get('takedown.done_when').value).toBe('request_sent')
    expect(here.get('investigation.credentials').value).toBe('hidden')
    expect(here.get('timers.safeguarding')).toEqual({ value: 1, clauses: ['s3-7.2'], from: 'local' })
  })

  test('says of what it cites what has closed, is missing or no longer works (s3-4.1b, s3-6.1d, s3-9.4b)', () => {
    const state = Object.fromEntries(pack.citations.map(cited => [cited.id, cited.state]))
    expect(state).toMatchObject({
      'google-plus': 'closed',
      'advice-appendix': 'missing',
      'provider-blocking': 'outdated',
      facebook: 'current',
    })
    expect(pack.linked.map(linked => linked.id)).toEqual([
      ...['behaviour', 'bullying', 'disciplinary', 'harassment', 'it', 'equality'],
    ])
  })
})
