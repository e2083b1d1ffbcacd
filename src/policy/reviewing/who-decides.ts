import { peopleWithRoles, schoolById } from '../../people/people.ts'
import type { Tx } from '../../platform/platform.ts'
import { namedByPolicy, standInsForHead } from '../adopting/stand-ins-for-head.rule.ts'
import type { PolicyInForce } from '../policy-in-force.ts'
import type { Role } from '../packs/roles.ts'
import { askableReviewers, reviewersBy } from './may-review.rule.ts'

/**
 * Who answers a suggestion: the reviewers but for whoever made it. Where that leaves nobody, whoever stands in for the head at this kind of
 * school, the nearest office that somebody else holds, so that a sole reviewer's own suggestion is answered too.
 */
export async function whoDecides(
  tx: Tx,
  school: string,
  { settings, pack }: Pick<PolicyInForce, 'settings' | 'pack'>,
  by: string,
): Promise<ReadonlySet<string>> {
  const holding = async (roles: readonly Role[]) => {
    const holders = await peopleWithRoles(
      tx,
      roles.filter(role => askableReviewers.includes(role)),
      school,
    )
    return new Set(holders.map(({ id }) => id).filter(id => id !== by))
  }
  const reviewers = await holding([...reviewersBy(settings)])
  if (reviewers.size > 0) return reviewers
  const governance = (await schoolById(tx, school))?.governance ?? null
  for (const role of standInsForHead(governance, namedByPolicy(pack))) {
    const standIns = await holding([role])
    if (standIns.size > 0) return standIns
  }
  return new Set()
}
