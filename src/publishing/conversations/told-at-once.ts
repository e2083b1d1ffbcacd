import { type InRole, peopleWithRoles } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import { callRungs, policyInForce, type Role } from '../../policy/policy.ts'
import { KEEPERS } from '../accounts/may-keep-accounts.rule.ts'

/**
 * Those who keep the account, and where a child may be at risk those whom the policy names for that. Where all of them are away they are told all the
 * same: whoever may be in danger does not wait for the end of the holidays. Where the school has none, whoever is asked to come when somebody presses the stop line.
 */
export async function toldAtOnce(one: Act, school: string, lead: boolean): Promise<ReadonlySet<string>> {
  const leads = lead ? (await policyInForce(one.tx, school, one.at)).settings.get('routing.safeguarding').value : []
  const people = [...(await nearest(one, KEEPERS, school)), ...(await nearest(one, leads, school))]
  const told = people.length > 0 ? people : await nearest(one, callRungs.flat(), school)
  return new Set(told.map(({ id }) => id))
}

/** Those who are there in these roles; where all are away, they all the same. */
export async function nearest(one: Act, roles: readonly Role[], school: string): Promise<readonly InRole[]> {
  const there = await peopleWithRoles(one.tx, roles, school)
  return there.length > 0 ? there : peopleWithRoles(one.tx, roles, school, 'too')
}
