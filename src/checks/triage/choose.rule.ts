import type { Counted, Weighed } from './weigh.rule.ts'
import { categories, type Category } from './words/cue.ts'

/** A miss of these costs most: they are taken where they are nearly as likely as something else. */
export const costly: ReadonlySet<Category> = new Set(['threat', 'safeguarding_disclosure', 'safeguarding_allegation'])
/** By how much a costly one counts for more than its likelihood: a miss costs as much as three wrong suspicions. */
const benefitOfDoubt = 3
/**
 * Where no cue of the lists stands, a resemblance has to be plain; of what costs most, less plain. Both found with writers left out: lower,
 * and every fourth ordinary comment is suspected; higher, and what is said in nobody's words is missed.
 */
const plain = 0.35
const plainIfCostly = 0.15
/** A review is where people grumble: as much as a weak cue of the lists. */
const grumble = 0.75

export interface Ranked {
  readonly category: Category
  readonly likely: number
}

export interface Choice {
  readonly first: Ranked
  readonly others: readonly Ranked[]
}

/** What the lists say, and where it was written. */
export function listsOf({ scores }: Weighed, where: string | undefined): Readonly<Record<Category, number>> {
  return where === 'review' ? { ...scores, complaint_legitimate: scores.complaint_legitimate + grumble } : scores
}

function plainEnough({ category, likely }: Ranked, counted: readonly Counted[]): boolean {
  return counted.some(one => one.category === category) || likely >= (costly.has(category) ? plainIfCostly : plain)
}

/** What a comment is taken for, by what stands in it and how likely each category is: what costs most where it is missed counts for more. */
export function choose({ counted }: Weighed, likely: Readonly<Record<Category, number>>): Choice {
  const order = (one: Ranked) => one.likely * (costly.has(one.category) ? benefitOfDoubt : 1)
  const all = categories
    .map(category => ({ category, likely: likely[category] }))
    .sort((one, other) => order(other) - order(one))
  const ordinary: Ranked = { category: 'benign', likely: likely.benign }
  const top = all[0] ?? ordinary
  const first = plainEnough(top, counted) ? top : ordinary
  return { first, others: all.filter(one => one.category !== first.category) }
}
