import type { School, Visitor } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import { policyInForce } from '../policy-in-force.ts'
import { suggestionsOpenAt } from './reviewing.store.ts'
import { whoDecides } from './who-decides.ts'

/** Suggestions that wait for this person's answer at one school, and since when the oldest does. */
export type SuggestionsWaiting = { readonly school: School; readonly count: number; readonly since: Date }

export async function suggestionsWaiting(one: Act, visitor: Visitor): Promise<SuggestionsWaiting[]> {
  const open = await suggestionsOpenAt(
    one.tx,
    visitor.schools.map(({ id }) => id),
  )
  const waiting: SuggestionsWaiting[] = []
  for (const school of visitor.schools) {
    const here = open.filter(suggestion => suggestion.school === school.id)
    if (here.length === 0) continue
    const policy = await policyInForce(one.tx, school.id, one.at)
    const hers: Date[] = []
    for (const { by, madeAt } of here)
      if ((await whoDecides(one.tx, school.id, policy, by)).has(visitor.identity.person)) hers.push(madeAt)
    // The oldest came first.
    const oldest = hers[0]
    if (oldest !== undefined) waiting.push({ school, count: hers.length, since: oldest })
  }
  return waiting
}
