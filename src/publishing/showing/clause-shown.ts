import { clausesShown as clausesOfPolicy, type PolicyInForce, structuralRules } from '../../policy/policy.ts'
import { type ClauseShown, wordsIn } from '../../ui/ui.ts'

const t = wordsIn('en-GB')

/**
 * What a decision rests on, as chips show it, none twice: clauses of the policy as its room shows them; rules of ours (`ours-…`) and clauses of an
 * older version lead to the page that explains them.
 */
export function clausesShown(policy: PolicyInForce, ids: readonly string[]): ClauseShown[] {
  return [...new Set(ids)].map(id => clausesOfPolicy(policy, [id])[0] ?? notOfPolicy(id))
}

function notOfPolicy(id: string): ClauseShown {
  const ours = structuralRules.find(rule => rule.id === id)
  return ours === undefined
    ? { label: id, strength: 'must', href: `/policy/clauses/${encodeURIComponent(id)}` }
    : { label: t('deciding.clause-of-ours', { title: ours.title }), strength: 'must', href: `/policy/ours#${id}` }
}
