import { clauseLabels } from '../clause-labels.rule.ts'
import type { Clause, ClauseId } from '../packs/pack.ts'

/**
 * Clauses as people name them: one on each line, by the number that the policy prints or by what stands on its chip. A number under which
 * several clauses stand names them all. `unknown`: the first line that names none.
 */
export function clausesNamed(
  clauses: readonly Clause[],
  typed: string,
): { readonly named: readonly ClauseId[] } | { readonly unknown: string } {
  const labels = clauseLabels(clauses)
  const named = new Set<ClauseId>()
  for (const line of typed.split('\n').map(plain)) {
    if (line === '') continue
    const found = clauses.filter(({ id, ref }) => [id, ref, labels.get(id) ?? ''].some(name => plain(name) === line))
    if (found.length === 0) return { unknown: line }
    for (const { id } of found) named.add(id)
  }
  return { named: [...named] }
}

function plain(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toLowerCase()
}
