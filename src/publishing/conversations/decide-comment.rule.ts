import type { Category, Route } from '../../checks/checks.ts'
import { control, type Role } from '../../policy/policy.ts'
import { mayKeepAccounts } from '../accounts/may-keep-accounts.rule.ts'
import { ABUSE, aboutChild } from './urgency.rule.ts'

/** What a person does about a comment. Nothing of it is done on the platform by us: hiding, deleting, reporting and answering are records of deeds. */
export const deeds = [
  'no_action',
  'answered',
  'hidden',
  'deleted',
  'reported',
  'passed_dsl',
  'passed_senior',
  'passed_complaints',
  'taken_up',
] as const
export type Deed = (typeof deeds)[number]
export type Passed = 'dsl' | 'senior' | 'complaints'

export const passedBy: Readonly<Partial<Record<Deed, Passed>>> = {
  passed_dsl: 'dsl',
  passed_senior: 'senior',
  passed_complaints: 'complaints',
}

export const LONGEST_WORDS = 4_000

type Setting<V> = { readonly value: V; readonly clauses: readonly string[] }

/** What the policy in force says, each with its clauses. */
export type CommentPolicy = {
  readonly replies: Setting<'official_accounts' | 'drafts_with_approver' | 'never'>
  readonly respond: Setting<'no_rule' | 'advised_not' | 'never'>
  readonly evidence: Setting<readonly string[]>
  readonly dsl: Setting<readonly Role[]>
  readonly senior: Setting<readonly Role[]>
}

/** Ours: no policy names who answers a complaint of somebody outside. */
const COMPLAINTS: Setting<readonly Role[]> = {
  value: ['headteacher', 'deputy_headteacher', 'nursery_manager'],
  clauses: [],
}

/** To whom it goes, with the clauses that say so. Whoever stands in for a lead may be asked too. */
export function whoIsFor(to: Passed, policy: Pick<CommentPolicy, 'dsl' | 'senior'>): Setting<readonly Role[]> {
  if (to === 'complaints') return COMPLAINTS
  const { value, clauses } = policy[to]
  return control('comments_passed_on', value.length > 0) ? { value, clauses } : { value: [], clauses: [] }
}

export type CommentStands = {
  readonly state: 'waiting' | 'passed' | 'decided'
  readonly passedTo: Passed | null
  readonly passedRoles: readonly Role[]
  /** It was passed to the safeguarding lead once, or she took it up: it stays hers, wherever it goes. */
  readonly leadHadIt: boolean
  readonly category: Category
  readonly route: Route
  readonly namesDsl: boolean
  readonly keepEvidence: boolean
  readonly hasEvidence: boolean
  readonly forgotten: boolean
}

/** What of it says whose it is. */
export type WhoseItIs = Pick<CommentStands, 'state' | 'passedRoles' | 'category' | 'route' | 'namesDsl' | 'leadHadIt'>

/** The safeguarding lead and her deputies: what may tell of a child has come to the school when one of them has read it. */
export const LEADS = ['dsl', 'deputy_dsl'] as const satisfies readonly Role[]

const leads = (roles: ReadonlySet<Role>) => LEADS.some(role => roles.has(role))

/** Whose it is now: those who keep the account until it was passed on, then those to whom it was passed; the lead's always where a child may be at risk. */
export function mayDecide(roles: ReadonlySet<Role>, comment: WhoseItIs): boolean {
  if (aboutChild(comment) && leads(roles)) return true
  if (comment.state === 'waiting') return mayKeepAccounts(roles)
  return comment.passedRoles.some(role => roles.has(role))
}

/** May its words be read? The database says the same. Whoever the lead passes it to reads that it was passed, and asks her. */
export function mayReadWords(roles: ReadonlySet<Role>, comment: CommentStands): boolean {
  if (comment.namesDsl && leads(roles)) return true
  if (comment.leadHadIt) return comment.passedTo === 'dsl' && comment.passedRoles.some(role => roles.has(role))
  return mayDecide(roles, comment) || mayKeepAccounts(roles)
}

/** Her roles, the lead's first where it may tell of a child: whoever keeps the account as well has then read it as the lead that she is. */
function nearestFirst(roles: ReadonlySet<Role>, comment: WhoseItIs): readonly Role[] {
  const asLead = aboutChild(comment) ? LEADS.filter(role => roles.has(role)) : []
  return [...asLead, ...roles]
}

/** The role by which she may read them: whoever asks one day is to see why she did, and not what else she is. */
export function readsAs(roles: ReadonlySet<Role>, comment: CommentStands): Role | '' {
  return nearestFirst(roles, comment).find(role => mayReadWords(new Set([role]), comment)) ?? ''
}

/** The role by which she decides on it, the nearest first. */
export function decidesAs(roles: ReadonlySet<Role>, comment: WhoseItIs): Role | undefined {
  return nearestFirst(roles, comment).find(role => mayDecide(new Set([role]), comment))
}

export type Decides = {
  readonly deed: Deed
  readonly words: string
  /** Who saw the answer before it went out. */
  readonly seenBy: string | null
  readonly wasWrong: boolean
  /** The number of the newest words that stood on her page; 0: none did. */
  readonly read: number
}

export type CommentRefusal = {
  readonly refused:
    | 'not-yours'
    | 'decided-already'
    | 'changed-since'
    | 'evidence-first'
    | 'no-answers'
    | 'no-answer-to-abuse'
    | 'seen-by-nobody'
    | 'words-missing'
    | 'too-long'
    | 'why-not-the-lead'
    | 'nobody-there'
    | 'same-again'
  readonly clauses: readonly string[]
}

export type DecideFacts = {
  readonly person: string
  readonly roles: ReadonlySet<Role>
  readonly comment: CommentStands
  readonly policy: CommentPolicy
  /** Ids of those who may see an answer first. */
  readonly others: readonly string[]
  /** The number of the newest words that she may read; 0: none. */
  readonly newest: number
}

const no = (refused: CommentRefusal['refused'], clauses: readonly string[] = []): CommentRefusal => ({
  refused,
  clauses,
})

/** May this be decided so? Null: yes. */
export function decideComment(
  { deed, words, seenBy, wasWrong, read }: Decides,
  facts: DecideFacts,
): CommentRefusal | null {
  const { roles, comment, policy } = facts
  if (comment.state === 'decided') return no('decided-already')
  if (!mayDecide(roles, comment)) return no('not-yours')
  // What its writer has made of it while her page was open would be closed with it, read by nobody.
  if (facts.newest > read) return no('changed-since')
  if (words.length > LONGEST_WORDS) return no('too-long')
  const to = passedBy[deed]
  if (to !== undefined) return to === comment.passedTo ? no('same-again') : null
  const said = words.trim() !== ''
  if (deed === 'answered') return mayAnswer({ said, seenBy }, facts)
  // What others can see no more, or was given to somebody else to take off, cannot be shown to anybody afterwards.
  const takenOff = deed === 'hidden' || deed === 'deleted' || deed === 'reported'
  if (takenOff && control('evidence_first', comment.keepEvidence && !comment.hasEvidence))
    return no('evidence-first', policy.evidence.clauses)
  // A critic is not silenced without a reason.
  if ((deed === 'hidden' || deed === 'deleted') && !said) return no('words-missing')
  // A suggestion binds nobody; but where it named the lead and she is left out, she can read why.
  const leftOut = comment.route === 'DSL' && !comment.leadHadIt && !leads(roles)
  return leftOut && !(said || wasWrong) ? no('why-not-the-lead', policy.dsl.clauses) : null
}

function mayAnswer(
  { said, seenBy }: { readonly said: boolean; readonly seenBy: string | null },
  { comment, policy, person, others }: DecideFacts,
): CommentRefusal | null {
  const { replies, respond } = policy
  if (control('comment_answers', replies.value === 'never')) return no('no-answers', replies.clauses)
  if (control('no_answer_to_abuse', respond.value === 'never' && ABUSE.has(comment.category)))
    return no('no-answer-to-abuse', respond.clauses)
  if (!said) return no('words-missing')
  const seen = seenBy !== null && seenBy !== person && others.includes(seenBy)
  return replies.value === 'drafts_with_approver' && !seen ? no('seen-by-nobody', replies.clauses) : null
}
