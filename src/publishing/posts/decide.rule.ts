import { control, type PostingRefusal, type Role } from '../../policy/policy.ts'
import type { Circle } from './approval-circle.rule.ts'
import type { PlaceResult } from '../../pupils/pupils.ts'
import type { AdultsOfPost, MissingPermission } from '../adults/adult-permission.rule.ts'
import type { PostState } from './post.ts'
import { heldAt, type PostConsent } from './who-is-in.rule.ts'

export type Decision = 'approved' | 'changes_asked' | 'refused'

export type DecideFacts = {
  readonly state: PostState
  readonly author: string
  /** The version that is waiting now, and the one the decider looked at. */
  readonly version: string | null
  readonly looked: string
  readonly plannedFor: Date | null
  /** Findings that stop the post and that nobody has cleared: the clauses behind them. */
  readonly uncleared: readonly { readonly clauses: readonly string[] }[]
  readonly circle: Circle
  /** Clauses that name who approves. */
  readonly clauses: readonly string[]
  readonly words: string
  /** The sentence the policy makes the approver confirm, as it stood on her screen, and as it is now. */
  readonly confirmed: string
  readonly toConfirm: string
  /** What the policy wants of whoever approves, and she has not done: read it, be trained. Null: nothing. */
  readonly notYet?: PostingRefusal | null
  /** What the families of the children in it say now; null: nothing is known of any child. */
  readonly consent?: PostConsent | null
  /** Whether the permission of the adults in it is there now; null: no adult is known of. */
  readonly adults?: AdultsOfPost | null
}

export type Decided = { readonly decided: Decision; readonly role: Role; readonly clauses: readonly string[] }

export type DecideRefusal = {
  readonly refused:
    | 'not-waiting'
    | 'changed-since'
    | 'own-post'
    | 'not-an-approver'
    | 'finding-open'
    | 'too-late'
    | 'words-missing'
    | 'confirm-changed'
    | 'consent'
    | 'adult-permission'
    | PostingRefusal['refused']
  readonly clauses: readonly string[]
  /** Of `consent`: the only thing that a person may be told, see `outwardSentence`. */
  readonly places?: readonly PlaceResult[]
  /** Of `adult-permission`: whose is not there. */
  readonly missing?: readonly MissingPermission[]
}

/** Ours, no clause of a pack: two people for every post. See docs/structural-rules.md. */
export const TWO_PEOPLE = 'ours-two-people'
export const NEVER_LATE = 'ours-no-late-approval'

/** May this person decide, and what does it become? Facts in, decision or refusal out. */
export function decide(decision: Decision, person: string, facts: DecideFacts, at: Date): Decided | DecideRefusal {
  if (facts.state !== 'waiting' || facts.version === null) return { refused: 'not-waiting', clauses: [] }
  if (control('two_people', facts.author === person)) return { refused: 'own-post', clauses: [TWO_PEOPLE] }
  const role = facts.circle.people.get(person)
  if (role === undefined) return { refused: 'not-an-approver', clauses: facts.clauses }
  if (facts.version !== facts.looked) return { refused: 'changed-since', clauses: [] }
  if (decision !== 'approved') {
    return facts.words.trim() === ''
      ? { refused: 'words-missing', clauses: [] }
      : { decided: decision, role, clauses: facts.clauses }
  }
  // Asking for a change or refusing needs no right to post: nothing goes out by it.
  if (facts.notYet != null) return facts.notYet
  if (control('never_late', facts.plannedFor !== null && facts.plannedFor <= at))
    return { refused: 'too-late', clauses: [NEVER_LATE] }
  if (control('draft_check', facts.uncleared.length > 0))
    return { refused: 'finding-open', clauses: facts.uncleared.flatMap(finding => finding.clauses) }
  const { consent } = facts
  if (consent != null && control('consent_check', heldAt(consent).length > 0))
    return { refused: 'consent', clauses: consent.clauses, places: consent.results }
  const { adults } = facts
  if (adults != null && adults.missing.length > 0)
    return { refused: 'adult-permission', clauses: adults.terms.clauses, missing: adults.missing }
  if (control('approval', facts.confirmed !== facts.toConfirm)) return { refused: 'confirm-changed', clauses: [] }
  return { decided: 'approved', role, clauses: facts.clauses }
}
