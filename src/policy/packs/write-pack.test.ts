import { describe, expect, test } from 'vitest'
import { embeddedPackNames, embeddedPack } from './packs.ts'
import { readPack } from './read-pack.ts'
import { writePack } from './write-pack.ts'

describe('a pack that was written out', () => {
  test.each(embeddedPackNames())('%s is read again as the same pack (s0-header-1, s3-end-1)', name => {
    const pack = embeddedPack(name)
    if (pack === undefined) throw new Error(`${name} is not there`)
    expect(readPack(writePack(pack), `${name}.yaml`)).toEqual(pack)
  })

  test('keeps words that YAML could take for something else', () => {
    const [name] = embeddedPackNames()
    const pack = embeddedPack(name ?? '')
    if (pack === undefined) throw new Error('there is no pack')
    const odd = { ...pack, title: 'yes', source: '2026-09-01: # no comment\n- a "list"', written_for: '0x1F' }
    expect(readPack(writePack(odd), 'odd.yaml')).toEqual(odd)
  })
})
