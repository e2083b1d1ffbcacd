import type { Governance, Nation } from '../../people/people.ts'
import type { Holder } from '../adopting/deputies.rule.ts'
import { type Entries, type Entry, topics } from '../adopting/draft.ts'
import { type DraftRead, weighed } from '../adopting/read-draft.ts'
import type { Around } from '../adopting/seeing.rule.ts'
import { ours } from '../settle.rule.ts'
import type { Pack } from '../packs/pack.ts'
import { readPack } from '../packs/read-pack.ts'

/** The least that a pack needs, with a part of a test's own. `more`: YAML at the level of the pack, below the clauses. */
export function smallPack(clauses: readonly string[], more: string): Pack {
  const each = clauses.map(
    id =>
      `  - { id: ${id}, ref: Part A, says: What ${id} says., strength: must, binds: [everyone], theme: roles, how: asks, operated_by: [adoption] }`,
  )
  return readPack(
    [
      'pack: small',
      'title: A small policy',
      'written_for: A school',
      'source: Written for a test',
      'effective: 2026-09-01',
      'clauses:',
      ...each,
      more,
    ].join('\n'),
    'small/pack.yaml',
  )
}

export const noReview = 'review: { due: null, months: null }'
export const headOnly = 'titles: [{ title: Head, role: headteacher }]'
export const nothingAsked = 'questions: []\nopen_questions: []'

/** A draft as the rules see it, without a database. */
export function draftOf(
  pack: Pack,
  given: {
    entries?: Readonly<Record<string, unknown>>
    holders?: readonly Holder[]
    governance?: Governance | null
    nation?: Nation
  } = {},
): DraftRead {
  const entries = entriesOf({ [topics.pack]: { pack: pack.name, base: null }, ...given.entries })
  const governance = given.governance === undefined ? 'maintained' : given.governance
  return {
    draft: { id: 'd', school: 's', state: 'open', startedBy: 'p', startedAt: NOW, closedAt: null },
    entries,
    school: { id: 's', name: 'Orrin Primary', kind: 'primary', nation: given.nation ?? 'england', governance },
    nation: given.nation ?? 'england',
    governance,
    place: { governance, trustWide: false },
    chosen: { pack: pack.name, base: null },
    written: pack,
    base: null,
    trusts: null,
    ...weighed(pack, null, entries),
    today: { version: null, pack: null, settings: ours, nation: given.nation ?? 'england' },
    putAside: [],
    holders: given.holders ?? [],
    permitted: [],
  }
}

export const NOW = new Date('2026-11-20T10:00:00Z')
export const NOTHING_AROUND: Around = { workers: new Map(), documents: [] }

export function entriesOf(values: Readonly<Record<string, unknown>>): Entries {
  return new Map(
    Object.entries(values).map(([topic, value]): [string, Entry] => [
      topic,
      { topic, value, turn: 1, way: 'own', by: 'p', at: NOW },
    ]),
  )
}

export function holder(role: Holder['role'], person = role as string): Holder {
  return { person, name: `The ${person}`, role }
}
