import type { OpenQuestion, OpenReason, Pack } from '../packs/pack.ts'

/** So many questions are asked one by one; with more nobody comes to the end of an adoption in one sitting. */
export const MOST_ASKED = 25

/** What nobody but the school can say comes first: where the law is met awkwardly, where the policy contradicts itself, where it is out of date. */
const RANK: Readonly<Record<OpenReason, number>> = { law: 0, contradiction: 1, stale: 2, local: 3, number: 4, gap: 5 }

/**
 * The ids of the questions that are asked one by one. A pack that comes with the programme keeps within the number by itself; one that a school
 * brings may ask more, and what is left over stands behind our marked suggestions like everything else that is not asked.
 */
export function askedFirst(pack: Pick<Pack, 'openQuestions'>): ReadonlySet<string> {
  const always: readonly OpenQuestion[] = pack.openQuestions.filter(({ asked }) => asked === 'always')
  const first = always.length <= MOST_ASKED ? always : always.toSorted((a, b) => RANK[a.about] - RANK[b.about])
  return new Set(first.slice(0, MOST_ASKED).map(({ id }) => id))
}
