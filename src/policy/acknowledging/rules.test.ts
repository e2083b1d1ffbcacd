import { describe, expect, test } from 'vitest'
import { asWritten, ours, settle, type SettingsInForce } from '../settle.rule.ts'
import type { SomeSettings } from '../settings/settings.ts'
import type { Nation } from '../../people/people.ts'
import { packNamed, settledAsSuggested } from '../testing/whole-pack.ts'
import { bindsHer, changedForHer, prohibitionsFor } from './for-you.rule.ts'
import { mayPostRule, type PostingFacts } from './may-post.rule.ts'
import { ANSWER_DAYS, dueAfter, nextRung, routeQuestion, type Answerers, answerersOf } from './question-route.rule.ts'
import { isBound, monthsAfter, readingState, reminderDue, schoolYearBegan } from './reading-standing.rule.ts'
import { lastRead } from './readings.store.ts'

const at = new Date('2026-11-20T10:00:00Z')
const daysBefore = (days: number) => new Date(at.getTime() - days * 86_400_000)
const church = settledAsSuggested(packNamed('church-primary'))
const trust = settledAsSuggested(packNamed('trust-provider'))
const model = settledAsSuggested(packNamed('model-policy'))
/** As the policy is printed; what a school answers at adoption may be otherwise. */
const printed = (name: string) => asWritten(packNamed(name))
const council = settledAsSuggested(packNamed('council-personal-use'))

function withOwn(own: SomeSettings): SettingsInForce {
  const settled = settle(null, { settings: own })
  if ('refused' in settled) throw new Error(JSON.stringify(settled.refused))
  return settled
}

const facts = (over: Partial<PostingFacts>): PostingFacts => ({
  settings: church,
  bound: true,
  readThis: false,
  readEarlier: false,
  inForceFrom: daysBefore(10),
  training: { asked: false, until: null, today: '2026-11-20' },
  ...over,
})

describe('nobody posts before she has read', () => {
  test.each([
    ['church-primary (s2-resp-ht-1a, s2-resp-emp-1)', church, ['s2-resp-ht-1a', 's2-resp-emp-1']],
    ['trust-provider (s1-intro-04, s1-personnel-08)', trust, ['s1-intro-04', 's1-personnel-08']],
    ['model-policy (s3-3.2c, s3-3.1b)', model, ['s3-3.2c', 's3-3.1b']],
  ] as const)(
    'where the policy asks everybody to read, and the refusal names the clauses: %s',
    (_pack, settings, clauses) => {
      expect(mayPostRule(facts({ settings }), at)).toEqual({ refused: 'not-read', clauses })
      expect(mayPostRule(facts({ settings, readThis: true }), at)).toBeNull()
    },
  )

  test.each([
    ['council-personal-use', council],
    ['unit-local-authority', settledAsSuggested(packNamed('unit-local-authority'))],
    ['nothing adopted', ours],
  ] as const)('nor where the policy is silent, which is our own rule and names no clause: %s', (_pack, settings) => {
    expect(mayPostRule(facts({ settings }), at)).toEqual({ refused: 'not-read', clauses: [] })
    expect(mayPostRule(facts({ settings, readThis: true }), at)).toBeNull()
  })

  test('but where the adopter took our rule off, the policy asks nobody to read, or does not bind her, she may', () => {
    expect(mayPostRule(facts({ settings: withOwn({ 'ack.before_posting': 'no_rule' }) }), at)).toBeNull()
    expect(mayPostRule(facts({ settings: withOwn({ 'ack.required': 'no' }) }), at)).toBeNull()
    expect(mayPostRule(facts({ bound: false }), at)).toBeNull()
  })

  test('and taking our rule off opens nothing where a clause asks everybody to read (s2-resp-ht-1a)', () => {
    const settings = settle(packNamed('church-primary'), {
      settings: { 'ack.before_posting': 'no_rule' },
    })
    if ('refused' in settings) throw new Error(JSON.stringify(settings.refused))
    expect(mayPostRule(facts({ settings }), at)?.refused).toBe('not-read')
    const asked = withOwn({ 'ack.required': 'no', 'ack.before_posting': 'read_first' })
    expect(mayPostRule(facts({ settings: asked }), at)?.refused).toBe('not-read')
  })

  test('who has read the version before has the month of the notice, not a day longer (s1-intro-07)', () => {
    const before = (days: number) => facts({ settings: trust, readEarlier: true, inForceFrom: daysBefore(days) })
    expect(mayPostRule(before(10), at)).toBeNull()
    expect(mayPostRule(before(31), at)?.refused).toBe('not-read')
  })
})

describe('training before posting', () => {
  const read = { settings: trust, readThis: true }
  test('is wanted of whom her manager asked for it, and has an end (s1-educational-02, s1-educational-03)', () => {
    const training = (asked: boolean, until: string | null) => ({ asked, until, today: '2026-11-20' })
    expect(mayPostRule(facts({ ...read, training: training(false, null) }), at)).toBeNull()
    expect(mayPostRule(facts({ ...read, training: training(true, null) }), at)).toEqual({
      refused: 'training-missing',
      clauses: ['s1-educational-02', 's1-educational-03'],
    })
    expect(mayPostRule(facts({ ...read, training: training(true, '2026-11-20') }), at)).toBeNull()
    expect(mayPostRule(facts({ ...read, training: training(true, '2026-11-19') }), at)?.refused).toBe('training-over')
  })

  test('is wanted of everybody where the policy says so', () => {
    const settings = withOwn({ 'publishing.training_gate': 'required' })
    expect(mayPostRule(facts({ settings, readThis: true }), at)?.refused).toBe('training-missing')
  })
})

describe('where somebody stands', () => {
  const state = (settings: SettingsInForce, told: number | null, read: number | null) =>
    readingState(
      {
        settings,
        toldAt: told === null ? null : daysBefore(told),
        said: read === null ? null : { state: 'read', at: daysBefore(read) },
        readAt: read === null ? null : daysBefore(read),
      },
      at,
    )
  test.each([
    ['asked to read, and told today', church, 0, null, 'to_read'],
    ['late after four weeks', church, 29, null, 'late'],
    ['read', church, 29, 1, 'read'],
    ['not asked by the policy', council, 29, null, 'offered'],
  ] as const)('%s', (_what, settings, told, read, expected) => {
    expect(state(settings, told, read)).toBe(expected)
  })

  test('read again after the months that the school has named, not before', () => {
    const settings = withOwn({ 'ack.required': 'yes', 'ack.refresh_months': 12 })
    expect(state(settings, 400, 360)).toBe('read')
    expect(state(settings, 400, 366)).toBe('again')
  })

  test('a reminder after 7, 14 and 28 days, then none', () => {
    expect([6, 7].map(days => reminderDue(daysBefore(days), 0, at))).toEqual([false, true])
    expect([13, 14].map(days => reminderDue(daysBefore(days), 1, at))).toEqual([false, true])
    expect([27, 28].map(days => reminderDue(daysBefore(days), 2, at))).toEqual([false, true])
    expect(reminderDue(daysBefore(300), 3, at)).toBe(false)
  })

  test('the page of September stands for no yearly reading: that one is still asked for', () => {
    const said = (days: number, occasion: 'version' | 'september') =>
      ({ version: 'v', person: 'p', state: 'read', occasion, at: daysBefore(days) }) as const
    const readAt = lastRead([said(400, 'version'), said(60, 'september')])
    expect(readAt).toEqual(daysBefore(400))
    const yearly = withOwn({ 'ack.refresh_months': 12 })
    expect(readingState({ settings: yearly, toldAt: null, said: said(60, 'september'), readAt }, at)).toBe('again')
  })

  test('the school year begins on 1 September', () => {
    expect(schoolYearBegan('2026-08-31')).toBe('2025-09-01')
    expect(schoolYearBegan('2026-09-01')).toBe('2026-09-01')
  })

  test('a month later is the last day where there is no such day', () => {
    expect(monthsAfter(new Date('2026-01-31T09:00:00Z'), 1).toISOString()).toBe('2026-02-28T09:00:00.000Z')
  })

  test('whom the policy reaches is its own list', () => {
    expect(isBound(church, 'agency')).toBe(true)
    expect(isBound(trust, 'volunteer')).toBe(true)
    expect(isBound(printed('model-policy'), 'volunteer')).toBe(false)
  })
})

describe('a question', () => {
  const holder = (person: string, role: 'line_manager' | 'director' | 'headteacher' | 'deputy_headteacher') => ({
    person,
    role,
  })
  /** The asker is "me". */
  const there = (holders: Answerers['holders'], lineManager: string | null = null): Answerers => ({
    asker: 'me',
    holders,
    lineManager,
  })
  test('goes to whom the policy names (s1-personnel-10)', () => {
    const all = [holder('l', 'line_manager'), holder('d', 'director'), holder('h', 'headteacher')]
    expect(routeQuestion(printed('trust-provider'), there(all), at, 'england')).toMatchObject({
      roles: ['director'],
      clauses: ['s1-personnel-10'],
    })
  })

  test('to the next where nobody holds that role, or only the asker', () => {
    const head = holder('h', 'headteacher')
    expect(routeQuestion(church, there([head]), at, 'england')?.roles).toEqual(['headteacher'])
    expect(routeQuestion(church, there([holder('me', 'line_manager'), head]), at, 'england')?.roles).toEqual([
      'headteacher',
    ])
    expect(routeQuestion(church, there([holder('me', 'headteacher')]), at, 'england')).toBeNull()
  })

  test('climbs from rung to rung, never back, and rests at the top (s2-resp-ht-2b)', () => {
    const all = [holder('l', 'line_manager'), holder('t', 'deputy_headteacher'), holder('h', 'headteacher')]
    const deputy = nextRung({ to: ['line_manager'], toPeople: [], rung: 0 }, there(all))
    expect(deputy?.roles).toEqual(['deputy_headteacher', 'nursery_manager'])
    const to = ['line_manager', ...(deputy?.roles ?? [])]
    expect(nextRung({ to, toPeople: [], rung: deputy?.rung ?? 0 }, there(all))?.roles).toEqual(['headteacher'])
    expect(nextRung({ to: [...to, 'headteacher'], toPeople: [], rung: 3 }, there(all))).toBeNull()
  })

  test('goes to her own line manager where the register names one, and to no other of them (s2-resp-emp-2, s3-3.2a)', () => {
    const all = [holder('l', 'line_manager'), holder('k', 'line_manager'), holder('h', 'headteacher')]
    const routed = routeQuestion(church, there(all, 'own'), at, 'england')
    expect(routed).toMatchObject({ roles: [], people: ['own'], rung: 0 })
    expect([...answerersOf({ roles: [], people: ['own'] }, there(all, 'own'))]).toEqual(['own'])
    // It climbs past the others who hold that role.
    expect(nextRung({ to: [], toPeople: ['own'], rung: 0 }, there(all, 'own'))).toEqual({
      roles: ['headteacher'],
      people: [],
      rung: 3,
    })
    // One that began elsewhere comes to her on its way.
    expect(nextRung({ to: ['director'], toPeople: [], rung: 0 }, there(all, 'own'))?.people).toEqual(['own'])
    // Nobody is her own line manager.
    expect(routeQuestion(church, there(all, 'me'), at, 'england')).toMatchObject({
      roles: ['line_manager'],
      people: [],
    })
  })

  test('has working days to be answered: those of the school, or five of ours', () => {
    const friday = new Date('2026-11-20T10:00:00Z')
    expect(dueAfter(ours, friday, 'england').toISOString()).toBe('2026-11-27T10:00:00.000Z')
    expect(dueAfter(withOwn({ 'timers.answer_days': 1 }), friday, 'england').toISOString()).toBe(
      '2026-11-23T10:00:00.000Z',
    )
    expect(ANSWER_DAYS).toBe(5)
  })

  test('and a bank holiday of the school’s nation is none of them', () => {
    const one = withOwn({ 'timers.answer_days': 1 })
    const due = (asked: string, nation: Nation) => dueAfter(one, new Date(asked), nation).toISOString()
    expect(due('2026-12-24T15:00:00Z', 'england')).toBe('2026-12-29T15:00:00.000Z')
    expect(due('2026-11-27T15:00:00Z', 'scotland')).toBe('2026-12-01T15:00:00.000Z')
    expect(due('2026-11-27T15:00:00Z', 'wales')).toBe('2026-11-30T15:00:00.000Z')
  })

  test('days are London’s: half past midnight on a summer’s Saturday is Saturday, and a change of the clocks loses no day', () => {
    const one = withOwn({ 'timers.answer_days': 1 })
    const due = (asked: string) => dueAfter(one, new Date(asked), 'england').toISOString()
    expect(due('2026-07-03T23:30:00Z')).toBe('2026-07-05T23:30:00.000Z')
    // Friday 00:30 in summer, then Monday 00:30 in winter.
    expect(due('2026-10-22T23:30:00Z')).toBe('2026-10-26T00:30:00.000Z')
    expect(due('2026-03-27T23:30:00Z')).toBe('2026-03-30T22:30:00.000Z')
  })
})

describe('what concerns one person', () => {
  const teacher = { roles: ['teacher'], workerType: 'employee' } as const
  const head = { roles: ['headteacher'], workerType: 'employee' } as const

  test('everyone, her role, the group of her role, her kind of work', () => {
    expect(bindsHer(['everyone'], teacher)).toBe(true)
    expect(bindsHer(['senior_leaders'], teacher)).toBe(false)
    expect(bindsHer(['senior_leaders'], head)).toBe(true)
    expect(bindsHer(['governor'], { roles: [], workerType: 'governor' })).toBe(true)
    expect(bindsHer(['partners'], { roles: ['teacher'], workerType: 'partner' })).toBe(true)
    expect(bindsHer(['families'], head)).toBe(false)
  })

  test('what is forbidden her is every must that blocks and binds her, and no other (s2-resp-emp-3)', () => {
    const pack = packNamed('church-primary')
    const points = prohibitionsFor(pack, teacher)
    expect(points.length).toBeGreaterThan(3)
    expect(points.every(clause => clause.strength === 'must' && clause.how === 'blocks')).toBe(true)
  })

  test('a changed setting counts where a clause behind it binds her; a clause where its words or strength differ', () => {
    const pack = packNamed('church-primary')
    const altered = {
      ...pack,
      clauses: pack.clauses
        .filter(clause => clause.id !== 's2-opening-2')
        .map(clause => (clause.id === 's2-opening-1' ? { ...clause, says: 'Said in another way.' } : clause)),
    }
    const same = changedForHer({ pack, settings: church }, { pack, settings: church }, teacher)
    expect([same.settings, same.added, same.reworded, same.gone]).toEqual([[], [], [], []])
    const now = changedForHer({ pack, settings: church }, { pack: altered, settings: church }, teacher)
    expect(now.reworded.map(({ after }) => after.id)).toEqual(['s2-opening-1'])
    expect(now.gone.map(clause => clause.id)).toEqual(['s2-opening-2'])
    const other = changedForHer(
      { pack: packNamed('trust-provider'), settings: trust },
      { pack, settings: church },
      teacher,
    )
    expect(other.settings.map(change => change.name)).toContain('contacts.pupil.accept')
    expect(other.added.every(clause => bindsHer(clause.binds, teacher))).toBe(true)
  })
})
