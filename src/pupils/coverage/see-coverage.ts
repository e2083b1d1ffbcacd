import { dayOf, type School, type Visitor } from '../../people/people.ts'
import { type Act, type Ask, look, NotFound } from '../../platform/platform.ts'
import {
  type ConsentGroup,
  consentGroups,
  type ConsentKind,
  consentKinds,
  consentPlatforms,
  type Place,
} from '../consent/consent.ts'
import { familyFactsOf } from '../consent/consent-facts.store.ts'
import type { ConsentTerms } from '../consent/terms.ts'
import { termsInForce } from '../consent/terms-in-force.ts'
import { classesOf, type PupilShown, pupilsOfClass, pupilsOfSchool } from '../roll.store.ts'
import { type Cover, coverOf, neverThere, notCovered, saidNothing } from './coverage.rule.ts'

/** Places that a list can be made for: each platform, and inside the school. */
export const places: readonly Place[] = ['in_school', ...consentPlatforms]

async function termsOf({ tx, at }: Act, school: string): Promise<{ terms: ConsentTerms; today: string }> {
  return { terms: await termsInForce(tx, school, at), today: dayOf(at) }
}

/** Whom the pages name, with the answers alone: beside a child's own page, a list in which a flag counted would tell of it. */
async function withFacts(one: Act, pupils: readonly PupilShown[]) {
  const known = await familyFactsOf(
    one.tx,
    pupils.map(({ id }) => id),
  )
  return pupils.flatMap(pupil => {
    const facts = known.get(pupil.id)
    return facts === undefined ? [] : [{ pupil, facts }]
  })
}

export type SeenClasses = {
  readonly school: School
  readonly classes: readonly { readonly className: string; readonly pupils: number; readonly silent: number }[]
}

/** Every class of a school: in how many families nobody has said anything that counts. */
export async function seeClasses({ works, visitor }: Ask<Visitor>, school: School): Promise<SeenClasses> {
  return look(works, visitor.identity, async one => {
    const { terms, today } = await termsOf(one, school.id)
    const silent = new Map<string, number>()
    for (const { pupil, facts } of await withFacts(one, await pupilsOfSchool(one.tx, school.id)))
      if (saidNothing(facts, terms, today)) silent.set(pupil.className, (silent.get(pupil.className) ?? 0) + 1)
    const classes = await classesOf(one.tx, school.id)
    return { school, classes: classes.map(each => ({ ...each, silent: silent.get(each.className) ?? 0 })) }
  })
}

export type CoverCell = {
  readonly kind: ConsentKind
  readonly group: ConsentGroup
  readonly by: Readonly<Record<Cover, readonly PupilShown[]>>
}

export type SeenClass = {
  readonly school: School
  readonly className: string
  readonly children: readonly PupilShown[]
  readonly cells: readonly CoverCell[]
}

/** One class: for each kind and group of channels, who is covered, who refused, and who neither. */
export async function seeClassCover(
  { works, visitor }: Ask<Visitor>,
  school: School,
  className: string,
): Promise<SeenClass> {
  return look(works, visitor.identity, async one => {
    const { terms, today } = await termsOf(one, school.id)
    const children = await withFacts(one, await pupilsOfClass(one.tx, school.id, className))
    if (children.length === 0) throw new NotFound('There is no such class.')
    const cells = consentKinds.flatMap(kind =>
      consentGroups.map((group): CoverCell => {
        const by: Record<Cover, PupilShown[]> = { counts: [], refused: [], none: [] }
        for (const { pupil, facts } of children) by[coverOf(facts, kind, group, terms, today)].push(pupil)
        return { kind, group, by }
      }),
    )
    return { school, className, children: children.map(({ pupil }) => pupil), cells }
  })
}

export type SeenPlatform = {
  readonly school: School
  readonly place: Place
  /** Never there, by the policy in force; the others are asked of each child. */
  readonly never: readonly ConsentKind[]
  readonly asked: readonly ConsentKind[]
  /** The only kind the list is about; null: all that may go there. */
  readonly kind: ConsentKind | null
  readonly pupils: number
  /** Whom something is missing of, by class and name. */
  readonly missing: readonly { readonly pupil: PupilShown; readonly kinds: readonly ConsentKind[] }[]
}

/** Who is not covered on one platform, by the answers and the policy of this instant. */
export async function seePlatform(
  { works, visitor, query }: Ask<Visitor>,
  school: School,
  place: Place,
): Promise<SeenPlatform> {
  const kind = consentKinds.find(one => one === query['kind']) ?? null
  return look(works, visitor.identity, async one => {
    const { terms, today } = await termsOf(one, school.id)
    const never = neverThere(place, terms, today)
    const asked = consentKinds.filter(one => !never.includes(one) && (kind === null || one === kind))
    const children = await withFacts(one, await pupilsOfSchool(one.tx, school.id))
    const missing = children.flatMap(({ pupil, facts }) => {
      const kinds = notCovered(facts, asked, place, terms, today)
      return kinds.length === 0 ? [] : [{ pupil, kinds }]
    })
    return { school, place, kind, never, asked, pupils: children.length, missing }
  })
}
