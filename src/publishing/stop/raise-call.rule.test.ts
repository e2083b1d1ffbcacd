import { describe, expect, test } from 'vitest'
import type { Role } from '../../policy/policy.ts'
import { answerCallRule, askFrom, raiseCall, takersUpTo } from './raise-call.rule.ts'

const at = new Date('2026-11-20T10:00:00Z')
const later = new Date('2026-11-20T10:15:00Z')
const taker = (id: string, role: Role) => ({ id, role })
const lead = taker('lead', 'dsl')
const deputy = taker('deputy', 'deputy_dsl')
const head = taker('head', 'headteacher')
const deputyHead = taker('deputy-head', 'deputy_headteacher')
const administrator = taker('trust', 'trust_administrator')
const everybody = [administrator, deputyHead, head, deputy, lead]

describe('whom a call asks (ours-stop-question)', () => {
  test.each<[string, string, readonly ReturnType<typeof taker>[], string, string[]]>([
    ['the lead and the deputy first', 'ann', everybody, 'dsl', ['deputy', 'lead']],
    [
      'the head and the deputy head where there is no lead',
      'ann',
      [head, deputyHead, administrator],
      'head',
      ['head', 'deputy-head'],
    ],
    ['the trust where there is neither', 'ann', [administrator], 'trust', ['trust']],
    ['the deputy where the lead herself calls (ours-stand-in)', 'lead', everybody, 'dsl', ['deputy']],
    [
      'the head where the only lead herself calls (ours-stand-in)',
      'lead',
      [lead, head, administrator],
      'head',
      ['head'],
    ],
    [
      'the trust where the head is the only lead and calls',
      'lead',
      [lead, taker('lead', 'headteacher'), administrator],
      'trust',
      ['trust'],
    ],
    ['somebody who is lead and head only once', 'ann', [lead, taker('lead', 'headteacher')], 'dsl', ['lead']],
  ])('%s', (_what, caller, takers, whom, people) => {
    const asked = askFrom(0, takers, caller, at)
    expect([asked?.whom, asked?.people.map(one => one.id), asked?.raiseAt]).toEqual([whom, people, later])
  })

  test('nobody, where nobody but the caller stands on any rung', () => {
    expect(askFrom(0, [lead, taker('lead', 'headteacher')], 'lead', at)).toBeNull()
    expect(askFrom(0, [], 'ann', at)).toBeNull()
    expect(askFrom(0, [taker('ben', 'teacher')], 'ann', at)).toBeNull()
  })
})

describe('a call that nobody answers', () => {
  const call = { by: 'ann', rung: 0, raiseAt: later, answeredAt: null, takers: everybody }

  test('goes on when its time has come, and not before, not twice and not once it is answered', () => {
    expect(raiseCall(call, at)).toBe('not-due')
    expect(raiseCall(call, later)).toMatchObject({ rung: 1, whom: 'head', people: [deputyHead, head] })
    expect(raiseCall({ ...call, answeredAt: at }, later)).toBe('not-due')
    expect(raiseCall({ ...call, raiseAt: null }, later)).toBe('not-due')
  })

  test('passes over a rung whose people were asked already, and says when there is nobody further', () => {
    const headIsLead = [lead, taker('lead', 'headteacher'), administrator]
    expect(raiseCall({ ...call, takers: headIsLead }, later)).toMatchObject({ rung: 2, people: [administrator] })
    expect(raiseCall({ ...call, rung: 2 }, later)).toBe('nobody-further')
    expect(raiseCall({ ...call, takers: [lead] }, later)).toBe('nobody-further')
  })

  test('stays with those who were asked before', () => {
    expect(takersUpTo(1, everybody, 'ann').map(one => one.id)).toEqual(['deputy', 'lead', 'deputy-head', 'head'])
  })
})

describe('who may say that she has called', () => {
  const call = { by: 'lead', rung: 0, answeredAt: null }
  test.each<[string, Role, number, Date | null, string | null]>([
    ['deputy', 'deputy_dsl', 0, null, null],
    ['head', 'headteacher', 0, null, 'not-the-dsl'],
    ['head', 'headteacher', 1, null, null],
    ['trust', 'trust_administrator', 1, null, 'not-the-dsl'],
    ['trust', 'trust_administrator', 2, null, null],
    ['ben', 'teacher', 2, null, 'not-the-dsl'],
    ['lead', 'dsl', 0, null, 'own-call'],
    ['deputy', 'deputy_dsl', 0, at, 'answered-already'],
  ])('%s, as %s, when it has gone to rung %i', (person, role, rung, answeredAt, refused) => {
    expect(answerCallRule(person, new Set([role]), { ...call, rung, answeredAt })?.refused ?? null).toBe(refused)
  })
})
