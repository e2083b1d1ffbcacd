import { schoolById } from '../../people/people.ts'
import type { Tx } from '../../platform/platform.ts'
import type { Role } from '../packs/roles.ts'
import { policyInForce } from '../policy-in-force.ts'
import { deputyRoles } from './deputies.rule.ts'
import { namedByPolicy, standInsForHead } from './stand-ins-for-head.rule.ts'

/** Who stands in for whom at a school, by the policy in force and the kind of school. */
export type DeputiesAt = {
  /** Roles that stand in for this one, nearest first. */
  readonly of: (role: Role) => readonly Role[]
  readonly forHead: readonly Role[]
}

/** @param school null: at the trust, of which no policy says anything */
export async function deputiesAt(tx: Tx, school: string | null, at: Date): Promise<DeputiesAt> {
  const named = school === null ? [] : namedByPolicy((await policyInForce(tx, school, at)).pack)
  const governance = school === null ? null : ((await schoolById(tx, school))?.governance ?? null)
  return { of: role => deputyRoles(role, governance, named), forHead: standInsForHead(governance, named) }
}
