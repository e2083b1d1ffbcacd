import type { ClauseActed } from '../../history/history.ts'
import { type Way, ways } from '../packs/controls.ts'
import { type Clause, type Strength, strengths, type Theme, themes } from '../packs/pack.ts'
import { type Bound, boundTitles } from '../packs/roles.ts'
import type { Late } from './late.ts'
import type { Operated } from './operated.rule.ts'

/** One row: a clause, how it stands here, when it last acted in this school, and what is late. */
export type ClauseRow = {
  readonly clause: Clause
  readonly operated: Operated
  readonly acted: ClauseActed | null
  readonly late: readonly Late[]
}

/** What a row's "how" can be asked for: the six ways in which a clause runs, guidance, not yet, and whatever is late. */
export const hows = [...ways, 'guidance', 'not-yet', 'late'] as const
export type How = (typeof hows)[number]

export type Wanted = {
  readonly strength: Strength | null
  readonly theme: Theme | null
  readonly how: How | null
  readonly binds: Bound | null
}

/** A word of the address that is none of the offered ones asks for nothing. */
export function readWanted(said: (name: string) => string | undefined): Wanted {
  const one = <T extends string>(name: string, offered: readonly T[]) =>
    offered.find(word => word === said(name)) ?? null
  return {
    strength: one('strength', strengths),
    theme: one('theme', themes),
    how: one('how', hows),
    // The keys of boundTitles are the names of Bound; `Object.keys` forgets that.
    binds: one('binds', Object.keys(boundTitles) as Bound[]),
  }
}

export function rowsWanted(rows: readonly ClauseRow[], wanted: Wanted): readonly ClauseRow[] {
  return rows.filter(
    row =>
      (wanted.strength === null || row.clause.strength === wanted.strength) &&
      (wanted.theme === null || row.clause.theme === wanted.theme) &&
      (wanted.binds === null || row.clause.binds.includes(wanted.binds)) &&
      (wanted.how === null || (wanted.how === 'late' ? row.late.length > 0 : howOf(row) === wanted.how)),
  )
}

/** A clause that runs does so in its pack's own way; else it is guidance, or not yet. */
export function howOf({ clause, operated }: Pick<ClauseRow, 'clause' | 'operated'>): Way | 'guidance' | 'not-yet' {
  if (operated.is !== 'runs') return operated.is
  // A pack whose clause is operated names its way, see check-pack.rule.ts.
  return clause.how === 'words' ? 'advises' : clause.how
}

export type Sums = { readonly runs: number; readonly guidance: number; readonly notYet: number; readonly late: number }

export function sumsOf(rows: readonly ClauseRow[]): Sums {
  const count = (is: Operated['is']) => rows.filter(row => row.operated.is === is).length
  return {
    runs: count('runs'),
    guidance: count('guidance'),
    notYet: count('not-yet'),
    late: rows.filter(row => row.late.length > 0).length,
  }
}
