import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { heldSince, neverBegins, nextToBegin, type Adopted, inForce } from './in-force.rule.ts'
import { asWritten, type OpenAnswers, ours, type SettingsInForce, settle } from './settle.rule.ts'
import { embeddedPack } from './packs/packs.ts'
import { settingNames, settings } from './settings/settings.ts'

const primary = embeddedPack('church-primary') ?? null
const trust = embeddedPack('trust-provider') ?? null

function settled(pack: typeof primary, answers: OpenAnswers): SettingsInForce {
  const result = settle(pack, answers)
  if ('refused' in result) throw new Error(JSON.stringify(result.refused))
  return result
}

describe('what is in force', () => {
  test('without a policy everything is ours, and says so', () => {
    for (const name of settingNames)
      expect(ours.get(name)).toEqual({ value: settings[name].silent, clauses: [], from: 'ours' })
    expect(ours.policy).toBeNull()
    expect(ours.questions).toEqual([])
  })

  test('a value of the policy names its clauses, and the clause can be read (s2-school-use-05a)', () => {
    const here = asWritten(primary)
    const [clause] = here.get('publishing.names').clauses
    expect(here.clause(clause ?? '')).toMatchObject({
      id: 's2-school-use-05a',
      strength: 'must',
      says: 'Posts carry no names.',
    })
    expect(here.clause('s1-protocol-5')).toBeUndefined()
  })

  test('an answer fills what the policy leaves open', () => {
    const here = settled(primary, { settings: { 'takedown.hours': 24 } })
    expect(here.get('takedown.hours')).toEqual({ value: 24, clauses: [], from: 'local' })
  })

  test('a school may be stricter than its policy, and the clause stays behind it (s1-protocol-2c)', () => {
    const here = settled(trust, { settings: { 'publishing.names': 'never' } })
    expect(here.get('publishing.names')).toEqual({
      value: 'never',
      clauses: ['s1-protocol-2c', 's1-protocol-2a'],
      from: 'local',
    })
  })

  test('never looser (s2-school-use-05a)', () => {
    expect(settle(primary, { settings: { 'publishing.names': 'with_consent' } })).toEqual({
      refused: [{ refused: 'looser', setting: 'publishing.names', clauses: ['s2-school-use-05a', 's2-content-03b'] }],
    })
  })

  test('an answered contradiction sets its value, even the gentler one, because the policy says both (s2-content-01a, s2-content-01c)', () => {
    expect(asWritten(primary).get('personal_use.mention_employer').value).toBe('must_not')
    const here = settled(primary, { open: { 'mention-of-school': 'with-conditions' } })
    expect(here.get('personal_use.mention_employer')).toEqual({
      value: 'with_conditions',
      clauses: ['s2-content-01a', 's2-content-01c', 's2-content-02'],
      from: 'local',
    })
    expect(here.unanswered).not.toContain('mention-of-school')
    expect(here.unanswered).toContain('celebrate-without-names')
  })

  test('a number is asked for where the policy has a word (s2-school-use-08)', () => {
    expect(asWritten(primary).get('accounts.rotation_interval').value).toBeNull()
    const here = settled(primary, { open: { 'password-days': 90 } })
    expect(here.get('accounts.rotation_interval')).toEqual({ value: 90, clauses: ['s2-school-use-08'], from: 'local' })
  })

  test('answers that cannot stand are all named', () => {
    // As it could come out of an old row or a form: names and values no longer in the catalogue.
    const stale = {
      open: { gone: 'x', 'password-days': 0, 'faces-at-present': 'maybe' },
      settings: JSON.parse('{"publishing.nmaes":"never","consent.scope":"x"}'),
    }
    const result = settle(primary, stale)
    expect('refused' in result ? result.refused : []).toEqual([
      { refused: 'no-such-question', question: 'gone' },
      {
        refused: 'not-a-choice',
        question: 'password-days',
        allowed: 'allowed: a whole number of days from 1 to 732, or null',
      },
      { refused: 'not-a-choice', question: 'faces-at-present', allowed: 'keep, platform-consent' },
      { refused: 'not-a-value', setting: 'publishing.nmaes', allowed: 'a setting of the catalogue' },
      { refused: 'not-a-value', setting: 'consent.scope', allowed: 'allowed: general, per_channel, per_platform' },
    ])
  })

  test.each([primary, trust])('our suggestions for every open question can be taken as they are', pack => {
    const open = Object.fromEntries((pack?.openQuestions ?? []).map(question => [question.id, question.ours]))
    expect(settled(pack, { open }).unanswered).toEqual([])
  })
})

type Version = Adopted & { readonly id: string }

function version(id: string, from: string, more: Partial<Adopted> = {}): Version {
  return { id, school: 'oak', from: new Date(from), adoptedAt: new Date('2026-01-01T00:00:00Z'), ...more }
}

function judge(versions: readonly Version[], instant: string): string | undefined {
  return inForce(versions, new Date(instant))?.id
}

describe('which version judges an act', () => {
  const first = version('first', '2026-09-01T00:00:00Z')
  const second = version('second', '2026-11-01T00:00:00Z')

  test('the one in force at that moment, from its first instant on', () => {
    expect(judge([first, second], '2026-08-31T23:59:59.999Z')).toBeUndefined()
    expect(judge([first, second], '2026-09-01T00:00:00Z')).toBe('first')
    expect(judge([first, second], '2026-10-31T23:59:59.999Z')).toBe('first')
    expect(judge([second, first], '2026-11-01T00:00:00Z')).toBe('second')
  })

  test('a policy may be changed: what was done under an older version is still judged by that (s2-header-1, s1-intro-06)', () => {
    expect(judge([first, second], '2026-10-15T09:00:00Z')).toBe('first')
    expect(judge([first, second], '2026-11-15T09:00:00Z')).toBe('second')
  })

  test('up to but not including its end', () => {
    const ended = version('ended', '2026-09-01T00:00:00Z', { until: new Date('2026-10-01T00:00:00Z') })
    expect(judge([ended], '2026-09-30T23:59:59.999Z')).toBe('ended')
    expect(judge([ended], '2026-10-01T00:00:00Z')).toBeUndefined()
  })

  test('where the last version was ended, what it had replaced does not come back; the trust’s holds, or none', () => {
    const ended = version('ended', '2026-11-01T00:00:00Z', { until: new Date('2026-12-01T00:00:00Z') })
    const trustWide = version('trust', '2026-09-01T00:00:00Z', { school: null })
    expect(judge([first, ended], '2026-12-01T00:00:00Z')).toBeUndefined()
    expect(judge([first, ended, trustWide], '2026-11-30T23:59:59Z')).toBe('ended')
    expect(judge([first, ended, trustWide], '2026-12-01T00:00:00Z')).toBe('trust')
    expect(heldSince(trustWide, [first, ended, trustWide], new Date('2026-12-05T00:00:00Z'))).toEqual(ended.until)
    expect(heldSince(trustWide, [trustWide], new Date('2026-12-05T00:00:00Z'))).toEqual(trustWide.from)
  })

  test('a version that is adopted after the end of the one before holds from its own day', () => {
    const ended = version('ended', '2026-09-01T00:00:00Z', { until: new Date('2026-10-01T00:00:00Z') })
    const anew = version('anew', '2026-11-01T00:00:00Z', { adoptedAt: new Date('2026-10-20T00:00:00Z') })
    expect(judge([ended, anew], '2026-10-25T00:00:00Z')).toBeUndefined()
    expect(judge([ended, anew], '2026-11-02T00:00:00Z')).toBe('anew')
  })

  test('a version dated back never reaches before the moment it was adopted', () => {
    const back = version('back', '2026-01-01T00:00:00Z', { adoptedAt: new Date('2026-10-15T14:00:00Z') })
    expect(judge([first, back], '2026-10-15T13:59:59Z')).toBe('first')
    expect(judge([first, back], '2026-10-15T14:00:00Z')).toBe('back')
  })

  test('a school’s own version goes before its trust’s, also when the trust’s is newer', () => {
    const trustWide = version('trust', '2026-10-01T00:00:00Z', { school: null })
    expect(judge([trustWide, first], '2026-12-01T00:00:00Z')).toBe('first')
    expect(judge([trustWide], '2026-12-01T00:00:00Z')).toBe('trust')
  })

  test('of two that begin together the one adopted later', () => {
    const corrected = version('corrected', '2026-09-01T00:00:00Z', { adoptedAt: new Date('2026-02-01T00:00:00Z') })
    expect(judge([corrected, first], '2026-09-02T00:00:00Z')).toBe('corrected')
    expect(judge([first, corrected], '2026-09-02T00:00:00Z')).toBe('corrected')
  })

  test('one adopted later puts aside what had not begun, also where it begins earlier: the mistaken one does not come back', () => {
    const corrected = version('corrected', '2026-08-01T00:00:00Z', { adoptedAt: new Date('2026-02-01T00:00:00Z') })
    for (const both of [
      [first, corrected],
      [corrected, first],
    ]) {
      expect(judge(both, '2026-08-15T00:00:00Z')).toBe('corrected')
      expect(judge(both, '2026-09-15T00:00:00Z')).toBe('corrected')
      expect(nextToBegin(both, new Date('2026-03-01T00:00:00Z'))?.id).toBe('corrected')
      expect(nextToBegin(both, new Date('2026-08-15T00:00:00Z'))).toBeNull()
    }
    expect([neverBegins(first, [first, corrected]), neverBegins(corrected, [first, corrected])]).toEqual([true, false])
  })

  test('one adopted for a later day leaves what begins before it its time', () => {
    const later = version('later', '2026-11-01T00:00:00Z', { adoptedAt: new Date('2026-02-01T00:00:00Z') })
    expect(neverBegins(first, [first, later])).toBe(false)
    expect(judge([first, later], '2026-10-01T00:00:00Z')).toBe('first')
    expect(judge([first, later], '2026-11-02T00:00:00Z')).toBe('later')
    expect(nextToBegin([first, later], new Date('2026-03-01T00:00:00Z'))?.id).toBe('first')
  })

  test('what has begun, and what another body adopted, is put aside by nothing', () => {
    const later = version('later', '2026-12-01T00:00:00Z', { adoptedAt: new Date('2026-09-01T00:00:00Z') })
    expect(neverBegins(first, [first, later])).toBe(false)
    const trusts = version('trusts', '2026-12-01T00:00:00Z', {
      school: null,
      adoptedAt: new Date('2026-02-01T00:00:00Z'),
    })
    expect(neverBegins(first, [first, trusts])).toBe(false)
  })

  test('of two to begin together, adopted in one moment too, the one adopted later is to come', () => {
    const [four, five] = [
      version('four', '2026-09-01T00:00:00Z', { number: 4 }),
      version('five', '2026-09-01T00:00:00Z', { number: 5 }),
    ]
    expect(nextToBegin([four, five], new Date('2026-03-01T00:00:00Z'))?.id).toBe('five')
    expect(judge([four, five], '2026-09-02T00:00:00Z')).toBe('five')
  })

  test('the next to begin is the first that will hold: none of the trust’s while the school’s own does', () => {
    const trusts = version('trusts', '2026-10-01T00:00:00Z', { school: null })
    expect(nextToBegin([trusts, first], new Date('2026-03-01T00:00:00Z'))?.id).toBe('first')
    expect(nextToBegin([trusts, first], new Date('2026-09-15T00:00:00Z'))).toBeNull()
    expect(nextToBegin([trusts], new Date('2026-09-15T00:00:00Z'))?.id).toBe('trusts')
  })

  test('whatever is adopted after an act changes nothing about it', () => {
    const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
    const some = fc.record({
      id: fc.uuid(),
      school: fc.constantFrom('oak', null),
      from: instants,
      adoptedAt: instants,
      until: fc.option(instants),
    })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 6 }), some, instants, (versions, added, act) => {
        fc.pre(added.adoptedAt > act)
        expect(inForce([...versions, added], act)).toBe(inForce(versions, act))
      }),
    )
  })
})

describe('sections that a policy calls advice and writes as must', () => {
  const question = trust?.openQuestions.find(one => one.id === 'section-strength')
  const strengthOf = (answer: string, id: string) =>
    settled(trust, { open: { 'section-strength': answer } }).clause(id)?.strength

  test('are advice where the adopter says so, from the clause that says it on, and keep their settings (s1-responsible-0)', () => {
    expect(question?.clauses).toContain('s1-responsible-0')
    expect(strengthOf('as-written', 's1-protocol-5')).toBe('must')
    expect(strengthOf('advice', 's1-protocol-5')).toBe('advice')
    const advice = settled(trust, { open: { 'section-strength': 'advice' } })
    expect(advice.get('publishing.approver').value).toEqual(settled(trust, {}).get('publishing.approver').value)
  })

  test('and what stands before it, or is about the policy’s own life, stays as it is written', () => {
    for (const id of ['s1-recruitment-01', 's1-monitoring-01', 's1-review-01', 's1-review-02'])
      expect(strengthOf('advice', id), id).toBe(trust?.clauses.find(clause => clause.id === id)?.strength)
  })
})
