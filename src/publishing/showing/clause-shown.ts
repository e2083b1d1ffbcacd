import type { PolicyInForce } from '../../policy/policy.ts'
import type { ClauseShown } from '../../ui/ui.ts'

/**
 * Clauses as chips show them, labelled as the school's own document prints them. Rules of ours (`ours-…`) and clauses of an older version lead
 * to the page that explains them.
 */
export function clausesShown(policy: PolicyInForce, ids: readonly string[]): ClauseShown[] {
  return ids.map(id => {
    const clause = policy.settings.clause(id)
    if (clause !== undefined)
      return {
        label: clause.ref,
        strength: clause.strength,
        href: `/policy/clauses/${encodeURIComponent(id)}${policy.version === null ? '' : `?version=${policy.version.id}`}`,
      }
    if (id.startsWith('ours-')) return { label: OURS[id] ?? 'Our rule', strength: 'must', href: `/policy/ours#${id}` }
    return { label: id, strength: 'must', href: `/policy/clauses/${encodeURIComponent(id)}` }
  })
}

/** Our own rules, as they are called where a clause would stand. */
const OURS: Record<string, string> = {
  'ours-two-people': 'Two people for every post (ours)',
  'ours-no-late-approval': 'Nothing goes out late (ours)',
  'ours-alt-text': 'Every picture is described (ours)',
  'ours-stop-question': 'The stop question (ours)',
}
