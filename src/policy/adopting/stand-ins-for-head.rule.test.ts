import { describe, expect, test } from 'vitest'
import { structuralRules } from '../structural-rules.ts'
import { embeddedPack } from '../packs/packs.ts'
import { namedByPolicy, standInsForHead, standInsOf, titleAt } from './stand-ins-for-head.rule.ts'

describe('who stands in for the head hangs on who is responsible for the school', () => {
  test.each([
    ['maintained', ['chair_of_governors']],
    ['academy', ['chief_executive', 'trustee', 'chair_of_governors']],
    ['independent', ['proprietor', 'chair_of_governors']],
    ['nursery', ['chair_of_governors', 'proprietor']],
    ['unit', ['chair_of_governors']],
  ] as const)('%s: %j', (governance, roles) => {
    expect(standInsForHead(governance)).toEqual(roles)
  })

  test('whom the policy itself names comes first', () => {
    const council = namedByPolicy(embeddedPack('council-personal-use') ?? null)
    expect(standInsForHead('academy', council)).toEqual(['chair_of_governors', 'chief_executive', 'trustee'])
    const silent = namedByPolicy(embeddedPack('church-primary') ?? null)
    expect(standInsForHead('academy', silent)).toEqual(standInsForHead('academy'))
  })

  test('as long as nobody has said what kind of school it is, whoever there is', () => {
    expect(standInsForHead(null)).toEqual(['chair_of_governors', 'chief_executive', 'trustee', 'proprietor'])
  })

  test('the rule of ours about whoever it is about names them in the head’s place', () => {
    const rule = structuralRules.find(one => one.id === 'ours-stand-in')
    if (rule === undefined) throw new Error('The rule is gone.')
    expect(standInsOf(rule, 'independent')).toEqual([
      'deputy_dsl',
      'headteacher',
      'proprietor',
      'chair_of_governors',
      'trust_administrator',
    ])
    expect(standInsOf(rule, 'maintained')).not.toContain('chief_executive')
    const other = structuralRules.find(one => one.id === 'ours-two-people')
    if (other === undefined) throw new Error('The rule is gone.')
    expect(standInsOf(other, 'independent')).toEqual(other.standIns)
  })

  test('a referral unit has a management committee', () => {
    expect(titleAt('chair_of_governors', 'unit')).toBe('Chair of the management committee')
    expect(titleAt('chair_of_governors', 'maintained')).toBe('Chair of governors')
  })
})
