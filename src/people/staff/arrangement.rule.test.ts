import { describe, expect, test } from 'vitest'
import { arrangeWorkRule, gapsOf, NOTHING_ARRANGED } from './arrangement.rule.ts'

const facts = {
  person: 'ines',
  workerType: 'employee',
  lastDay: null,
  wish: NOTHING_ARRANGED,
  colleagues: new Set(['ines', 'omar', 'ruth']),
  managers: new Map<string, string>(),
}

describe('how somebody works here', () => {
  test.each(['contractor', 'consultant', 'partner', 'third_party', 'volunteer'])(
    'a %s works here with a sponsor (s0-3.1b, s1-covered-02, s2-eligibility-3)',
    workerType => {
      const wish = { ...NOTHING_ARRANGED, sponsor: 'omar' }
      const until = { ...facts, workerType, lastDay: '2027-07-31' }
      expect(arrangeWorkRule(until)).toEqual({ refused: 'sponsor-missing' })
      expect(arrangeWorkRule({ ...until, wish })).toBeNull()
    },
  )

  test.each(['agency', 'secondee', 'contractor'])(
    'a %s comes until a day that is known, on which access closes (s0-3.2)',
    workerType => {
      const wish = { ...NOTHING_ARRANGED, sponsor: 'omar' }
      expect(arrangeWorkRule({ ...facts, workerType, wish })).toEqual({ refused: 'last-day-missing' })
      expect(arrangeWorkRule({ ...facts, workerType, wish, lastDay: '2027-07-31' })).toBeNull()
    },
  )

  test('an employee needs neither', () => {
    expect(arrangeWorkRule(facts)).toBeNull()
  })

  test('nobody manages herself, somebody who left manages nobody, and nobody is managed in a circle', () => {
    const managedBy = (lineManager: string, managers = facts.managers) =>
      arrangeWorkRule({ ...facts, wish: { ...NOTHING_ARRANGED, lineManager }, managers })
    expect(managedBy('ines')).toEqual({ refused: 'manages-herself' })
    expect(managedBy('gone')).toEqual({ refused: 'not-a-colleague' })
    const circle = new Map([
      ['omar', 'ruth'],
      ['ruth', 'ines'],
    ])
    expect(managedBy('omar', circle)).toEqual({ refused: 'in-a-circle' })
    expect(managedBy('omar', new Map([['omar', 'ruth']]))).toBeNull()
  })
})

describe('what the register lacks', () => {
  test('an employee without a line manager is listed: her questions would reach nobody (s2-resp-emp-2, s3-3.2a)', () => {
    expect(gapsOf('employee', null, NOTHING_ARRANGED)).toEqual(['line-manager'])
    expect(gapsOf('employee', null, { ...NOTHING_ARRANGED, lineManager: 'omar' })).toEqual([])
  })

  test('a contractor from an old list without sponsor and last day is listed for both (s0-3.1b, s0-3.2)', () => {
    expect(gapsOf('contractor', null, NOTHING_ARRANGED)).toEqual(['sponsor', 'last-day'])
  })

  test('a governor is managed by nobody and lacks nothing', () => {
    expect(gapsOf('governor', null, NOTHING_ARRANGED)).toEqual([])
  })
})
