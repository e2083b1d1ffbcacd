import { dayOf } from '../../people/people.ts'
import type { Tx } from '../../platform/platform.ts'
import { type ConsentKind, type Place, type PupilFacts, refusals } from './consent.ts'
import { consentFactsOf, leaverFactsOf } from './consent-facts.store.ts'
import { type Because, mayGo } from './may-go.rule.ts'
import { termsInForce } from './terms-in-force.ts'

/** One child as it is to be seen somewhere today. */
export type SeenThere = { readonly pupil: string; readonly kinds: readonly ConsentKind[]; readonly place: Place }

/**
 * `refused`: somebody said no, or the child is stopped; it may not stand there. `not-today`: nobody refused, and it would not go out today: a yes
 * has run out, or the policy or the basis is another one. `left`: not on the roll any more, and nobody
 * refused: a family's no, and a flag, reach what is live of a leaver as of any other child.
 */
export type StillThere = 'may' | 'not-today' | 'refused' | 'left'

const REFUSED: ReadonlySet<Because> = new Set<Because>(['stopped', ...refusals])
/** Facts asked for at once. */
const PUPILS_AT_ONCE = 500

/** In the order asked. Everything that is live in a school, so each child's facts are read once. */
export async function stillMayGo(
  tx: Tx,
  school: string,
  all: readonly SeenThere[],
  at: Date,
): Promise<readonly StillThere[]> {
  const terms = await termsInForce(tx, school, at)
  const today = dayOf(at)
  const pupils = [...new Set(all.map(({ pupil }) => pupil))]
  const facts = new Map<string, PupilFacts>()
  const leavers = new Map<string, PupilFacts>()
  for (let from = 0; from < pupils.length; from += PUPILS_AT_ONCE) {
    const some = pupils.slice(from, from + PUPILS_AT_ONCE)
    for (const [id, known] of await consentFactsOf(tx, some)) facts.set(id, known)
    const gone = some.filter(id => !facts.has(id))
    for (const [id, known] of await leaverFactsOf(tx, gone)) leavers.set(id, known)
  }
  return all.map(({ pupil, kinds, place }) => {
    const child = facts.get(pupil) ?? leavers.get(pupil)
    if (child?.school !== school) return 'left'
    const { held } = mayGo(child, kinds, place, terms, today)
    if (held.some(({ because }) => REFUSED.has(because))) return 'refused'
    if (leavers.has(pupil)) return 'left'
    return held.length === 0 ? 'may' : 'not-today'
  })
}
