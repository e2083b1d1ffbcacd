import type { CheckResult } from '../../checks/checks.ts'

type Finding = CheckResult['findings'][number]

/** Cards on one page. 4,000 of them were 17 MB and kept everybody else waiting for seconds. */
const MOST = 50

export type Card = { readonly finding: Finding; readonly number: number }

export type CardsShown = {
  readonly cards: readonly Card[]
  /** How many there are besides. */
  readonly more: number
  /** How many of those keep the post where it is: they come when fewer do. */
  readonly moreInTheWay: number
}

/**
 * Which findings get a card, in the order and with the numbers they have among all. What stands in the way comes first: a finding without a card
 * cannot be answered or contested, and fifty names of staff, which only inform, would hide the one that stops the post.
 * @param rank 0 stands in the way the most, below {@link INFORMS} it does at all
 */
export function cardsShown(findings: readonly Finding[], rank: (finding: Finding) => number): CardsShown {
  const numbered = findings.map((finding, index): Card => ({ finding, number: index + 1 }))
  const byWeight = numbered.toSorted((one, other) => rank(one.finding) - rank(other.finding))
  const cards = byWeight.slice(0, MOST).sort((one, other) => one.number - other.number)
  const left = byWeight.slice(MOST)
  return { cards, more: left.length, moreInTheWay: left.filter(({ finding }) => rank(finding) < INFORMS).length }
}

/** The rank of what holds up nothing. */
export const INFORMS = 2
