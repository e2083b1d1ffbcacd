import { dayOf } from '../../people/people.ts'
import type { Tx } from '../../platform/platform.ts'
import type { ConsentKind, Place } from './consent.ts'
import { consentFactsOf } from './consent-facts.store.ts'
import { type Held, kindsOfAnswers, type MayGo, mayGo, type Outcome, togetherOf } from './may-go.rule.ts'
import { termsInForce } from './terms-in-force.ts'

/** One child of a post and what is to be seen of it. */
export type Shown = { readonly pupil: string; readonly kinds: readonly ConsentKind[] }

export type PlaceResult = { readonly place: Place; readonly outcome: Outcome }

export type MayGoFor = {
  /** In the order asked; the strictest of all children. Out of this alone comes the sentence that a person reads. */
  readonly places: readonly PlaceResult[]
  /** For the inside: what holds whom back. Never shown to whoever writes or approves a post. */
  readonly held: readonly (Held & { readonly pupil: string; readonly place: Place })[]
}

/** A child that is not on the roll of this school today goes nowhere. */
const UNKNOWN: MayGo = { outcome: { may: 'no' }, held: [] }

/**
 * May these children be shown or named so on these places, by the answers, flags and policy of this instant? To be asked when a post is handed
 * in, when it is approved, and once more in the transaction of the attempt (s1-protocol-1c).
 *
 * @param children the same kinds for several pupils, or each with its own
 */
export async function mayGoForEach(
  tx: Tx,
  school: string,
  children: readonly Shown[],
  places: readonly Place[],
  at: Date,
): Promise<MayGoFor> {
  const terms = await termsInForce(tx, school, at)
  const known = await consentFactsOf(
    tx,
    children.map(child => child.pupil),
    kindsOfAnswers(children.flatMap(child => child.kinds)),
  )
  const today = dayOf(at)
  const held: (Held & { pupil: string; place: Place })[] = []
  const results = places.map(place => {
    const outcomes = children.map(({ pupil, kinds }) => {
      const facts = known.get(pupil)
      const one = facts?.school === school ? mayGo(facts, kinds, place, terms, today) : UNKNOWN
      held.push(...one.held.map(reason => ({ ...reason, pupil, place })))
      return one.outcome
    })
    return { place, outcome: togetherOf(outcomes) }
  })
  return { places: results, held }
}

/** {@link mayGoForEach} where the same is to be seen of every child. */
export async function mayGoFor(
  tx: Tx,
  school: string,
  pupils: readonly string[],
  kinds: readonly ConsentKind[],
  places: readonly Place[],
  at: Date,
): Promise<MayGoFor> {
  return mayGoForEach(
    tx,
    school,
    pupils.map(pupil => ({ pupil, kinds })),
    places,
    at,
  )
}
