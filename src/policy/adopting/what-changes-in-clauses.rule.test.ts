import { describe, expect, test } from 'vitest'
import { embeddedPack } from '../packs/packs.ts'
import { byTheme, clauseChanges } from './what-changes-in-clauses.rule.ts'

const pack = embeddedPack('church-primary')
if (pack === undefined) throw new Error('The pack is gone.')
const [first, second, third] = pack.clauses
if (first === undefined || second === undefined || third === undefined) throw new Error('The pack is empty.')

describe('what another text says otherwise', () => {
  test('the same text changes nothing; against none, everything is new', () => {
    expect(clauseChanges(pack, pack)).toEqual([])
    expect(clauseChanges(null, pack)).toHaveLength(pack.clauses.length)
  })

  test('clauses added, gone, stronger and in other words are told apart (s2-header-1)', () => {
    const after = {
      ...pack,
      clauses: [
        { ...first, strength: 'advice' as const },
        { ...second, says: 'Other words.' },
        ...pack.clauses.slice(3),
        { ...third, id: 's2-new' },
      ],
    }
    const changes = clauseChanges(pack, after)
    expect(changes.map(change => [change.kind, change.clause.id])).toEqual([
      ['changed', first.id],
      ['changed', second.id],
      ['added', 's2-new'],
      ['gone', third.id],
    ])
    expect(changes[0]).toMatchObject({ strength: true, words: false })
    expect(changes[1]).toMatchObject({ strength: false, words: true })
    expect([...byTheme(changes).values()].flat()).toHaveLength(4)
  })
})
