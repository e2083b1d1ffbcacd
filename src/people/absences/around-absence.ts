import type { Identity, Tx } from '../../platform/platform.ts'
import type { Role } from '../roles.ts'
import { dayOf } from '../day.ts'
import { leadingRoles } from '../leads.rule.ts'
import { everybody, ownRoles, type Person, type RoleGiven, rolesFrom } from '../register.store.ts'
import { holdingsToday } from '../role-holders.store.ts'
import { schoolById } from '../schools.store.ts'
import { type Absence, absencesFrom } from './absences.store.ts'
import { spanOf } from './acting-roles.ts'
import type { ChosenDeputies, Deputies, DeputiesAt } from './deputies.ts'
import {
  isOffice,
  mayStandIn,
  type Reach,
  reachFor,
  type Sayer,
  type Span,
  type StandInFacts,
} from './stand-in.rule.ts'

/** One role of whoever is away, and how far the reader may go for it. */
export type Office = {
  readonly held: RoleGiven
  readonly reach: Reach
  /** Who may act, nearest deputy first. `deputy`: by policy, kind of school or our table. */
  readonly candidates: readonly { readonly person: Person; readonly role: Role; readonly deputy: boolean }[]
}

/** Everything around the absence of a person, as far as the reader may know it. */
export type Around = {
  readonly sayer: Sayer
  readonly actsForHer: boolean
  readonly person: Person
  readonly absences: readonly Absence[]
  /** How far she may go for each of the roles; the rest of {@link offices} is about those for which somebody has to act. */
  readonly reaches: readonly Reach[]
  /** The same for those of them that lead a school. */
  readonly leading: readonly Reach[]
  readonly heldFor: readonly RoleGiven[]
  offices(span: Span): readonly Office[]
  /** What `mayStandIn` has to know of somebody who would act in one of the roles. */
  factsOf(held: RoleGiven, standIn: string, span: Span): StandInFacts | null
}

/** The whole register of the trust as it is from today on: read once, for however many absences. */
export type RegisterOn = {
  readonly sayer: Sayer
  readonly people: readonly Person[]
  readonly given: readonly RoleGiven[]
  readonly absences: readonly Absence[]
  /** What the policy says of deputies. */
  readonly asked: Deputies
}

export async function registerOn(tx: Tx, who: Identity, at: Date, asked: Deputies): Promise<RegisterOn> {
  const today = dayOf(at)
  return {
    sayer: { id: who.person, holdings: await holdingsToday(tx, who.person) },
    people: await everybody(tx),
    given: await rolesFrom(tx, today),
    absences: await absencesFrom(tx, today),
    asked,
  }
}

/** @returns null where there is no such person any more */
export async function aroundAbsence(
  tx: Tx,
  { sayer, people, given, absences, asked }: RegisterOn,
  id: string,
  at: Date,
): Promise<Around | null> {
  const today = dayOf(at)
  const person = people.find(one => one.id === id)
  if (person === undefined || (person.leftOn !== null && person.leftOn < today)) return null
  const roles = Map.groupBy(given, role => role.person)
  const away = Map.groupBy(absences, absence => absence.person)
  const hers = ownRoles(roles.get(id) ?? [])
  const schools = await schoolsAround(tx, hers, at, asked)
  const actsForHer = given.some(role => role.person === sayer.id && role.acting?.for === id)
  const leads = (held: RoleGiven) => schools.get(held.school)?.leading.includes(held.role) ?? false
  const of = (held: RoleGiven) => {
    const standInsForLeader = schools.get(held.school)?.deputies.forHead ?? []
    return reachFor({ sayer, actsForHer, person: id, held, standInsForLeader, leads: leads(held) })
  }
  const factsOf = (held: RoleGiven, standIn: string, span: Span): StandInFacts | null => {
    const found = people.find(one => one.id === standIn)
    if (found === undefined) return null
    const known = { id: standIn, leftOn: found.leftOn, roles: roles.get(standIn) ?? [], away: away.get(standIn) ?? [] }
    const deputies = schools.get(held.school)?.deputies.of(held.role) ?? []
    const chosen = schools.get(held.school)?.chosen(held.role, id) ?? null
    return { sayer, reach: of(held), person: id, held, span, standIn: known, deputies, chosen }
  }
  // Asked for the days that are still to come: whoever came since it began can act too.
  const offices = (span: Span) =>
    hers
      .filter(held => isOffice(held.role) && held.startsOn <= span.endsOn)
      .filter(({ endsOn }) => endsOn === null || endsOn >= span.startsOn)
      .map(held => ({
        held,
        reach: of(held),
        candidates: candidatesFor(people, held, spanOf(held, span, today), factsOf),
      }))
  return {
    sayer,
    actsForHer,
    person,
    absences: away.get(id) ?? [],
    reaches: hers.length === 0 && sayer.id === id ? ['anybody'] : hers.map(of),
    leading: hers.filter(leads).map(of),
    heldFor: given.filter(role => role.acting?.for === id),
    offices,
    factsOf,
  }
}

type SchoolAround = {
  readonly deputies: DeputiesAt
  readonly chosen: ChosenDeputies
  readonly leading: readonly Role[]
}

async function schoolsAround(
  tx: Tx,
  roles: readonly RoleGiven[],
  at: Date,
  asked: Deputies,
): Promise<ReadonlyMap<string | null, SchoolAround>> {
  const around = new Map<string | null, SchoolAround>()
  for (const school of new Set(roles.map(held => held.school))) {
    const governance = school === null ? null : ((await schoolById(tx, school))?.governance ?? null)
    const leading = school === null ? [] : leadingRoles(governance).flat()
    const chosen = school === null ? () => null : await asked.chosenAt(tx, school, at)
    around.set(school, { deputies: await asked.at(tx, school, at), chosen, leading })
  }
  return around
}

function candidatesFor(
  people: readonly Person[],
  held: RoleGiven,
  span: Span,
  factsOf: Around['factsOf'],
): Office['candidates'] {
  const found = people.flatMap(person => {
    const facts = factsOf(held, person.id, span)
    if (facts === null || mayStandIn(facts) !== null) return []
    const hers = ownRoles(facts.standIn.roles).filter(
      one => held.school === null || one.school === null || one.school === held.school,
    )
    const near = facts.deputies.findIndex(role => hers.some(one => one.role === role))
    const role = facts.deputies[near] ?? hers[0]?.role
    // Whom the school chose for the title comes before our own table.
    const rank = person.id === facts.chosen ? -1 : near < 0 ? Infinity : near
    return role === undefined ? [] : [{ person, role, deputy: rank < Infinity, rank }]
  })
  return found.toSorted((one, other) => (one.rank === other.rank ? 0 : one.rank - other.rank))
}
