import type { Place } from '../consent/consent.ts'
import { neverGoes, type Outcome } from '../consent/may-go.rule.ts'
import type { ConsentTerms } from '../consent/terms.ts'

/** What a class list says of a child. Nothing of why stands in it. */
export const classMarks = ['fine', 'not', 'ask'] as const
export type ClassMark = (typeof classMarks)[number]

/**
 * The mark of a child whose face can be recognised in a picture, out of what may go where. A place where the face has to be covered is a place where the
 * child is not shown. So a flag, a no to everything, a no to faces, a withdrawal, an objection and silence where a yes is needed all give the same
 * mark; what differs is only whether there is another place where the face may go.
 *
 * @param outcomes one for each place that is open to faces at all; where there is none, no face goes anywhere
 */
export function classMark(outcomes: readonly Outcome[]): ClassMark {
  const shown = outcomes.filter(outcome => outcome.may === 'yes').length
  if (shown === 0) return 'not'
  return shown === outcomes.length ? 'fine' : 'ask'
}

/** A place where the policy shows no face, whoever agrees, is the same for every child: it must not turn all of them into "ask". */
export function placesForFaces(places: readonly Place[], terms: ConsentTerms): readonly Place[] {
  return places.filter(place => !neverGoes('face', place, terms))
}
