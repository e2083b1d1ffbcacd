import type { ClauseId, Pack } from '../packs/pack.ts'

/** What of a citation is law: a statute, or guidance that a statute stands behind. A platform's page is neither. */
const OF_LAW: ReadonlySet<string> = new Set(['statute', 'guidance'])

/** The clauses of a pack that cite a statute or its guidance, or meet the law awkwardly: outside England somebody has to check them. */
export function restsOnLaw(pack: Pick<Pack, 'citations' | 'openQuestions'>): ReadonlySet<ClauseId> {
  const cited = pack.citations.filter(({ what }) => OF_LAW.has(what)).flatMap(({ clauses }) => clauses)
  const asked = pack.openQuestions.filter(({ about }) => about === 'law').flatMap(({ clauses }) => clauses)
  return new Set([...cited, ...asked])
}
