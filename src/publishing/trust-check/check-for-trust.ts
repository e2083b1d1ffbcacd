import type { Visitor } from '../../people/people.ts'
import { look, type Works } from '../../platform/platform.ts'
import { type PolicyInForce, policyInForce } from '../../policy/policy.ts'
import { checkerOf } from '../posts/check-post.ts'
import { acrossTrust, mayCheckForTrust, type OfSchool, type TrustFinding } from './check-for-trust.rule.ts'

/** As long as any text for the public; UTF-16 code units. */
export const LONGEST_CHECKED = 20_000

export type CheckedForTrust = {
  readonly findings: readonly TrustFinding[]
  /** The policy that judged, by the name of the school. */
  readonly policies: ReadonlyMap<string, PolicyInForce>
}

export type TrustCheckRefusal = { readonly refused: 'not-for-the-trust' | 'nothing-written' | 'too-long' }

/**
 * One text against the rolls of all schools of a trust, each under the policy of its school, for whoever speaks for the trust. Nothing of it is kept:
 * no text, no finding, no row that it was asked. The matchers are those that the drafts of each school use already.
 */
export async function checkForTrust(
  works: Works,
  visitor: Visitor,
  text: string,
): Promise<CheckedForTrust | TrustCheckRefusal> {
  if (!mayCheckForTrust(visitor.holdings)) return { refused: 'not-for-the-trust' }
  if (text.trim() === '') return { refused: 'nothing-written' }
  if (text.length > LONGEST_CHECKED) return { refused: 'too-long' }
  return look(works, visitor.identity, async ({ tx, at }) => {
    const policies = new Map<string, PolicyInForce>()
    const all: OfSchool[] = []
    for (const { id, name } of visitor.schools) {
      const policy = await policyInForce(tx, id, at)
      const check = await checkerOf(tx, id, policy, at)
      policies.set(name, policy)
      all.push({
        school: name,
        findings: check({ text, targets: [{ platform: 'facebook', text }], alts: [], looks: [] }).findings,
      })
    }
    return { findings: acrossTrust(all), policies }
  })
}
