import { field, type Form } from '../../platform/platform.ts'
import type { Decision } from '../posts/decide.rule.ts'
import type { DecisionInput } from '../posts/decide-post.ts'

const DECISIONS: Readonly<Record<string, Decision>> = {
  approve: 'approved',
  change: 'changes_asked',
  refuse: 'refused',
}

/** What an approver pressed. Each button sends its own words field, so that words for a change are never taken as a refusal's. */
export function readDecision(form: Form): DecisionInput | null {
  const pressed = field(form, 'do')
  const decision = DECISIONS[pressed]
  if (decision === undefined) return null
  const words =
    decision === 'changes_asked'
      ? field(form, 'change_words')
      : decision === 'refused'
        ? field(form, 'refuse_words')
        : ''
  return { version: field(form, 'version'), decision, words, confirmed: field(form, 'confirmed') }
}
