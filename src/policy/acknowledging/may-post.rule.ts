import { control } from '../control.ts'
import type { SettingsInForce } from '../in-force.rule.ts'
import { monthsAfter } from './reading-standing.rule.ts'

export type PostingFacts = {
  readonly settings: SettingsInForce
  /** The policy reaches this kind of worker. */
  readonly bound: boolean
  /** She has said that she has read the version in force, or that she does not accept it: recorded, never locked out. */
  readonly readThis: boolean
  /** She has said so of an earlier version of this school. */
  readonly readEarlier: boolean
  /** When the version in force began. */
  readonly inForceFrom: Date
  readonly training: {
    /** Her manager has asked for it. */
    readonly asked: boolean
    /** The last day of the training she has had; null: none. */
    readonly until: string | null
    readonly today: string
  }
}

export type PostingRefusal = {
  readonly refused: 'not-read' | 'training-missing' | 'training-over'
  readonly clauses: readonly string[]
}

/**
 * May this person hand in, approve or publish? Whoever has never read a policy of this school reads first. Whoever has read the one before
 * has the time of the notice (one month where the policy says nothing, ours), so that adopting does not stop a school from posting.
 */
export function mayPostRule(facts: PostingFacts, at: Date): PostingRefusal | null {
  const { settings, training } = facts
  const required = settings.get('ack.required')
  const grace =
    facts.readEarlier && at < monthsAfter(facts.inForceFrom, settings.get('policy.change_notice').value ?? 1)
  if (control('reading_record', required.value === 'yes' && facts.bound && !facts.readThis && !grace))
    return { refused: 'not-read', clauses: required.clauses }
  const gate = settings.get('publishing.training_gate')
  const needed = gate.value === 'required' || (gate.value === 'manager_may_require' && training.asked)
  if (control('training_record', needed && training.until === null))
    return { refused: 'training-missing', clauses: gate.clauses }
  return control('training_record', needed && training.until !== null && training.until < training.today)
    ? { refused: 'training-over', clauses: gate.clauses }
    : null
}
