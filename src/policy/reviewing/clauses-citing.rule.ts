import type { ClauseId, Pack } from '../packs/pack.ts'
import type { AdoptionRecord } from '../policy-versions.store.ts'

/** A document of the library with the editions before it: their ids, and every title it has had. */
export type Editions = { readonly ids: readonly string[]; readonly titles: readonly string[] }

/**
 * The clauses of a policy that rest on a document (s2-statement-5, s1-compliance-j): those of a linked policy for which it was listed at
 * adoption, and those that cite it by its title.
 */
export function clausesCiting(
  pack: Pick<Pack, 'linked' | 'citations'>,
  listed: AdoptionRecord['linked'],
  { ids, titles }: Editions,
): readonly ClauseId[] {
  const byHand = new Set(
    listed.filter(({ document }) => document !== null && ids.includes(document.id)).map(({ id }) => id),
  )
  const named = (text: string) => titles.some(title => names(text, title))
  const linked = pack.linked.filter(({ id, title }) => byHand.has(id) || named(title))
  const cited = pack.citations.filter(citation => named(citation.names))
  return [...new Set([...linked, ...cited].flatMap(({ clauses }) => clauses))]
}

/** Whole words in their order, whatever stands around them: "Keeping Children Safe in Education, no edition given" names that guidance. */
function names(text: string, title: string): boolean {
  const wanted = words(title)
  return wanted !== '' && ` ${words(text)} `.includes(` ${wanted} `)
}

function words(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}
