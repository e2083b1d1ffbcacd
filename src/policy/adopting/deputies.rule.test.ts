import { describe, expect, test } from 'vitest'
import { holder } from '../testing/draft-of.ts'
import type { Pack } from '../packs/pack.ts'
import { gapsIn, titlesHeld } from './deputies.rule.ts'

const pack = {
  settings: {},
  titles: [
    { title: 'Head', role: 'headteacher' },
    { title: 'Safeguarding lead', role: 'dsl' },
    { title: 'Account manager', role: 'account_manager' },
    { title: 'Teacher', role: 'teacher' },
  ],
} as const

describe('titles of a policy and people', () => {
  test('each title has its holders today and whoever stands in, nobody twice (s2-school-use-02b)', () => {
    const held = titlesHeld(
      pack,
      [holder('headteacher'), holder('chair_of_governors'), holder('deputy_headteacher'), holder('dsl', 'headteacher')],
      'maintained',
    )
    expect(held[0]).toMatchObject({ title: 'Head', gap: null })
    expect(held[0]?.holders.map(one => one.person)).toEqual(['headteacher'])
    expect(held[0]?.deputies.map(one => one.role)).toEqual(['deputy_headteacher', 'chair_of_governors'])
    expect(held[2]).toMatchObject({ title: 'Account manager', gap: 'no-holder' })
  })

  test('whom the policy names for the head’s place comes before those of the kind of school', () => {
    const holders = [holder('proprietor'), holder('chair_of_governors')]
    const roles = (of: Pick<Pack, 'titles' | 'settings'>) =>
      titlesHeld(of, holders, 'independent')[0]?.deputies.map(one => one.role)
    expect(roles(pack)).toEqual(['proprietor', 'chair_of_governors'])
    expect(roles({ ...pack, settings: { 'routing.substitute': ['chair_of_governors'] } })).toEqual([
      'chair_of_governors',
      'proprietor',
    ])
  })

  test('an office with neither holder nor stand-in is a gap, and nobody has to hold what everybody is (s2-school-use-02b)', () => {
    const gaps = gapsIn(pack, [holder('headteacher')], 'maintained')
    expect(gaps.map(gap => gap.title)).toEqual(['Safeguarding lead'])
    expect(gapsIn(pack, [], 'maintained').map(gap => gap.role)).toEqual(['headteacher', 'dsl', 'account_manager'])
  })

  test('two titles for one office are one gap', () => {
    const twice = { settings: {}, titles: [pack.titles[1], { title: 'DSL', role: 'dsl' as const }] }
    expect(gapsIn(twice, [], null)).toHaveLength(1)
  })
})
