import type { CheckResult } from '../../checks/checks.ts'
import { type InRole, namesOf, rolesAt, type School, type Visitor } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import { policyInForce, type PolicyInForce, type Role, roleTitles } from '../../policy/policy.ts'
import { mayKeepAccounts } from '../accounts/may-keep-accounts.rule.ts'
import { checkerOf } from '../posts/check-post.ts'
import { commentPolicyOf, evidenceToRecall } from './comment-policy.ts'
import {
  type Comment,
  countOpen,
  decidedComments,
  evidenceBefore,
  findComment,
  openComments,
} from './comments.store.ts'
import { decisionsOf, type Look, looksAt } from './comment-looks.store.ts'
import { type CommentText, newestTexts, textsOf } from './comment-texts.store.ts'
import { type CommentPolicy, mayDecide, mayReadWords } from './decide-comment.rule.ts'
import { answerReaders } from './decide-comment.ts'
import { SHOWN_FOR } from './look-at-comment.ts'
import { type LastRead, lastRead } from './reply-reads.store.ts'
import { aboutChild } from './urgency.rule.ts'

const MOST_OPEN = 200
const MOST_DECIDED = 20
const MOST_EVIDENCE = 20

/** A comment with its words, where they may stand in a list: not where they may tell of a child at risk. */
export type Listed = { readonly comment: Comment; readonly words: string | null }

export type Inbox = {
  readonly school: School
  readonly hers: readonly Listed[]
  readonly elsewhere: readonly Listed[]
  /** All that are open, listed or not. */
  readonly counts: { readonly hers: number; readonly elsewhere: number }
  readonly decided: readonly Listed[]
  /** Kept for long, where the school has named no end of it; the oldest first. Empty: it has, or there is none. */
  readonly evidence: { readonly count: number; readonly oldest: readonly Listed[] }
  readonly keeps: boolean
  readonly read: LastRead | null
  readonly now: Date
}

export async function readInbox(one: Act, visitor: Visitor, school: School): Promise<Inbox> {
  const roles = rolesAt(visitor, school.id)
  const open = await openComments(one.tx, school.id, MOST_OPEN)
  const decided = await decidedComments(one.tx, school.id, MOST_DECIDED)
  const { settings } = await policyInForce(one.tx, school.id, one.at)
  const before = evidenceToRecall(settings, one.at)
  const evidence =
    before === null ? { count: 0, oldest: [] } : await evidenceBefore(one.tx, school.id, before, MOST_EVIDENCE)
  const listable = [...open, ...decided, ...evidence.oldest].filter(
    comment => !aboutChild(comment) && mayReadWords(roles, comment),
  )
  const texts = await newestTexts(
    one.tx,
    listable.map(({ id }) => id),
  )
  const listed = (comment: Comment): Listed => ({ comment, words: texts.get(comment.id)?.text ?? null })
  const counts = { hers: 0, elsewhere: 0 }
  for (const each of await countOpen(one.tx, school.id))
    counts[mayDecide(roles, each) ? 'hers' : 'elsewhere'] += each.number
  return {
    school,
    counts,
    hers: open.filter(comment => mayDecide(roles, comment)).map(listed),
    elsewhere: open.filter(comment => !mayDecide(roles, comment)).map(listed),
    decided: decided.map(listed),
    evidence: { ...evidence, oldest: evidence.oldest.map(listed) },
    keeps: mayKeepAccounts(roles),
    read: await lastRead(one.tx, school.id, one.at),
    now: one.at,
  }
}

export type CommentFacts = {
  readonly comment: Comment
  /** `press`: they may tell of a child at risk, and she has not pressed yet. */
  readonly words: 'shown' | 'press' | 'not-hers' | 'forgotten'
  readonly texts: readonly CommentText[]
  readonly found: CheckResult['findings']
  readonly looks: readonly (Look & { readonly name: string })[]
  readonly decisions: readonly (Awaited<ReturnType<typeof decisionsOf>>[number] & { readonly name: string })[]
  /** Her name; '' where nobody passed it on. */
  readonly passedBy: string
  readonly mayDecide: boolean
  readonly lead: boolean
  readonly others: readonly InRole[]
  readonly rules: CommentPolicy
  readonly policy: PolicyInForce
  readonly title: (role: Role) => string
  readonly now: Date
}

/** What of a comment can give a child away. The check knows the roll of this school and no other. */
const TELLING: ReadonlySet<string> = new Set([
  'pupil_name',
  'pupil_initials',
  'personal_details_disclosed',
  'confidential_pupil',
])

/** Null: there is none for her. */
export async function seeComment(one: Act, visitor: Visitor, id: string): Promise<CommentFacts | null> {
  const comment = await findComment(one.tx, id)
  if (comment === null) return null
  const roles = rolesAt(visitor, comment.school)
  const policy = await policyInForce(one.tx, comment.school, one.at)
  const looks = await looksAt(one.tx, id)
  const mine = mayReadWords(roles, comment)
  const pressed = looks.some(
    ({ person, at }) => person === visitor.identity.person && one.at.getTime() - at.getTime() < SHOWN_FOR,
  )
  const words = comment.forgotten
    ? 'forgotten'
    : !mine
      ? 'not-hers'
      : aboutChild(comment) && !pressed
        ? 'press'
        : 'shown'
  const texts = words === 'shown' ? await textsOf(one.tx, id) : []
  const decisions = await decisionsOf(one.tx, id)
  const names = await namesOf(
    one.tx,
    [...looks.map(({ person }) => person), ...decisions.map(({ by }) => by), comment.passedBy].filter(
      known => known !== null,
    ),
  )
  return {
    comment,
    words,
    texts,
    found: await givesAway(one, comment, policy, texts.at(-1)?.text ?? ''),
    looks: looks.map(seen => ({ ...seen, name: names.get(seen.person) ?? '' })),
    decisions: decisions.map(made => ({ ...made, name: names.get(made.by) ?? '' })),
    passedBy: names.get(comment.passedBy ?? '') ?? '',
    mayDecide: comment.state !== 'decided' && mayDecide(roles, comment),
    lead: roles.has('dsl') || roles.has('deputy_dsl'),
    others: await answerReaders(one, comment.school, visitor.identity.person),
    rules: commentPolicyOf(policy.settings),
    policy,
    title: role => roleTitles[role],
    now: one.at,
  }
}

async function givesAway(
  one: Act,
  { school }: Comment,
  policy: PolicyInForce,
  text: string,
): Promise<CheckResult['findings']> {
  if (text === '') return []
  const check = await checkerOf(one.tx, school, policy, one.at)
  const { findings } = check({ text, targets: [], alts: [], looks: [] })
  return findings.filter(({ kind }) => TELLING.has(kind))
}
