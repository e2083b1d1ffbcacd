import type { Clause, ClauseId } from './packs/pack.ts'

/**
 * What each clause is called where there is room for its number only: as the document prints it, and with a letter where several clauses
 * stand under one printed number, in their order: "School accounts, bullet 6b". Two chips of one name would say that nothing is twice there.
 */
export function clauseLabels(clauses: readonly Pick<Clause, 'id' | 'ref'>[]): ReadonlyMap<ClauseId, string> {
  const labels = new Map<ClauseId, string>()
  for (const [ref, under] of Map.groupBy(clauses, clause => clause.ref))
    for (const [place, { id }] of under.entries()) labels.set(id, under.length === 1 ? ref : withLetter(ref, place))
  return labels
}

function withLetter(ref: string, place: number): string {
  const letter = place < 26 ? String.fromCodePoint(97 + place) : `-${place + 1}`
  return /\d$/.test(ref) ? `${ref}${letter}` : `${ref} (${letter})`
}
