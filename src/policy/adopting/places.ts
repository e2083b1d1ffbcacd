import type { School, Visitor } from '../../people/people.ts'
import { NotAllowed, NotFound } from '../../platform/platform.ts'
import { mayAdopt } from './adopters.rule.ts'

/** For whom a policy is brought or adopted: a school, or (null) the whole trust. */
export type Place = { readonly school: School | null; readonly name: string }

/** What stands in a form or an address for the trust itself. */
const WHOLE_TRUST = 'trust'

/** A place in a form or an address. */
export function placeId({ school }: { readonly school: { readonly id: string } | null }): string {
  return school?.id ?? WHOLE_TRUST
}

/** Every place for which this person may bring and adopt a policy, the trust last. */
export function placesOf(visitor: Visitor): Place[] {
  const schools = visitor.schools
    .filter(school => mayAdopt(visitor, school.id))
    .map((school): Place => ({ school, name: school.name }))
  return mayAdopt(visitor, null) ? [...schools, { school: null, name: visitor.trustName }] : schools
}

/**
 * The place that was asked for, or her only one; null where she has to choose.
 * @throws NotFound for a school she has nothing to do with; NotAllowed where she may not adopt
 */
export function placeAsked(visitor: Visitor, asked: string | undefined): Place | null {
  const places = placesOf(visitor)
  if (asked === undefined || asked === '') return places.length === 1 ? (places[0] ?? null) : null
  const found = places.find(one => placeId(one) === asked)
  if (found !== undefined) return found
  if (visitor.schools.some(school => school.id === asked) || asked === WHOLE_TRUST)
    throw new NotAllowed('A policy is brought and adopted by whoever leads the school or its trust.')
  throw new NotFound('There is no such school for this person.')
}
