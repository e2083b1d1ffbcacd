import { control, type SettingsInForce } from '../../policy/policy.ts'
import { type Channel, consentChannels, groupOf } from '../../pupils/pupils.ts'
import type { Platform } from '../posts/post.ts'

/** What is to be seen of an adult: in a picture, by name, or her own words. */
export const adultKinds = ['picture', 'name', 'words'] as const
export type AdultKind = (typeof adultKinds)[number]

/** Where: the groups and platforms about which families are asked. */
export const adultPlaces = consentChannels
export type AdultPlace = Channel

export const whatAdults = ['parent', 'governor', 'visitor', 'supplier', 'other'] as const
export type WhatAdult = (typeof whatAdults)[number]

export type AdultAnswer = 'yes' | 'no' | 'withdrawn'

/** How it came. `told`: said to the office; it ends a permission and never gives one, which is in writing. */
export const adultWays = ['own_press', 'paper', 'letter', 'email', 'told'] as const
export type AdultWay = (typeof adultWays)[number]
export const writtenWays = ['paper', 'letter', 'email'] as const satisfies readonly AdultWay[]

/** An adult in a post, with everything that is to be seen of her in it. */
export type AdultShown = { readonly adult: string; readonly kinds: readonly AdultKind[] }

/** Whoever an id stands for. `staff`: on the register of people, today or once. */
export type AdultKnown = { readonly id: string; readonly name: string; readonly staff: boolean }

/** One answer, as the rule needs it. Days as yyyy-mm-dd. */
export type AdultFact = {
  readonly adult: string
  readonly answer: AdultAnswer
  readonly kinds: readonly AdultKind[]
  readonly places: readonly AdultPlace[]
  readonly givenOn: string
  readonly until: string | null
  readonly recordedAt: Date
}

export type AdultTerm = 'not_needed' | 'with_consent' | 'written_in_advance' | 'never'

/** What the policy asks for, and the clauses behind it. */
export type AdultTerms = { readonly value: AdultTerm; readonly clauses: readonly string[] }

export function adultTerms(settings: SettingsInForce): AdultTerms {
  const { value, clauses } = settings.get('consent.adults')
  return { value, clauses }
}

/** Permission for what of this adult? `with_consent` is about photographs of those who work here (s2-content-04c); in advance, about everybody and everything (s1-respect-02). */
export function needsPermission({ value }: AdultTerms, staff: boolean, kind: AdultKind): boolean {
  if (value === 'not_needed') return false
  return value === 'with_consent' ? staff && kind === 'picture' : true
}

type AskedOf = { readonly adult: string; readonly kind: AdultKind; readonly place: Platform; readonly day: string }

/**
 * The answer that holds there on this day. What was said of a platform goes before what was said of its group, but a later refusal of the group
 * takes back an earlier yes to a platform, as it does with families: a no is easy. On one day what was written down later holds.
 */
function holding(facts: readonly AdultFact[], { adult, kind, place, day }: AskedOf): AdultFact | undefined {
  const about = facts.filter(fact => fact.adult === adult && fact.kinds.includes(kind) && fact.givenOn <= day)
  const lastOf = (where: AdultPlace) => about.filter(({ places }) => places.includes(where)).toSorted(later)[0]
  const [own, group] = [lastOf(place), lastOf(groupOf(place))]
  const takenBack = own?.answer === 'yes' && group !== undefined && group.answer !== 'yes' && later(group, own) < 0
  return takenBack ? group : (own ?? group)
}

/** Does what she said let this be seen there on this day? */
export function isPermitted(facts: readonly AdultFact[], asked: AskedOf): boolean {
  const holds = holding(facts, asked)
  return holds?.answer === 'yes' && (holds.until === null || holds.until >= asked.day)
}

export type StillPermitted = 'stands' | 'not-today' | 'refused'

/**
 * Of what is live: she said no or took her yes back (`refused`); or it would not go out today and she has refused nothing (a yes that has run out,
 * one that was never asked for, another policy). As families are judged: what was right when it went out does not become wrong by itself.
 */
export function stillPermitted(
  terms: AdultTerms,
  facts: readonly AdultFact[],
  {
    adult,
    staff,
    kinds,
    place,
    day,
  }: Omit<AskedOf, 'kind'> & { readonly staff: boolean; readonly kinds: readonly AdultKind[] },
): StillPermitted {
  const asked = kinds.filter(kind => needsPermission(terms, staff, kind)).map(kind => ({ adult, kind, place, day }))
  const said = asked.map(each => holding(facts, each)?.answer)
  if (
    control(
      'adult_permission',
      said.some(answer => answer === 'no' || answer === 'withdrawn'),
    )
  )
    return 'refused'
  const lacks = asked.length > 0 && (terms.value === 'never' || !asked.every(each => isPermitted(facts, each)))
  return control('adult_permission', lacks) ? 'not-today' : 'stands'
}

export function later(a: AdultFact, b: AdultFact): number {
  if (a.givenOn !== b.givenOn) return a.givenOn < b.givenOn ? 1 : -1
  // At the very same instant a refusal is the later one.
  return b.recordedAt.getTime() - a.recordedAt.getTime() || Number(a.answer === 'yes') - Number(b.answer === 'yes')
}

/** Whose permission is not there, for what and where. Whether it was never given, refused or withdrawn is not said. */
export type MissingPermission = AdultKnown & {
  readonly kinds: readonly AdultKind[]
  readonly places: readonly Platform[]
}

/** What the register says about a post at one instant. */
export type AdultsOfPost = {
  readonly terms: AdultTerms
  readonly missing: readonly MissingPermission[]
}

export function missingPermissions(
  terms: AdultTerms,
  shown: readonly AdultShown[],
  known: ReadonlyMap<string, AdultKnown>,
  facts: readonly AdultFact[],
  where: { readonly places: readonly Platform[]; readonly day: string },
): MissingPermission[] {
  return shown.flatMap(({ adult, kinds }) => {
    const { name, staff } = known.get(adult) ?? { name: '', staff: true }
    const asked = kinds.filter(kind => needsPermission(terms, staff, kind))
    const lacks = (kind: AdultKind, place: Platform) =>
      terms.value === 'never' || !isPermitted(facts, { adult, kind, place, day: where.day })
    const lacking = asked.filter(kind => where.places.some(place => lacks(kind, place)))
    const places = where.places.filter(place => asked.some(kind => lacks(kind, place)))
    return control('adult_permission', lacking.length > 0) ? [{ id: adult, name, staff, kinds: lacking, places }] : []
  })
}

/** What is known of a draft when it is asked whether its author has said which adults are in it. `said`: pictures, and `text`, about which she has. */
export type AdultsSaid = {
  readonly ticked: boolean
  readonly anybody: boolean
  readonly pictures: number
  /** The check saw a name of staff that may stand, and nothing is said of the text. */
  readonly nameUnsaid: boolean
}

/** She says that adults are in it, or the check saw one, and not which: nobody could look for a permission. Null: nothing is missing. */
export function adultsUnsaid(terms: AdultTerms, said: AdultsSaid): 'who' | 'name' | null {
  const everybody = terms.value === 'written_in_advance' || terms.value === 'never'
  if (terms.value === 'not_needed') return null
  if (control('adult_permission', everybody && said.nameUnsaid)) return 'name'
  const asks = everybody || said.pictures > 0
  return control('adult_permission', asks && said.ticked && !said.anybody) ? 'who' : null
}
