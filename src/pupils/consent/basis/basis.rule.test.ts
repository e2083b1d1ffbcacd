import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Role } from '../../../policy/policy.ts'
import { type ConsentKind, consentKinds, type Place } from '../consent.ts'
import { mayGo } from '../may-go.rule.ts'
import { answer, child, oursAlone, termsOf, TODAY } from '../testing/facts.ts'
import { addressFamilies } from './address-families.rule.ts'
import { type BasisSaid, chooseBasis } from './choose-basis.rule.ts'

const head: ReadonlySet<Role> = new Set(['headteacher'])
const said = (changed: Partial<BasisSaid> = {}): BasisSaid => ({
  kinds: ['face'],
  basis: 'public_task',
  reason: 'To tell families what the school does.',
  assessment: 'It shows the work of the school; it could show where a child is; no places and no days are named.',
  ...changed,
})
const silent = { value: 'consent', clauses: [], from: 'ours' } as const

describe('choosing the lawful basis', () => {
  test('public task is written down with its reason and what was weighed, without the spaces around', () => {
    expect(chooseBasis(head, said({ reason: '  Why \n' }), silent)).toEqual(said({ reason: 'Why' }))
  })

  test.each([
    [{ reason: ' ' }, 'no-reason'],
    [{ assessment: '\n' }, 'no-assessment'],
    [{ kinds: [] }, 'no-kinds'],
    [{ assessment: 'a'.repeat(20_001) }, 'too-long'],
  ] as const)('%j is refused: %s', (changed, refused) => {
    expect(chooseBasis(head, said(changed), silent)).toEqual({ refused })
  })

  test('consent needs neither', () => {
    expect(chooseBasis(head, said({ basis: 'consent', reason: '', assessment: '' }), silent)).not.toHaveProperty(
      'refused',
    )
  })

  test('is for whoever answers for the school, and upon a policy in force', () => {
    for (const role of ['teacher', 'office_manager', 'dsl', 'account_manager'] as const)
      expect(chooseBasis(new Set([role]), said(), silent)).toEqual({ refused: 'not-yours' })
    expect(chooseBasis(head, said(), null)).toEqual({ refused: 'no-policy' })
  })

  test('an adopted text that says consent is not departed from, whoever wrote it', () => {
    for (const from of ['policy', 'local'] as const) {
      const adopted = { value: 'consent', clauses: ['x-1'], from } as const
      expect(chooseBasis(head, said(), adopted)).toEqual({ refused: 'policy-asks', clauses: ['x-1'] })
      expect(chooseBasis(head, said({ basis: 'consent' }), adopted)).not.toHaveProperty('refused')
    }
  })
})

const task = (kinds: readonly ConsentKind[]) => ({
  basisByKind: Object.fromEntries(kinds.map(kind => [kind, 'public_task'] as const)),
})

describe('asked or told', () => {
  const social: readonly Place[] = ['facebook', 'bluesky']

  test('consent asks, public task tells, each kind for itself', () => {
    const terms = { ...oursAlone, ...task(['work']) }
    expect(addressFamilies(['face', 'work'], social, terms)).toEqual({ ask: ['face'], tell: ['work'] })
  })

  test('a policy that itself wants the yes is asked about, on public task too (s1-protocol-1a, s2-school-use-07c)', () => {
    expect(addressFamilies(['face'], social, termsOf('trust-provider', task(['face'])))).toEqual({
      ask: ['face'],
      tell: [],
    })
    expect(addressFamilies(['face'], ['website'], termsOf('church-primary', task(['face']))).ask).toEqual(['face'])
  })

  test('what the policy never shows is neither asked nor told (s2-school-use-05a)', () => {
    expect(addressFamilies(['first_name'], social, termsOf('church-primary'))).toEqual({ ask: [], tell: [] })
  })

  test('never both, and what is told goes without an answer and stops at an objection', () => {
    fc.assert(
      fc.property(
        fc.subarray([...consentKinds]),
        fc.constantFrom('trust-provider', 'church-primary', null),
        (kinds, pack) => {
          const terms = pack === null ? { ...oursAlone, ...task(kinds) } : termsOf(pack, task(kinds))
          const { ask, tell } = addressFamilies(consentKinds, social, terms)
          expect(ask.filter(kind => tell.includes(kind))).toEqual([])
          for (const kind of tell)
            for (const place of social) {
              const may = (answers: ReturnType<typeof answer>[]) =>
                mayGo(child({ answers }), [kind], place, terms, TODAY)
              expect(may([]).held).toEqual([])
              expect(may([answer({ kind, answer: 'objected' })]).held.map(one => one.because)).toEqual(['objected'])
            }
          for (const kind of ask.filter(one => one === 'face'))
            expect(mayGo(child(), [kind], 'facebook', terms, TODAY).held).not.toEqual([])
        },
      ),
    )
  })
})
