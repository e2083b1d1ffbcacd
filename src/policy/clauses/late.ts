import type { School } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import { readersSeenBy } from '../acknowledging/who-sees.ts'
import { control } from '../control.ts'
import type { ClauseId } from '../packs/pack.ts'
import type { Role } from '../packs/roles.ts'
import type { PolicyInForce } from '../policy-in-force.ts'

/** Something that should have been done by now. */
export type Late = {
  /** The clauses that wait for it. */
  readonly clauses: readonly ClauseId[]
  /** One sentence with how much, since when and in which role, never with a name: governors read it. */
  readonly says: string
  /** Where it can be seen by those who may; null where there is no such page. */
  readonly href: string | null
  /** Whom that page opens for; without it, everybody. Nobody is sent to a page that refuses her. */
  readonly opensFor?: readonly Role[]
  /**
   * It counts colleagues. In a small staffroom a number is nearly a name, so only those see it who oversee the school; the others are told
   * what is theirs on their own first page.
   */
  readonly ofStaff?: true
}

/** Who governs a school or leads it: they have to know that its people do what the policy wants. Governors see numbers, and no page with names. */
const overseers: readonly Role[] = ['chair_of_governors', 'governor', 'trustee', 'proprietor', ...readersSeenBy]

/** What of it this person is shown. */
export function lateFor(late: readonly Late[], roles: ReadonlySet<Role>): readonly Late[] {
  const oversees = overseers.some(role => roles.has(role))
  return late
    .filter(one => one.ofStaff === undefined || oversees)
    .map(one => (one.opensFor?.some(role => roles.has(role)) === false ? { ...one, href: null } : one))
}

/**
 * What a room knows to be late in a school, under the policy in force. `school.ts` hands those of the rooms above to `clauseTableRoutes`: the
 * policy room looks up at nobody. Asked as the house, which sees what no governor may read, so it hands on numbers and days and never a name.
 */
export type ReadLate = (one: Act, school: School, policy: PolicyInForce) => Promise<readonly Late[]>

/** What is late, by clause. One after the other: they share a transaction. */
export async function lateByClause(
  readers: readonly ReadLate[],
  one: Act,
  school: School,
  policy: PolicyInForce,
  roles: ReadonlySet<Role>,
): Promise<ReadonlyMap<ClauseId, readonly Late[]>> {
  const found = new Map<ClauseId, Late[]>()
  for (const read of control('governors_report', true) ? readers : [])
    for (const late of lateFor(await read(one, school, policy), roles))
      for (const clause of late.clauses) found.set(clause, [...(found.get(clause) ?? []), late])
  return found
}
