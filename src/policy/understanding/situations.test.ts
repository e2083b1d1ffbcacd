import { describe, expect, test } from 'vitest'
import { wordsIn } from '../../ui/ui.ts'
import { ours, settle } from '../settle.rule.ts'
import { embeddedPacks } from '../packs/packs.ts'
import { roles } from '../packs/roles.ts'
import { settings } from '../settings/settings.ts'
import { settledAsSuggested } from '../testing/whole-pack.ts'
import { chooseSituations, onePerRisk, SITUATIONS_ASKED } from './choose-situations.rule.ts'
import { answerNumbers, clausesBehind, risks, situations } from './situations.ts'

const t = wordsIn('en-GB')

describe('situations', () => {
  test('there are at least fifteen, each with words for itself and three different answers', () => {
    expect(situations.length).toBeGreaterThanOrEqual(15)
    for (const { id } of situations) {
      const answers = answerNumbers.map(number => t(`understanding.s-${id}-${number}`))
      expect(new Set([t(`understanding.s-${id}`), ...answers]).size).toBe(4)
    }
  })

  test.each(situations.map(situation => [situation.id, situation] as const))(
    '%s has one right answer for every value its setting can have',
    (_id, situation) => {
      const setting = settings[situation.setting]
      if (setting.kind !== 'choice') throw new Error('A situation is made of a choice.')
      for (const value of Object.keys(setting.labels)) {
        const settled = settle(null, { settings: { [situation.setting]: value } })
        if ('refused' in settled) throw new Error(JSON.stringify(settled.refused))
        expect(answerNumbers.filter(number => number === situation.right(settled))).toHaveLength(1)
      }
    },
  )

  test.each(embeddedPacks().map(pack => [pack.name, pack] as const))(
    'under %s each has one right answer, and what explains it is a clause wherever the policy speaks of it',
    (_name, pack) => {
      const settled = settledAsSuggested(pack)
      for (const situation of situations) {
        expect(answerNumbers.filter(number => number === situation.right(settled))).toHaveLength(1)
        const cited = clausesBehind(situation, settled)
        if (settled.get(situation.setting).from === 'policy') expect(cited.length).toBeGreaterThan(0)
        for (const id of cited) expect(settled.clause(id)).toBeDefined()
      }
    },
  )

  test('the same day has another right answer under another policy (s2-school-use-05a, s1-protocol-2c)', () => {
    const named = situations.find(situation => situation.id === 'winner-named')
    const right = embeddedPacks().map(pack => [pack.name, named?.right(settledAsSuggested(pack))])
    expect(Object.fromEntries(right)).toMatchObject({ 'church-primary': 0, 'trust-provider': 1, 'model-policy': 2 })
  })
})

describe('a check', () => {
  test('has five situations, the same for one person and version, each risk among them', () => {
    const one = chooseSituations(['teacher'], 'ann:v1')
    expect(one).toHaveLength(SITUATIONS_ASKED)
    expect(chooseSituations(['teacher'], 'ann:v1')).toEqual(one)
    expect(new Set(one.map(situation => situation.risk))).toEqual(new Set(risks))
    const others = ['ben:v1', 'cat:v1', 'dan:v1', 'ann:v2'].map(seed => chooseSituations(['teacher'], seed))
    expect(others.some(other => other.some((situation, index) => situation !== one[index]))).toBe(true)
  })

  test('asks nobody about posts who writes none, whatever her role', () => {
    for (const role of roles) {
      const drawn = chooseSituations([role], 'x')
      expect(drawn).toHaveLength(SITUATIONS_ASKED)
      if (['governor', 'dpo', 'chair_of_governors'].includes(role))
        expect(drawn.every(situation => situation.happens === 'everyone')).toBe(true)
      expect(onePerRisk([role], 'x').map(({ risk }) => risk)).toEqual([...risks])
    }
    expect(situations.every(situation => [0, 1, 2].includes(situation.right(ours)))).toBe(true)
  })
})
