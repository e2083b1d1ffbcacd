import { type DeputiesAt, schoolById } from '../../people/people.ts'
import type { Tx } from '../../platform/platform.ts'
import { policyInForce } from '../policy-in-force.ts'
import { deputyRoles } from './deputies.rule.ts'
import { namedByPolicy, standInsForHead } from './stand-ins-for-head.rule.ts'

/** @param school null: at the trust, of which no policy says anything */
export async function deputiesAt(tx: Tx, school: string | null, at: Date): Promise<DeputiesAt> {
  const named = school === null ? [] : namedByPolicy((await policyInForce(tx, school, at)).pack)
  const governance = school === null ? null : ((await schoolById(tx, school))?.governance ?? null)
  return { of: role => deputyRoles(role, governance, named), forHead: standInsForHead(governance, named) }
}
