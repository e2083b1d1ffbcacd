import type { Finding } from '../../checks/checks.ts'
import {
  asTitlesSay,
  deputiesAt,
  type PolicyInForce,
  policyInForce,
  type Role,
  roles,
  type TitlePerson,
  titlePeopleOf,
} from '../../policy/policy.ts'
import { type DeputiesAt, peopleWithRoles, saidAwayBy } from '../../people/people.ts'
import type { Tx } from '../../platform/platform.ts'
import { waitsForHead } from './held.rule.ts'
import { approversAmong, type Circle, clearersAmong, headAmong, type Holder } from './approval-circle.rule.ts'

/** Who decides on a post of this school and author today, and who clears a wrong finding, under the policy in force. */
export type Standing = {
  readonly policy: PolicyInForce
  readonly holders: readonly Holder[]
  readonly approvers: Circle
  readonly clearers: Circle
  /** Whom a doubt of the author and a subject that is closed go to: the head, and her stand-in where she is the author or away. */
  readonly head: Circle
  readonly approverClauses: readonly string[]
  readonly clearClauses: readonly string[]
}

export async function standingOf(tx: Tx, school: string, author: string, at: Date): Promise<Standing> {
  return standingsIn(tx, at)(school, author)
}

type Known = {
  readonly policy: PolicyInForce
  readonly holders: readonly Holder[]
  readonly said: readonly TitlePerson[]
  /** Who is away included: whoever was named for a title holds it then too. */
  readonly onRegister: readonly Holder[]
  readonly standsIn: DeputiesAt['of']
}

/** For lists: the policy of a school and who holds what there are asked once, for however many authors. */
export function standingsIn(tx: Tx, at: Date): (school: string, author: string) => Promise<Standing> {
  const schools = new Map<string, Known>()
  return async (school, author) => {
    const known = schools.get(school) ?? (await knownOf(tx, school, at))
    schools.set(school, known)
    // Of several who hold a title's role, whoever was named for it; her deputy where she is away or wrote it herself.
    const titles = known.policy.pack?.titles ?? []
    const there = [...known.holders, ...(await leftOutBy(tx, school, author, known.holders))]
    const holders = asTitlesSay(titles, known.said, there, known.onRegister, author, known.standsIn)
    return { ...standingUnder(known.policy, holders, author), holders: there }
  }
}

/** Whom the author said to be away is there for what she wrote herself: she gains nothing by saying it (decision 048). */
async function leftOutBy(tx: Tx, school: string, author: string, there: readonly Holder[]): Promise<readonly Holder[]> {
  const away = await saidAwayBy(tx, author)
  if (away.size === 0) return []
  const missing = (await holdersAt(tx, school, 'too')).filter(one => away.has(one.person) && one.acting !== true)
  return missing.filter(one => !there.some(other => other.person === one.person && other.role === one.role))
}

async function knownOf(tx: Tx, school: string, at: Date): Promise<Known> {
  const said = await titlePeopleOf(tx, school)
  return {
    policy: await policyInForce(tx, school, at),
    holders: await holdersAt(tx, school),
    said,
    onRegister: said.length === 0 ? [] : await holdersAt(tx, school, 'too'),
    standsIn: said.length === 0 ? () => [] : (await deputiesAt(tx, school, at)).of,
  }
}

function standingUnder(policy: PolicyInForce, holders: readonly Holder[], author: string): Standing {
  const named = policy.settings.get('publishing.approver')
  const approvers = approversAmong(named.value, holders, author)
  const clear = policy.settings.get('publishing.clear_finding')
  const clearers = clearersAmong(clear.value, approvers, holders, author)
  const head = headAmong(holders, author)
  return { policy, holders, approvers, clearers, head, approverClauses: named.clauses, clearClauses: clear.clauses }
}

/** Who says of this very finding that it may stand, and the clauses that name them. */
export function whoClears(
  standing: Pick<Standing, 'clearers' | 'head' | 'clearClauses'>,
  finding: Pick<Finding, 'kind' | 'outcome' | 'answered' | 'clauses'>,
): { readonly circle: Circle; readonly clauses: readonly string[] } {
  return waitsForHead(finding)
    ? { circle: standing.head, clauses: finding.clauses }
    : { circle: standing.clearers, clauses: standing.clearClauses }
}

/** Every role is asked for: a policy may name any of them, the safeguarding lead or the data protection officer too. */
export async function holdersAt(tx: Tx, school: string, away: 'left out' | 'too' = 'left out'): Promise<Holder[]> {
  return (await peopleWithRoles(tx, roles, school, away)).map(({ id, name, role, leadsAs, acting }) => ({
    person: id,
    name,
    role,
    acting,
    ...(leadsAs === undefined ? {} : { leadsAs }),
  }))
}

/** The people of a circle, for the page: who will look at it. */
export function namesIn(circle: Circle, holders: readonly Holder[]): { name: string; role: Role; person: string }[] {
  return [...circle.people].map(([person, role]) => ({
    person,
    role,
    name: holders.find(holder => holder.person === person)?.name ?? '',
  }))
}
