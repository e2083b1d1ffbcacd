import type { Clause } from '../packs/pack.ts'
import { structuralRules } from '../structural-rules.ts'

/** The rules no pack can switch off, in the form of clauses, so that they are proved as clauses are. */
export function clausesOfOurs(): readonly Clause[] {
  return structuralRules.map(rule => ({
    id: rule.id,
    ref: rule.title,
    says: rule.rule,
    strength: 'must',
    binds: ['everyone'],
    theme: 'publishing',
    how: 'blocks',
    operatedBy: rule.operatedBy,
    shownAt: [],
    sets: [],
  }))
}
