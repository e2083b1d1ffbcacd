import { rolesAt, type Visitor } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import { mayPost, type PostingRefusal, type Role } from '../../policy/policy.ts'
import { mayPublish, publishersOf } from '../going-out/may-publish.rule.ts'
import { publisherFacts } from '../going-out/publishers.ts'
import type { Circle } from '../posts/approval-circle.rule.ts'
import { findPost } from '../posts/posts.store.ts'
import { standingOf } from '../posts/standing.ts'
import type { Target } from '../posts/versions.store.ts'
import { withdrawsAs } from '../withdrawing/withdraw-post.rule.ts'

export type NotByHand = {
  readonly refused: 'author-may-not' | 'third-person' | 'not-a-publisher' | 'not-hers' | PostingRefusal['refused']
  readonly clauses: readonly string[]
  /** Who may instead. */
  readonly people: readonly { readonly name: string; readonly role: Role }[]
}

/**
 * May this person do this by hand? Asked for pages, so it locks nothing; the use cases ask the same rules again, with locks, when she presses.
 */
export async function mayDoByHand(
  one: Act,
  visitor: Visitor,
  target: Target,
  deed: 'post' | 'remove',
): Promise<{ readonly may: true } | NotByHand> {
  const facts = await publisherFacts(one, target)
  const { person } = visitor.identity
  const publishers = publishersOf(facts)
  if (deed === 'post') {
    const refusal = mayPublish(person, facts)
    if (refusal !== null) return { ...refusal, people: named(publishers, facts.holders) }
    const notYet = await mayPost(one, target.school)
    return notYet === null ? { may: true } : { ...notYet, people: [] }
  }
  const post = await findPost(one.tx, target.post)
  if (post === null) return { refused: 'not-hers', clauses: facts.roles.clauses, people: [] }
  const { approvers } = await standingOf(one.tx, post.school, post.author, one.at)
  const as = withdrawsAs(person, { author: post.author, approvers, roles: rolesAt(visitor, post.school) })
  return as !== null || publishers.people.has(person)
    ? { may: true }
    : { refused: 'not-hers', clauses: facts.roles.clauses, people: named(publishers, facts.holders) }
}

function named({ people }: Circle, holders: readonly { person: string; name: string }[]): NotByHand['people'] {
  return [...people].map(([person, role]) => ({ role, name: holders.find(one => one.person === person)?.name ?? '' }))
}
