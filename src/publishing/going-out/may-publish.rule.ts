import { control, type Role } from '../../policy/policy.ts'
import { type Circle, circleOf, type Holder } from '../posts/approval-circle.rule.ts'
import type { Standing } from '../posts/standing.ts'

type Named<V> = { readonly value: V; readonly clauses: readonly string[] }

export type PublisherFacts = {
  readonly author: string
  /** Who approved it; null: nobody yet. */
  readonly approver: string | null
  readonly holders: readonly Holder[]
  readonly roles: Named<readonly Role[]>
  readonly authorMay: Named<'yes' | 'no'>
  readonly people: Named<'two_people' | 'three_people'>
}

/** What the policy and the roles of today say about a post between these two. */
export function factsUnder(
  { policy: { settings }, holders }: Pick<Standing, 'policy' | 'holders'>,
  author: string,
  approver: string | null,
): PublisherFacts {
  return {
    author,
    approver,
    holders,
    roles: settings.get('publishing.publisher_role'),
    authorMay: settings.get('publishing.author_may_publish'),
    people: settings.get('publishing.two_person'),
  }
}

export type PublisherRefusal = {
  readonly refused: 'author-may-not' | 'third-person' | 'not-a-publisher'
  readonly clauses: readonly string[]
}

/** Who posts an approved version by hand: the policy's roles with their stand-ins, without whom the policy keeps out. */
export function publishersOf({ author, approver, holders, roles, authorMay, people }: PublisherFacts): Circle {
  const others =
    people.value === 'three_people'
      ? holders.filter(holder => holder.person !== approver && holder.person !== author)
      : holders
  return circleOf(roles.value, others, authorMay.value === 'no' ? author : '')
}

/** Null: she may. */
export function mayPublish(person: string, facts: PublisherFacts): PublisherRefusal | null {
  const third = facts.people.value === 'three_people'
  if (control('publishers', person === facts.author && facts.authorMay.value === 'no'))
    return { refused: 'author-may-not', clauses: facts.authorMay.clauses }
  if (control('publishers', third && (person === facts.author || person === facts.approver)))
    return { refused: 'third-person', clauses: facts.people.clauses }
  return !control('publishers', !publishersOf(facts).people.has(person))
    ? null
    : { refused: 'not-a-publisher', clauses: facts.roles.clauses }
}
