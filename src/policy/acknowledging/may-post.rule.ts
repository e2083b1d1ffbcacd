import { control } from '../control.ts'
import type { SettingsInForce } from '../settle.rule.ts'
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
 * Must whoever posts have read first, and by which clauses? Where the policy asks everybody to read, it must; where it is silent our own rule
 * says so, which the adopter may take off; where the policy says that nobody need read, only a clause of it can ask it of those who post.
 */
export function readsFirst(settings: SettingsInForce): { readonly clauses: readonly string[] } | null {
  const required = settings.get('ack.required')
  if (required.value === 'yes') return { clauses: required.clauses }
  const { value, clauses, from } = settings.get('ack.before_posting')
  const ours = required.value !== 'no' || from !== 'ours'
  return value === 'read_first' && ours ? { clauses } : null
}

/**
 * May this person hand in, approve or publish? Whoever has never read a policy of this school reads first. Whoever has read the one before
 * has the time of the notice (one month where the policy says nothing, ours), so that adopting does not stop a school from posting.
 */
export function mayPostRule(facts: PostingFacts, at: Date): PostingRefusal | null {
  const { settings, training } = facts
  const first = readsFirst(settings)
  const grace =
    facts.readEarlier && at < monthsAfter(facts.inForceFrom, settings.get('policy.change_notice').value ?? 1)
  if (control('reading_record', first !== null && facts.bound && !facts.readThis && !grace))
    return { refused: 'not-read', clauses: first?.clauses ?? [] }
  const gate = settings.get('publishing.training_gate')
  const needed = gate.value === 'required' || (gate.value === 'manager_may_require' && training.asked)
  if (control('training_record', needed && training.until === null))
    return { refused: 'training-missing', clauses: gate.clauses }
  return control('training_record', needed && training.until !== null && training.until < training.today)
    ? { refused: 'training-over', clauses: gate.clauses }
    : null
}
