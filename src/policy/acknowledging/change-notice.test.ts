import { describe, expect, test } from 'vitest'
import { settle, type SettingsInForce } from '../settle.rule.ts'
import type { AdoptedVersion } from '../policy-versions.store.ts'
import { mayPostRule } from './may-post.rule.ts'
import { tellFrom } from './tell-readers.ts'

function withNotice(months: number, from: 'before' | 'after'): SettingsInForce {
  const settled = settle(null, { settings: { 'policy.change_notice': months, 'policy.change_notice_from': from } })
  if ('refused' in settled) throw new Error(JSON.stringify(settled.refused))
  return settled
}
const day = (text: string) => new Date(`${text}T09:00:00Z`)

describe('the months of notice that a policy names (s1-intro-07)', () => {
  test.each([
    [1, 'before', '2026-01-10', '2026-09-01', '2026-08-01'],
    [3, 'before', '2026-01-10', '2026-09-01', '2026-06-01'],
    [3, 'before', '2026-08-20', '2026-09-01', '2026-08-20'],
    [3, 'after', '2026-01-10', '2026-09-01', '2026-01-10'],
  ] as const)(
    '%i, counted %s: adopted %s to begin %s, people are told from %s',
    (months, from, adopted, begins, told) => {
      const version = { adoptedAt: day(adopted), from: day(begins) } as AdoptedVersion
      expect(tellFrom(version, withNotice(months, from))).toEqual(day(told))
    },
  )

  test.each([
    [1, '2026-09-30', null],
    [1, '2026-10-01', 'not-read'],
    [3, '2026-10-01', null],
    [3, '2026-11-30', null],
    [3, '2026-12-01', 'not-read'],
  ] as const)(
    '%i: who has read the version before one of 1 September may post on %s without having read it, or not: %s',
    (months, today, refused) => {
      const facts = {
        settings: withNotice(months, 'before'),
        bound: true,
        readThis: false,
        readEarlier: true,
        inForceFrom: day('2026-09-01'),
        training: { asked: false, until: null, today },
      }
      expect(mayPostRule(facts, day(today))?.refused ?? null).toBe(refused)
    },
  )
})
