import { append } from '../../history/history.ts'
import { asHeld, noticeVersion, rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Act, type Works } from '../../platform/platform.ts'
import { findAccount } from '../accounts/accounts.store.ts'
import { tellAuthor } from '../going-out/look-at-target.ts'
import { actingMark } from '../posts/acting-mark.ts'
import { lockPost, moveTo, type Post } from '../posts/posts.store.ts'
import { standingOf } from '../posts/standing.ts'
import { changeTarget, lockTarget, type Target, targetsOfPost } from '../posts/targets.store.ts'
import { REMOVE, TELL_PUBLISHERS } from '../queues.ts'
import {
  type Move,
  movesOf,
  type Withdrawn,
  type WithdrawFacts,
  type WithdrawRefusal,
  type WithdrawTarget,
  withdraw,
} from './withdraw-post.rule.ts'

export type WithdrawOutcome =
  | Withdrawn
  | WithdrawRefusal
  | { readonly refused: 'not-there'; readonly clauses: readonly string[] }

/** Takes a post back from the public: what has not gone out never will, what is live comes down, what is not known comes down once it is. */
export async function withdrawPost(
  works: Works,
  visitor: Visitor,
  id: string,
  reason: string,
): Promise<WithdrawOutcome> {
  return act(works, visitor.identity, async one => {
    const post = await lockPost(one.tx, id)
    if (post === null) return { refused: 'not-there', clauses: [] }
    const targets = await lockAll(one, post)
    const next = withdraw(one.who.person, await factsOf(one, visitor, post, targets, reason))
    if ('refused' in next) return next
    await moveTo(one.tx, id, 'stopped', one.at)
    const as = next.as === 'author' ? next.as : asHeld(visitor, next.as, post.school)
    const mark = await actingMark(one.tx, visitor, as, post.school)
    await append(one, {
      kind: 'withdrawal-asked',
      school: post.school,
      subject: id,
      clauses: next.clauses,
      facts: { targets: next.moves.length, as_role: as, notice: noticeVersion('writing-a-post'), ...mark.facts },
      words: { by_name: visitor.name, reason: reason.toWellFormed().replaceAll('\u0000', '').trim(), ...mark.words },
    })
    for (const move of next.moves) await make(one, move)
    if (post.author !== one.who.person) await tellAuthor(one, { post: id, version: post.version ?? '' })
    return next
  })
}

/** Everything of a post comes down or is stopped, whoever may withdraw it: for the stop line. @returns how many targets that concerned */
export async function takeFromPublic(one: Act, post: Post): Promise<number> {
  const moves = movesOf(await withAccounts(one, await lockAll(one, post)))
  for (const move of moves) await make(one, move)
  return moves.length
}

async function lockAll(one: Act, post: Post): Promise<Target[]> {
  const locked: Target[] = []
  for (const { id } of await targetsOfPost(one.tx, post.id)) {
    const target = await lockTarget(one.tx, id)
    if (target !== null) locked.push(target)
  }
  return locked
}

async function factsOf(
  one: Act,
  visitor: Visitor,
  post: Post,
  targets: readonly Target[],
  reason: string,
): Promise<WithdrawFacts> {
  const { approvers, approverClauses } = await standingOf(one.tx, post.school, post.author, one.at)
  return {
    state: post.state,
    author: post.author,
    approvers,
    approverClauses,
    roles: rolesAt(visitor, post.school),
    targets: await withAccounts(one, targets),
    reason,
  }
}

async function withAccounts(one: Act, targets: readonly Target[]): Promise<WithdrawTarget[]> {
  const each: WithdrawTarget[] = []
  for (const { id, state, way, account } of targets)
    each.push({ id, state, way, account: (await findAccount(one.tx, account))?.state ?? 'closed' })
  return each
}

async function make(one: Act, { target, to }: Move): Promise<void> {
  if (to === 'once-settled') return
  await changeTarget(one.tx, target, { state: to, problem: null, next_try_at: null }, one.at)
  const ids = { trust: one.who.trust, target }
  if (to === 'removing') await one.works.jobs.send(one.tx, REMOVE, ids)
  if (to === 'to_remove_by_hand') await one.works.jobs.send(one.tx, TELL_PUBLISHERS, ids)
}
