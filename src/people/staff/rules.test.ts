import { describe, expect, test } from 'vitest'
import { type Role, roles } from '../roles.ts'
import type { RoleGiven } from '../register.store.ts'
import type { Holding } from '../visitor.ts'
import { giving, mayBeHeld, mayGive, rolesToGive } from './authority.rule.ts'
import { endRoleRule } from './end-role.rule.ts'
import { giveRoleRule } from './give-role.rule.ts'
import { personLeavesRule } from './person-leaves.rule.ts'

const today = '2026-11-20'
const here = 'school-here'
const there = 'school-there'
const holds = (role: Role, school: string | null = here): Holding[] => [{ role, school }]
const administrator = holds('trust_administrator', null)
const given = (role: Role, more: Partial<RoleGiven> = {}): RoleGiven => ({
  id: 'h1',
  person: 'p1',
  role,
  school: here,
  startsOn: '2026-09-01',
  endsOn: null,
  ...more,
})

describe('who gives which role', () => {
  test('every role there is has a line in the table', () => {
    expect(Object.keys(giving).sort()).toEqual([...roles].sort())
  })

  test.each(roles)('%s: a trust administrator gives it, a teacher never does', role => {
    expect(mayGive(administrator, role, here)).toBe(true)
    expect(mayGive(holds('teacher'), role, here)).toBe(false)
  })

  test.each(roles)('%s: nobody gives it at a school that is not hers, nor at the trust', role => {
    for (const mine of roles.filter(one => one !== 'trust_administrator')) {
      expect(mayGive(holds(mine), role, there), `${mine} gives ${role}`).toBe(false)
      expect(mayGive(holds(mine), role, null), `${mine} gives ${role} at the trust`).toBe(false)
    }
  })

  test('a headteacher gives no trust role, no second headteacher, no chair and no data protection officer', () => {
    expect(rolesToGive(holds('headteacher'), here)).toEqual([
      'teacher',
      'account_manager',
      'office_manager',
      'deputy_headteacher',
      'nursery_manager',
      'line_manager',
      'dsl',
      'deputy_dsl',
      'governor',
      'human_resources',
      'member_of_staff',
    ])
    expect(rolesToGive(holds('headteacher'), null)).toEqual([])
  })

  test('the office gives teachers, and nothing that could approve a post', () => {
    expect(rolesToGive(holds('office_manager'), here)).toEqual(['teacher', 'member_of_staff'])
  })

  test('being called trust administrator at one school makes nobody one', () => {
    expect(mayGive(holds('trust_administrator', here), 'teacher', here)).toBe(false)
  })

  test('a trust role is held at the trust, a headteacher at a school', () => {
    expect(mayBeHeld('trust_administrator', here)).toBe(false)
    expect(mayBeHeld('headteacher', null)).toBe(false)
    expect([mayBeHeld('dpo', null), mayBeHeld('dpo', here)]).toEqual([true, true])
  })
})

describe('giving a role', () => {
  const wish = { role: 'dsl', school: here, startsOn: today, endsOn: null } as const
  const ask = (more: {
    giver?: Holding[]
    wish?: Partial<typeof wish> & { endsOn?: string | null; startsOn?: string; school?: string | null; role?: Role }
    leftOn?: string | null
    roles?: RoleGiven[]
  }) =>
    giveRoleRule({
      giver: more.giver ?? holds('headteacher'),
      wish: { ...wish, ...more.wish },
      person: { leftOn: more.leftOn ?? null, roles: more.roles ?? [] },
      today,
    })?.refused ?? 'given'

  test.each([
    ['by her headteacher', {}, 'given'],
    ['by the office', { giver: holds('office_manager') }, 'not-yours-to-give'],
    ['by the headteacher of another school', { giver: holds('headteacher', there) }, 'not-yours-to-give'],
    ['of the trust at a school', { giver: administrator, wish: { role: 'chief_executive' as Role } }, 'not-held-there'],
    ['from yesterday', { wish: { startsOn: '2026-11-19' } }, 'starts-in-the-past'],
    ['that ends before it begins', { wish: { endsOn: '2026-11-19' } }, 'ends-before-it-starts'],
    ['for one day', { wish: { endsOn: today } }, 'given'],
    ['to somebody gone by then', { leftOn: '2026-11-19' }, 'has-left'],
    ['until her last day', { leftOn: today, wish: { endsOn: today } }, 'given'],
    ['that she holds', { roles: [given('dsl')] }, 'held-already'],
    ['that she holds at another school', { roles: [given('dsl', { school: there })] }, 'given'],
    ['that ended yesterday', { roles: [given('dsl', { endsOn: '2026-11-19' })] }, 'given'],
    ['that ends today', { roles: [given('dsl', { endsOn: today })] }, 'held-already'],
    [
      'up to the day before it begins again',
      { wish: { endsOn: '2026-11-30' }, roles: [given('dsl', { startsOn: '2026-12-01' })] },
      'given',
    ],
  ] as const)('%s: %#', (_what, facts, outcome) => {
    expect(ask(facts as Parameters<typeof ask>[0])).toBe(outcome)
  })
})

describe('ending a role', () => {
  test.each([
    ['today', given('dsl'), today, 1, 'ended'],
    ['yesterday, that is this minute', given('dsl'), '2026-11-19', 1, 'ended'],
    ['further back', given('dsl'), '2026-11-18', 1, 'too-early'],
    ['before it began', given('dsl', { startsOn: today }), '2026-11-19', 1, 'too-early'],
    ['later than given', given('dsl', { endsOn: '2026-12-01' }), '2026-12-02', 1, 'longer-than-given'],
    ['that is over', given('dsl', { endsOn: '2026-11-19' }), today, 1, 'over-already'],
    ['of the last administrator', given('trust_administrator', { school: null }), today, 0, 'last-administrator'],
    ['of one administrator of two', given('trust_administrator', { school: null }), today, 1, 'ended'],
  ] as const)('%s', (_what, role, lastDay, otherAdministrators, outcome) => {
    expect(endRoleRule({ ender: administrator, role, lastDay, today, otherAdministrators })?.refused ?? 'ended').toBe(
      outcome,
    )
  })

  test('is for who could give it', () => {
    expect(
      endRoleRule({
        ender: holds('office_manager'),
        role: given('dsl'),
        lastDay: today,
        today,
        otherAdministrators: 1,
      }),
    ).toEqual({ refused: 'not-yours-to-end' })
  })
})

describe('leaving', () => {
  const person = { id: 'p1', name: 'A', email: 'a@x', workerType: 'employee', joinedOn: '2024-09-01', leftOn: null }
  const ask = (
    holdings: Holding[],
    held: RoleGiven[],
    more: { lastDay?: string; leftOn?: string; keeper?: string; others?: number } = {},
  ) =>
    personLeavesRule({
      keeper: { id: more.keeper ?? 'k1', holdings },
      person: { ...person, leftOn: more.leftOn ?? null },
      roles: held,
      lastDay: more.lastDay ?? today,
      today,
      otherAdministrators: more.others ?? 1,
    })?.refused ?? 'recorded'

  test('is recorded by who may end every role that runs', () => {
    expect(ask(holds('office_manager'), [given('teacher')])).toBe('recorded')
    expect(ask(holds('office_manager'), [given('teacher'), given('dsl')])).toBe('not-yours-to-end')
    expect(ask(holds('office_manager'), [given('teacher'), given('dsl', { endsOn: '2026-11-01' })])).toBe('recorded')
    expect(ask(holds('headteacher'), [given('teacher'), given('teacher', { school: there })])).toBe('not-yours-to-end')
    expect(ask(administrator, [given('teacher'), given('headteacher', { school: there })])).toBe('recorded')
  })

  test('of somebody whose roles are all over, by a keeper of a school where she had one', () => {
    const over = given('dsl', { endsOn: '2026-11-01' })
    expect(ask(holds('office_manager'), [over])).toBe('recorded')
    expect(ask(holds('office_manager', there), [over])).toBe('not-yours-to-end')
    expect(ask(holds('headteacher'), [])).toBe('not-yours-to-end')
  })

  test('has a day between the first here and a year from now, once', () => {
    expect(ask(administrator, [], { lastDay: '2024-08-31' })).toBe('before-joining')
    expect(ask(administrator, [], { lastDay: '2027-11-21' })).toBe('recorded')
    expect(ask(administrator, [], { lastDay: '2027-11-22' })).toBe('too-far-ahead')
    expect(ask(administrator, [], { leftOn: '2026-11-19' })).toBe('left-already')
    expect(ask(administrator, [], { leftOn: '2026-12-24', lastDay: '2026-12-18' })).toBe('recorded')
  })

  test('is not for oneself, and not for the last administrator', () => {
    expect(ask(administrator, [], { keeper: 'p1' })).toBe('yourself')
    expect(ask(administrator, [given('trust_administrator', { school: null })], { others: 0 })).toBe(
      'last-administrator',
    )
  })
})
