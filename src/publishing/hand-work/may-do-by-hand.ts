import type { Visitor } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import { mayPost } from '../../policy/policy.ts'
import { standingOf, standingsIn } from '../posts/standing.ts'
import { decisionOn } from '../posts/versions.store.ts'
import type { Target } from '../posts/targets.store.ts'
import { type HandWork, handWork, handWorkBetween } from './hand-work.store.ts'
import { REMOVE_WITHIN } from './remove-within.ts'
import { mayByHand, type NotByHand } from './may-do-by-hand.rule.ts'

/**
 * May this person do this by hand? Asked for pages, so it locks nothing; the use cases ask the same rules again, with locks, when she presses.
 * @param author of the post the target belongs to
 */
export async function mayDoByHand(
  one: Act,
  visitor: Visitor,
  target: Target,
  author: string,
  deed: 'post' | 'remove',
): Promise<{ readonly may: true } | NotByHand> {
  const approver = (await decisionOn(one.tx, target.version))?.byPerson ?? null
  const told = target.removalPeople.includes(one.who.person)
  const between = { school: target.school, author, approver, steps: target.removalSteps, told }
  const may = mayByHand(visitor, between, deed, await standingOf(one.tx, target.school, author, one.at))
  if ('refused' in may || deed === 'remove') return may
  // Hers to do, once she has read the policy and been trained as it wants; taking down waits for neither.
  const notYet = await mayPost(one, target.school)
  return notYet === null ? may : { ...notYet, people: [] }
}

/**
 * The hand work that this very person may do, newest first. Who may is settled before any of it is counted: a limit on all that lies about
 * would hide hers behind that of others.
 */
export async function handWorkFor(one: Act, visitor: Visitor, limit: number): Promise<HandWork[]> {
  const late = new Date(one.at.getTime() - REMOVE_WITHIN)
  const standing = standingsIn(one.tx, one.at)
  const hers: Awaited<ReturnType<typeof handWorkBetween>> = []
  for (const between of await handWorkBetween(one, late)) {
    const under = await standing(between.school, between.author)
    if ('may' in mayByHand(visitor, between, between.deed, under)) hers.push(between)
  }
  return handWork(one, hers, limit, late)
}
