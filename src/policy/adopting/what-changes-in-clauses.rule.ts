import type { Clause, Pack, Theme } from '../packs/pack.ts'

export type ClauseChange =
  | { readonly kind: 'added' | 'gone'; readonly clause: Clause }
  /** Both can have changed at once. */
  | {
      readonly kind: 'changed'
      readonly clause: Clause
      readonly was: Clause
      readonly strength: boolean
      readonly words: boolean
    }

/** What another policy adds, leaves out, or says otherwise. Clauses are the same where their ids are: printed numbers repeat. */
export function clauseChanges(before: Pack | null, after: Pack): readonly ClauseChange[] {
  const was = new Map((before?.clauses ?? []).map(clause => [clause.id, clause]))
  const is = new Set(after.clauses.map(clause => clause.id))
  return [
    ...after.clauses.flatMap(clause => changeOf(was.get(clause.id), clause)),
    ...(before?.clauses ?? []).filter(clause => !is.has(clause.id)).map(clause => ({ kind: 'gone', clause }) as const),
  ]
}

function changeOf(was: Clause | undefined, clause: Clause): ClauseChange[] {
  if (was === undefined) return [{ kind: 'added', clause }]
  const [strength, words] = [was.strength !== clause.strength, was.says !== clause.says]
  return strength || words ? [{ kind: 'changed', clause, was, strength, words }] : []
}

/** By theme, in the order in which the themes come up. */
export function byTheme(changes: readonly ClauseChange[]): ReadonlyMap<Theme, readonly ClauseChange[]> {
  const themes = new Map<Theme, ClauseChange[]>()
  for (const change of changes) themes.set(change.clause.theme, [...(themes.get(change.clause.theme) ?? []), change])
  return themes
}
