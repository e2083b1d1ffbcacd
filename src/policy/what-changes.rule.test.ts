import { describe, expect, test } from 'vitest'
import { asWritten, ours } from './settle.rule.ts'
import { embeddedPack } from './packs/packs.ts'
import { whatChanges } from './what-changes.rule.ts'

const primary = asWritten(embeddedPack('church-primary') ?? null)
const trust = asWritten(embeddedPack('trust-provider') ?? null)

describe('what another policy changes', () => {
  test('nothing, where it is the same', () => {
    expect(whatChanges(primary, primary)).toEqual([])
  })

  test('names from asking the family to never: stricter, by its clause (s2-school-use-05a)', () => {
    const change = whatChanges(ours, primary).find(one => one.name === 'publishing.names')
    expect(change).toMatchObject({
      before: { value: 'with_consent', from: 'ours' },
      after: { value: 'never', from: 'policy' },
      becomes: 'stricter',
    })
    expect(change?.after.clauses).toContain('s2-school-use-05a')
  })

  test('the way back is looser (s1-protocol-2c)', () => {
    expect(whatChanges(primary, trust).find(one => one.name === 'publishing.names')?.becomes).toBe('looser')
  })
})
