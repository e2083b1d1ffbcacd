import { type Clause, type GuidanceMoment, type Pack, strengths } from '../packs/pack.ts'

/** The clauses that a policy puts before somebody at a moment: must, should, advice, and as printed among equals. */
export function guidanceAt(pack: Pack, moment: GuidanceMoment): readonly Clause[] {
  return pack.clauses
    .filter(clause => clause.shownAt.includes(moment))
    .toSorted((one, other) => strengths.indexOf(one.strength) - strengths.indexOf(other.strength))
}
