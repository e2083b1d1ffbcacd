import { type PolicyInForce, structuralRules } from '../../policy/policy.ts'
import { type ClauseShown, wordsIn } from '../../ui/ui.ts'

const t = wordsIn('en-GB')

/**
 * Clauses as chips show them, labelled as the school's own document prints them, no two the same and none twice. Rules of ours (`ours-…`) and clauses of an older version lead
 * to the page that explains them.
 */
export function clausesShown(policy: PolicyInForce, ids: readonly string[]): ClauseShown[] {
  return [...new Set(ids)].map(id => {
    const clause = policy.settings.clause(id)
    if (clause !== undefined)
      return {
        label: policy.settings.label(id) ?? clause.ref,
        strength: clause.strength,
        href: `/policy/clauses/${encodeURIComponent(id)}${policy.version === null ? '' : `?version=${policy.version.id}`}`,
      }
    const ours = structuralRules.find(rule => rule.id === id)
    if (ours !== undefined)
      return {
        label: t('deciding.clause-of-ours', { title: ours.title }),
        strength: 'must',
        href: `/policy/ours#${id}`,
      }
    return { label: id, strength: 'must', href: `/policy/clauses/${encodeURIComponent(id)}` }
  })
}
