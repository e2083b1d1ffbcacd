import type { Nation } from '../../people/people.ts'
import type { Role } from '../../policy/policy.ts'
import { REMOVE_WITHIN, removeBy } from '../hand-work/remove-within.ts'
import { workingTimeAfter } from '../hand-work/working-time.rule.ts'
import { type Circle, circleOf, headAmong, type Holder } from '../posts/approval-circle.rule.ts'
import type { TargetState } from '../posts/post.ts'
import type { Standing } from '../posts/standing.ts'

/** Still to be seen gone, whether we are at it or somebody is to do it by hand. */
export const COMING_DOWN = ['removing', 'to_remove_by_hand'] as const satisfies readonly TargetState[]

/** How often a removal is passed on at most: to whom the policy names, to the next in line, to the head. */
export const STEPS = 3

/** Who comes after whom the policy names. Ours, as for a question that nobody answers: the deputy, then those around the school. */
const NEXT_IN_LINE: readonly (readonly Role[])[] = [
  ['deputy_headteacher', 'nursery_manager'],
  ['trust_administrator', 'chair_of_governors', 'proprietor'],
]

export type RemovalFacts = {
  readonly state: TargetState
  /** When it was first to come down. */
  readonly since: Date
  /** When it was last passed on. */
  readonly raisedAt: Date | null
  readonly steps: number
  /** Whom it was passed on to. */
  readonly told: readonly string[]
  /** Whom the policy names to answer for a removal (`takedown.owner`). */
  readonly owners: readonly Role[]
  readonly holders: readonly Holder[]
  readonly author: string
  /** Whose bank holidays the school keeps. */
  readonly nation: Nation
}

type Owners = Pick<RemovalFacts, 'owners' | 'holders' | 'author'>

/**
 * To whom a removal goes on that is not done: whom the policy names, with their stand-ins, and never the author, who had it before. Nobody is told
 * why it is to come down, here as anywhere.
 */
function removalOwners({ owners, holders, author }: Owners): Circle {
  // A lead who is away is no reason for a picture of a child to stay.
  const named = owners.flatMap((role): Role[] => (role === 'dsl' ? ['dsl', 'deputy_dsl'] : [role]))
  return circleOf(named, holders, author)
}

/** Who would have it today after it was passed on so often. Those who were told keep it beside them: `passedOnAs`. */
function removalPeople(facts: Owners, steps: number): ReadonlyMap<string, Role> {
  const all = new Map<string, Role>()
  for (let step = 1; step <= steps; step++) for (const [person, role] of newOn(step, facts, all)) all.set(person, role)
  return all
}

/**
 * As what she may take it down because it was passed on; null: not hers. Whoever is answerable today, and whoever was told of it: nobody is taken off
 * it while she has any role at the school, so that whoever is there first can do it.
 */
export function passedOnAs(
  person: string,
  { facts, steps, told, roles }: Told & { readonly facts: Owners; readonly roles: ReadonlySet<Role> },
): Role | null {
  const today = removalPeople(facts, steps).get(person)
  if (today !== undefined) return today
  const [own] = roles
  return told.includes(person) && own !== undefined ? own : null
}

type Told = Pick<RemovalFacts, 'steps' | 'told'>

/** Whom a step adds to those who had it. */
function newOn(
  step: number,
  facts: Owners,
  had: { readonly has: (person: string) => boolean },
): ReadonlyMap<string, Role> {
  const fresh = (people: ReadonlyMap<string, Role>) => new Map([...people].filter(([person]) => !had.has(person)))
  if (step === 1) return fresh(removalOwners(facts).people)
  if (step === STEPS) return fresh(headAmong(facts.holders, facts.author).people)
  for (const named of NEXT_IN_LINE) {
    const next = facts.holders.filter(one => named.includes(one.role) && one.person !== facts.author)
    const people = fresh(new Map(next.map(({ person, role, leadsAs }) => [person, leadsAs ?? role])))
    if (people.size > 0) return people
  }
  return new Map()
}

/** Who they are under the policy and the roles of today. */
export function ownersUnder({ policy, holders }: Pick<Standing, 'policy' | 'holders'>, author: string): Owners {
  return { owners: policy.settings.get('takedown.owner').value, holders, author }
}

/**
 * When it is passed on next; null: it has come to everybody. First after our own hour, whatever the day: a family looks soon. Then after each further
 * hour of the school's working time, for at night nobody who is told reads it.
 */
export function nextStepAt({
  since,
  raisedAt,
  steps,
  nation,
}: Pick<RemovalFacts, 'since' | 'raisedAt' | 'steps' | 'nation'>): Date | null {
  if (steps === 0 || raisedAt === null) return removeBy(since)
  return steps >= STEPS ? null : workingTimeAfter(raisedAt, REMOVE_WITHIN, nation)
}

/** Is it passed on now, and to whom that was not told? An empty circle is said too: it then stays with those who had it. */
export function raiseRemoval(facts: RemovalFacts, at: Date): { readonly to: ReadonlyMap<string, Role> } | 'not-due' {
  const coming = COMING_DOWN.some(state => state === facts.state)
  const due = nextStepAt(facts)
  if (!coming || due === null || due > at) return 'not-due'
  return { to: newOn(facts.steps + 1, facts, new Set(facts.told)) }
}
