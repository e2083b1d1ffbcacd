import { rolesAt, type Visitor } from '../../people/people.ts'
import type { PostingRefusal, Role } from '../../policy/policy.ts'
import { factsUnder, mayPublish, publishersOf } from '../going-out/may-publish.rule.ts'
import type { Circle } from '../posts/approval-circle.rule.ts'
import type { Standing } from '../posts/standing.ts'
import { ownersUnder, passedOnAs } from '../withdrawing/raise-removal.rule.ts'
import { withdrawsAs } from '../withdrawing/withdraw-post.rule.ts'

export type NotByHand = {
  readonly refused: 'author-may-not' | 'third-person' | 'not-a-publisher' | 'not-hers' | PostingRefusal['refused']
  readonly clauses: readonly string[]
  /** Who may instead. */
  readonly people: readonly { readonly name: string; readonly role: Role }[]
}

/** Between whom a target stands, and how often its removal was passed on; beside the policy and the day's roles, nothing else decides who may do its hand work. */
export type Between = {
  readonly school: string
  readonly author: string
  readonly approver: string | null
  readonly steps: number
  /** Whether it was passed on to this very person. */
  readonly told: boolean
}

/** @param standing of this school and author, today */
export function mayByHand(
  visitor: Visitor,
  { school, author, approver, steps, told }: Between,
  deed: 'post' | 'remove',
  standing: Standing,
): { readonly may: true } | NotByHand {
  const { person } = visitor.identity
  const facts = factsUnder(standing, author, approver)
  const publishers = publishersOf(facts)
  if (deed === 'post') {
    const refusal = mayPublish(person, facts)
    return refusal === null ? { may: true } : { ...refusal, people: named(publishers, facts.holders) }
  }
  const roles = rolesAt(visitor, school)
  const as =
    withdrawsAs(person, { author, approvers: standing.approvers, roles }) ??
    passedOnAs(person, { facts: ownersUnder(standing, author), steps, told: told ? [person] : [], roles })
  return as !== null || publishers.people.has(person)
    ? { may: true }
    : { refused: 'not-hers', clauses: facts.roles.clauses, people: named(publishers, facts.holders) }
}

function named({ people }: Circle, holders: readonly { person: string; name: string }[]): NotByHand['people'] {
  return [...people].map(([person, role]) => ({ role, name: holders.find(one => one.person === person)?.name ?? '' }))
}
