import { describe, expect, test } from 'vitest'
import { asWritten, embeddedPack, type SettingName, type SettingsInForce } from '../policy/policy.ts'
import { findIn, type Kind } from './checks.ts'
import { primary, roll, silent } from './testing/sample-roll.ts'

function underPack(name: string) {
  const pack = embeddedPack(name)
  if (pack === undefined) throw new Error(`The pack ${name} is missing from packs/`)
  return { get: asWritten(pack).get }
}

/** The policy of a church primary school, on which it is silent, with the one value that the school has chosen for itself. */
function withOwn(setting: SettingName, value: string) {
  // The value is one that the setting knows; which one it is, the type cannot tell of a row.
  const get = ((name: SettingName) =>
    name === setting ? { value, clauses: [], from: 'local' } : primary.get(name)) as SettingsInForce['get']
  return { ...primary, get }
}

const judged = (text: string, kind: Kind, rules: typeof primary) =>
  findIn({ text, platform: 'facebook' }, roll, rules)
    .findings.filter(one => one.kind === kind)
    .map(one => one.outcome)

describe('the very same draft', () => {
  test('is stopped under one policy and only advised upon under another (s2-school-use-05a)', () => {
    const draft = 'Today Josh Bennett led our assembly.'
    expect(judged(draft, 'pupil_name', underPack('church-primary'))).toEqual(['block'])
    expect(judged(draft, 'pupil_name', underPack('trust-provider'))).toEqual(['approve'])
    expect(judged(draft, 'pupil_name', underPack('model-policy'))).toEqual(['advise'])
  })

  test.each<[SettingName, Kind, string]>([
    ['screening.live_location', 'live_location', 'Year 2 are at Tollerby Farm right now and have met a goat.'],
    ['screening.political', 'political_view', 'Vote Green in May and save our meadow.'],
    ['screening.endorsement', 'endorsement_commercial', 'Get your school shoes at Tread Well, best fitting in town.'],
  ])(
    'is stopped, held, advised upon or let pass as the school sets %s, on which no policy has a rule',
    (setting, kind, draft) => {
      for (const value of ['block', 'approve', 'advise'])
        expect([value, judged(draft, kind, withOwn(setting, value))]).toEqual([value, [value]])
      expect(judged(draft, kind, withOwn(setting, 'off'))).toEqual([])
      expect(judged(draft, kind, silent)).toEqual(['approve'])
    },
  )
})
