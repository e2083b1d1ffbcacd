import { describe, expect, test } from 'vitest'
import { embeddedPack } from '../packs/packs.ts'
import { type ClauseRow, howOf, readWanted, rowsWanted, sumsOf } from './clause-table.rule.ts'

const [first, second, third] = embeddedPack('church-primary')?.clauses ?? []
if (first === undefined || second === undefined || third === undefined) throw new Error('there is no church-primary')

const late = [{ clauses: ['x-1'], says: 'A post waits.', href: null }]
const rows: readonly ClauseRow[] = [
  {
    clause: { ...first, id: 'x-1', strength: 'must', theme: 'publishing', binds: ['headteacher'], how: 'blocks' },
    operated: { is: 'runs', by: ['draft_check'] },
    acted: null,
    late,
  },
  {
    clause: { ...second, id: 'x-2', strength: 'advice', theme: 'publishing', binds: ['everyone', 'headteacher'] },
    operated: { is: 'guidance', at: ['write'] },
    acted: null,
    late: [],
  },
  {
    clause: { ...third, id: 'x-3', strength: 'must', theme: 'images', binds: ['everyone'] },
    operated: { is: 'not-yet', what: [], acts: false },
    acted: null,
    late: [],
  },
]
const wanted = (query: Readonly<Record<string, string>>) =>
  rowsWanted(
    rows,
    readWanted(name => query[name]),
  ).map(row => row.clause.id)

describe('which rows are shown', () => {
  test.each([
    [{}, ['x-1', 'x-2', 'x-3']],
    [{ strength: 'must' }, ['x-1', 'x-3']],
    [{ theme: 'publishing' }, ['x-1', 'x-2']],
    [{ binds: 'headteacher' }, ['x-1', 'x-2']],
    [{ how: 'blocks' }, ['x-1']],
    [{ how: 'guidance' }, ['x-2']],
    [{ how: 'not-yet' }, ['x-3']],
    [{ how: 'late' }, ['x-1']],
    [{ strength: 'must', theme: 'publishing', binds: 'headteacher', how: 'blocks' }, ['x-1']],
    [{ strength: 'must', how: 'guidance' }, []],
    [{ strength: 'utmost', theme: '', how: '<b>', binds: 'constructor' }, ['x-1', 'x-2', 'x-3']],
  ])('%o', (query, ids) => {
    expect(wanted(query)).toEqual(ids)
  })

  test('are counted by how they stand, whatever is asked for', () => {
    expect(sumsOf(rows)).toEqual({ runs: 1, guidance: 1, notYet: 1, late: 1 })
  })

  test('a clause that does not run has no way of running', () => {
    expect(rows.map(howOf)).toEqual(['blocks', 'guidance', 'not-yet'])
  })
})
