import type { School } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import type { ClauseId } from '../packs/pack.ts'
import type { PolicyInForce } from '../policy-in-force.ts'

/** Something that should have been done by now. */
export type Late = {
  /** The clauses that wait for it. */
  readonly clauses: readonly ClauseId[]
  /** One sentence with how much, since when and in which role, never with a name: governors read it. */
  readonly says: string
  /** Where it can be seen by those who may; null where there is no such page. */
  readonly href: string | null
}

/**
 * What a room above knows to be late in a school, under the policy in force. `school.ts` hands these to `clauseTableRoutes`: the policy room
 * looks up at nobody.
 */
export type ReadLate = (one: Act, school: School, policy: PolicyInForce) => Promise<readonly Late[]>

/** What is late, by clause. One after the other: they share a transaction. */
export async function lateByClause(
  readers: readonly ReadLate[],
  one: Act,
  school: School,
  policy: PolicyInForce,
): Promise<ReadonlyMap<ClauseId, readonly Late[]>> {
  const found = new Map<ClauseId, Late[]>()
  for (const read of readers)
    for (const late of await read(one, school, policy))
      for (const clause of late.clauses) found.set(clause, [...(found.get(clause) ?? []), late])
  return found
}
