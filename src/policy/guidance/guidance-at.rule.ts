import { momentsShown } from './guidance-places.ts'
import { type Clause, type GuidanceMoment, type Pack, strengths } from '../packs/pack.ts'

/** So many stand open beside something to do. */
export const OPEN = 3

/**
 * The clauses that a policy puts before somebody at a moment: must, should, advice; among equals first what is shown at the fewest other
 * moments, then as printed.
 */
export function guidanceAt(pack: Pack, moment: GuidanceMoment): readonly Clause[] {
  return pack.clauses
    .filter(clause => clause.shownAt.includes(moment))
    .toSorted(
      (one, other) =>
        strengths.indexOf(one.strength) - strengths.indexOf(other.strength) ||
        momentsShown(one).length - momentsShown(other).length,
    )
}
