import { roleTitles } from '../packs/roles.ts'
import { historyOf } from '../../history/history.ts'
import { nationOfSchool, personById, type School } from '../../people/people.ts'
import { type Act, NotFound, type Tx } from '../../platform/platform.ts'
import { inForce } from '../in-force.rule.ts'
import { roleSchema } from '../packs/roles.ts'
import { seeReview } from '../reviewing/see-review.ts'
import { type PolicyInForce, policyInForce, settledVersion } from '../policy-in-force.ts'
import { type AdoptedVersion, versionsFor } from '../policy-versions.store.ts'

/** Text that can be an id at all: PostgreSQL answers anything else with an error instead of nothing. */
export function canBeId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}

/** What a page about a school's policy shows. `current`: this is the version that judges acts now. */
export type PolicySeen = {
  readonly school: School
  readonly now: Date
  readonly policy: PolicyInForce
  readonly current: boolean
  readonly versions: readonly AdoptedVersion[]
  readonly adoptedBy: { readonly name: string; readonly role: string } | null
  /** The day (yyyy-mm-dd) on which the review of the version in force was due, where it is late. */
  readonly lateSince: string | null
}

/** The policy in force for a school, or the version asked for, which must be one that is or was to judge its acts. */
export async function seePolicy(one: Act, school: School, asked: string | undefined): Promise<PolicySeen> {
  const versions = await versionsFor(one.tx, school.id)
  const judge = inForce(versions, one.at)
  const wanted =
    asked === undefined || asked === '' ? judge : (versions.find(version => version.id === asked) ?? 'none')
  if (wanted === 'none') throw new NotFound('There is no such version of this school’s policy.')
  const policy =
    wanted === null || wanted === judge
      ? await policyInForce(one.tx, school.id, one.at)
      : {
          version: wanted,
          ...(await settledVersion(one.tx, wanted.id)),
          nation: await nationOfSchool(one.tx, school.id),
        }
  const adoptedBy = policy.version === null ? null : await adopterOf(one.tx, policy.version)
  const review = wanted === null || wanted !== judge ? null : await seeReview(one, school.id)
  const lateSince = review?.overdue === true ? review.due.due : null
  return { school, now: one.at, policy, current: wanted === judge, versions, adoptedBy, lateSince }
}

/** Who adopted a version, in the role she held then; older entries of history hold no role. */
export async function adopterOf(tx: Tx, version: AdoptedVersion): Promise<{ name: string; role: string } | null> {
  const person = await personById(tx, version.adoptedBy)
  const adopted = (await historyOf(tx, version.id)).find(happening => happening.kind === 'policy-adopted')
  const role = roleSchema.safeParse(adopted?.facts['as'])
  return person === null ? null : { name: person.name, role: role.success ? roleTitles[role.data] : '' }
}
