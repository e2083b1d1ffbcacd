import { dayOf, rolesAt, type School, type Visitor } from '../../people/people.ts'
import { type Act, NotFound } from '../../platform/platform.ts'
import type { ConsentPlatform, Place } from '../consent/consent.ts'
import { consentFactsOf } from '../consent/consent-facts.store.ts'
import { kindsOfAnswers, mayGo } from '../consent/may-go.rule.ts'
import { termsInForce } from '../consent/terms-in-force.ts'
import { readsClasses } from '../families.rule.ts'
import { pupilsOfClass } from '../roll.store.ts'
import { type ClassMark, classMark, placesForFaces } from './class-mark.rule.ts'

/** Where a school publishes today. The accounts stand in a room above, so the roof hands this in. */
export type PlacesOfSchool = (tx: Act['tx'], school: string) => Promise<readonly ConsentPlatform[]>

/** Names and marks of one class, and nothing else of a child. */
export type ClassList = {
  readonly school: School
  readonly className: string
  /** No face goes anywhere under the policy in force: then every mark is the same. */
  readonly noFaces: boolean
  readonly children: readonly { readonly name: string; readonly mark: ClassMark }[]
}

/** The list as it is at this instant. Whoever has nothing to do with the classes of this school finds none. */
export async function seeClassList(
  { tx, at }: Act,
  visitor: Visitor,
  school: School,
  className: string,
  placesOf: PlacesOfSchool,
): Promise<ClassList> {
  if (!readsClasses(rolesAt(visitor, school.id))) throw new NotFound('There is no such class.')
  const pupils = await pupilsOfClass(tx, school.id, className)
  if (pupils.length === 0) throw new NotFound('There is no such class.')
  const terms = await termsInForce(tx, school.id, at)
  // A picture of a trip hangs in the corridor too.
  const places: readonly Place[] = ['in_school', ...new Set(await placesOf(tx, school.id))]
  const open = placesForFaces(places, terms)
  const known = await consentFactsOf(
    tx,
    pupils.map(pupil => pupil.id),
    kindsOfAnswers(['face']),
  )
  const today = dayOf(at)
  const children = pupils.map(({ id, name }) => {
    const facts = known.get(id)
    const outcomes = facts === undefined ? [] : open.map(place => mayGo(facts, ['face'], place, terms, today).outcome)
    return { name, mark: classMark(outcomes) }
  })
  return { school, className, noFaces: open.length === 0, children }
}
