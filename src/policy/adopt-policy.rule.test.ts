import { describe, expect, test } from 'vitest'
import { type AdoptFacts, adopt } from './adopt-policy.rule.ts'
import { oursIn, type SettingsInForce, settle } from './in-force.rule.ts'
import { embeddedPack } from './packs/packs.ts'
import { type Role, roles } from './packs/roles.ts'
import { settings } from './settings/settings.ts'

const pack = embeddedPack('church-primary') ?? null
const open = Object.fromEntries((pack?.openQuestions ?? []).map(question => [question.id, question.ours]))
const now = new Date('2026-11-20T10:00:00Z')
const asked = (change: Partial<AdoptFacts> = {}): AdoptFacts => ({
  pack,
  answers: { open },
  roles: new Set<Role>(['headteacher']),
  from: now,
  structuralRulesSeen: true,
  last: 0,
  ...change,
})

function settled(frozen: Parameters<typeof settle>[2]): SettingsInForce {
  const result = settle(pack, { open }, frozen)
  if ('refused' in result) throw new Error(JSON.stringify(result.refused))
  return result
}

describe('who may adopt a policy', () => {
  test.each(roles)('%s', role => {
    const may = ['headteacher', 'trust_administrator', 'chief_executive'].includes(role)
    const outcome = adopt(asked({ roles: new Set([role]) }), now)
    expect(outcome).toMatchObject(may ? { adopts: pack, as: role } : { refused: 'not-an-adopter' })
  })
})

describe('what an adoption needs (s2-header-3)', () => {
  test.each([
    ['a pack that exists', { pack: null }, 'no-such-pack'],
    ['a start that is not past', { from: new Date('2026-11-19T10:00:00Z') }, 'in-the-past'],
    ['a start within two years', { from: new Date('2036-11-20T10:00:00Z') }, 'too-far-ahead'],
    ['the structural rules seen', { structuralRulesSeen: false }, 'structural-rules-not-seen'],
    ['an answer to every open question', { answers: { open: {} } }, 'answers-missing'],
    ['that nobody adopted after the page was opened', { last: 1, lastSeen: 0 }, 'adopted-meanwhile'],
    ['answers that were offered', { answers: { open: { ...open, 'two-parts': 'neither' } } }, 'answers-wrong'],
  ])('%s', (_what, change, refused) => {
    expect(adopt(asked(change), now)).toMatchObject({ refused })
  })
})

describe('our own values are frozen with the version', () => {
  test('exactly those that neither policy nor answers set', () => {
    const outcome = adopt(asked(), now)
    if ('refused' in outcome) throw new Error(outcome.refused)
    expect(outcome.ours['records.retention']).toBe(settings['records.retention'].silent)
    expect(outcome.ours).not.toHaveProperty('publishing.names')
    expect(outcome.ours).not.toHaveProperty('policy.review_months')
  })

  test('a default that is changed later does not change what judges an act under the version', () => {
    const wasOurs = oursIn(settled({ 'records.retention': 36 }))
    expect(wasOurs['records.retention']).toBe(36)
    expect(settled(wasOurs).get('records.retention')).toEqual({ value: 36, clauses: [], from: 'ours' })
    expect(settings['records.retention'].silent).not.toBe(36)
  })

  test('they never stand before what the policy says (s2-school-use-05a)', () => {
    expect(settled({ 'publishing.names': 'with_consent' }).get('publishing.names').value).toBe('never')
  })

  test('a setting that came later has its default', () => {
    expect(settled({}).get('records.retention').value).toBe(settings['records.retention'].silent)
  })

  test('a value that this programme no longer knows is not passed over in silence', () => {
    // As read from a version that an older programme wrote.
    const old: Parameters<typeof settle>[2] = JSON.parse('{"publishing.replies":"by-fax"}')
    expect(settle(pack, { open }, old)).toMatchObject({
      refused: [{ refused: 'not-a-value', setting: 'publishing.replies' }],
    })
  })
})
