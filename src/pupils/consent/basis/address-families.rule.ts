import type { ConsentKind, Place } from '../consent.ts'
import { needsYes, neverGoes } from '../may-go.rule.ts'
import { basisOf, type ConsentTerms } from '../terms.ts'

export type Addressed = {
  /** "May we?": silence stops it. */
  readonly ask: readonly ConsentKind[]
  /** "We mean to; tell us if not": an objection stops it. */
  readonly tell: readonly ConsentKind[]
}

/**
 * How a family is spoken to about these kinds in one group of channels. A kind is asked or told, never both: a question whose silence would be taken for
 * leave is no question. A policy that itself wants the yes outranks public task, for each place; where one place of the group wants
 * it, the kind is asked for the whole group. What the policy never shows is neither asked nor told.
 */
export function addressFamilies(
  kinds: readonly ConsentKind[],
  places: readonly Place[],
  terms: ConsentTerms,
): Addressed {
  const spoken = kinds.filter(kind => places.some(place => !neverGoes(kind, place, terms)))
  const asked = (kind: ConsentKind) =>
    basisOf(kind, terms) === 'consent' || places.some(place => needsYes(kind, place, terms))
  return { ask: spoken.filter(asked), tell: spoken.filter(kind => !asked(kind)) }
}
