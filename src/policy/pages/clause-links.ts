import type { ClauseShown } from '../../ui/ui.ts'
import type { Clause, ClauseId } from '../packs/pack.ts'
import type { PolicyInForce } from '../policy-in-force.ts'

/** The page of a clause, in the words of the version that is shown. */
export function clausePage(version: { readonly id: string } | null, id: ClauseId): string {
  return `/policy/clauses/${encodeURIComponent(id)}${version === null ? '' : `?version=${version.id}`}`
}

export function clauseShown(policy: Pick<PolicyInForce, 'version'>, clause: Clause): ClauseShown {
  return { label: clause.ref, strength: clause.strength, href: clausePage(policy.version, clause.id) }
}

/** Chips of those of these ids that are clauses of the policy shown, no two labelled the same: a heading often has several. */
export function clausesShown(policy: PolicyInForce, ids: readonly ClauseId[]): ClauseShown[] {
  return ids.flatMap(id => {
    const clause = policy.settings.clause(id)
    return clause === undefined
      ? []
      : [{ ...clauseShown(policy, clause), label: policy.settings.label(id) ?? clause.ref }]
  })
}
