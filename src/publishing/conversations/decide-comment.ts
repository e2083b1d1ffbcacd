import { randomUUID } from 'node:crypto'
import type { Category } from '../../checks/checks.ts'
import { append } from '../../history/history.ts'
import { peopleWithRoles, rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Act, type Works } from '../../platform/platform.ts'
import { policyInForce, type Role } from '../../policy/policy.ts'
import { KEEPERS } from '../accounts/may-keep-accounts.rule.ts'
import { TELL_PERSON } from '../queues.ts'
import { aboutChild } from './urgency.rule.ts'
import { commentPolicyOf, keepUntil } from './comment-policy.ts'
import { changeComment, type Comment, knownTo, lockComment } from './comments.store.ts'
import { textsOf } from './comment-texts.store.ts'
import {
  type CommentPolicy,
  type CommentRefusal,
  decideComment,
  decidesAs,
  type Decides,
  mayReadWords,
  type Passed,
  passedBy,
  whoIsFor,
} from './decide-comment.rule.ts'

export type Decided = Decides & {
  /** What it is instead, where the suggestion was wrong. */
  readonly rather: Category | null
}

export type NotThere = { readonly refused: 'not-there'; readonly clauses: readonly string[] }

/** A person decides; the suggestion is kept beside what she did, and whether she said that it was wrong. */
export async function decideOnComment(
  works: Works,
  visitor: Visitor,
  id: string,
  decided: Decided,
): Promise<{ readonly decided: Decides['deed'] } | CommentRefusal | NotThere> {
  return act(works, visitor.identity, async one => {
    const comment = await lockComment(one.tx, id)
    if (comment === null) return { refused: 'not-there', clauses: [] }
    const roles = rolesAt(visitor, comment.school)
    const policy = commentPolicyOf((await policyInForce(one.tx, comment.school, one.at)).settings)
    const others = (await answerReaders(one, comment.school, visitor.identity.person)).map(other => other.id)
    const newest = mayReadWords(roles, comment) ? ((await textsOf(one.tx, id)).at(-1)?.number ?? 0) : 0
    const facts = { person: visitor.identity.person, roles, comment, policy, others, newest }
    const refusal = decideComment(decided, facts)
    if (refusal !== null) return refusal
    const to = passedBy[decided.deed]
    return to === undefined
      ? settle(one, visitor, comment, decided, roles, policy)
      : passOn(one, visitor, comment, decided, roles, policy, to)
  })
}

/** Those who may see an answer before it goes out: whoever keeps the school's accounts, but for herself. */
export async function answerReaders(one: Act, school: string, person: string) {
  const seen = new Set<string>([person])
  return (await peopleWithRoles(one.tx, KEEPERS, school)).filter(({ id }) => !seen.has(id) && seen.add(id))
}

async function settle(
  one: Act,
  visitor: Visitor,
  comment: Comment,
  decided: Decided,
  roles: ReadonlySet<Role>,
  policy: CommentPolicy,
): Promise<{ readonly decided: Decides['deed'] }> {
  const clauses = decided.deed === 'answered' ? policy.replies.clauses : []
  await changeComment(one, comment.id, {
    state: 'decided',
    // A lead who takes up what nobody passed to her has it from then on, as if somebody had.
    ...(decided.deed === 'taken_up' && aboutChild(comment) && (roles.has('dsl') || roles.has('deputy_dsl'))
      ? await toHave(one, comment, 'dsl', policy.dsl.value)
      : {}),
    keep_until: await keepUntil(one.tx, comment.school, one.at),
  })
  const role = roleOf(roles, comment)
  await keepDecision(one, comment, decided, role, clauses)
  await append(one, {
    kind: 'comment-decided',
    school: comment.school,
    subject: comment.id,
    clauses: [...clauses],
    facts: {
      comment_id: comment.id,
      deed: decided.deed,
      suggested: comment.category,
      was_wrong: decided.wasWrong,
      as_role: role,
    },
    words: { by_name: visitor.name },
  })
  return { decided: decided.deed }
}

/** To whom the policy names, who are told at once. What was passed to the safeguarding lead is read by the lead and her deputies alone. */
async function passOn(
  one: Act,
  visitor: Visitor,
  comment: Comment,
  decided: Decided,
  roles: ReadonlySet<Role>,
  policy: CommentPolicy,
  to: Passed,
): Promise<{ readonly decided: Decides['deed'] } | CommentRefusal> {
  const named = whoIsFor(to, policy)
  const people = await peopleWithRoles(one.tx, named.value, comment.school)
  if (people.length === 0) return { refused: 'nobody-there', clauses: named.clauses }
  const role = roleOf(roles, comment)
  await keepDecision(one, comment, decided, role, named.clauses)
  await changeComment(one, comment.id, {
    state: 'passed',
    ...(await toHave(one, comment, to, named.value)),
    keep_until: await keepUntil(one.tx, comment.school, one.at),
  })
  await append(one, {
    kind: 'comment-passed',
    school: comment.school,
    subject: comment.id,
    clauses: [...named.clauses],
    facts: { comment_id: comment.id, to, roles: [...named.value], was_wrong: decided.wasWrong, as_role: role },
    words: { by_name: visitor.name },
  })
  const others = new Set(people.map(person => person.id).filter(id => id !== one.who.person))
  for (const person of others)
    await one.works.jobs.send(one.tx, TELL_PERSON, {
      trust: one.who.trust,
      person,
      about: 'comment-passed',
      subject: comment.id,
    })
  return { decided: decided.deed }
}

/** Whose it is from now on; whoever had it before still sees what becomes of it. */
async function toHave(one: Act, comment: Comment, to: Passed, roles: readonly Role[]) {
  const known = await knownTo(one.tx, comment.id)
  return {
    passed_to: to,
    passed_roles: [...roles],
    known_to_roles: [...new Set([...known, ...roles])],
    passed_by: one.who.person,
    ...(to === 'dsl' ? { names_dsl: true, lead_had_it: true as const } : {}),
  }
}

/** The role by which she may, the nearest first. */
export function roleOf(roles: ReadonlySet<Role>, comment: Comment): Role {
  const by = decidesAs(roles, comment)
  if (by === undefined) throw new Error('Somebody decided on a comment who may not: the rule was not asked.')
  return by
}

async function keepDecision(
  one: Act,
  comment: Comment,
  { deed, words, seenBy, wasWrong, rather }: Decided,
  role: Role,
  clauses: readonly string[],
): Promise<void> {
  await one.tx
    .insertInto('comment_decisions')
    .values({
      trust_id: one.who.trust,
      id: randomUUID(),
      comment_id: comment.id,
      school_id: comment.school,
      deed,
      words: words.trim(),
      seen_by: deed === 'answered' ? seenBy : null,
      suggested: comment.category,
      was_wrong: wasWrong,
      rather: wasWrong ? rather : null,
      by_person: one.who.person,
      by_role: role,
      clauses: [...clauses],
      at: one.at,
    })
    .execute()
}
