import { sql } from 'kysely'
import { as, type Identity, NotFound, type Tx, type Works } from '../../platform/platform.ts'
import { dayOf } from '../day.ts'
import { allSchools } from '../schools.store.ts'
import { everybody, type Person, personById, type RoleGiven, rolesFrom, rolesOf } from '../register.store.ts'
import { holdingsToday } from '../role-holders.store.ts'
import type { Holding, School } from '../visitor.ts'
import { isAdministrator, keepsRegisterAt, mayGive, rolesToGive } from './authority.rule.ts'
import { type Arrangement, type Gap, gapsOf, NOTHING_ARRANGED } from './arrangement.rule.ts'
import type { Colleague, RoleChoices } from './staff-fields.tsx'
import { allArrangements } from './arrangements.store.ts'
import { mayCallOut, mayLetGo } from './person-leaves.rule.ts'
import { type Absence, absencesFrom } from '../absences/absences.store.ts'
import type { AccountState } from './person.page.tsx'
import { isId } from '../is-id.ts'
import { siteOperators } from '../sites/sites.store.ts'
import { listedAtSchools, listedIn } from '../staff-lists/listed-people.store.ts'

/** `away`: when she is away, the nearest first. */
type Kept = { readonly person: Person; readonly roles: readonly RoleGiven[]; readonly away: readonly Absence[] }

export type Register = {
  readonly today: string
  readonly administers: boolean
  readonly nameOf: (id: string) => string
  readonly schools: readonly { readonly school: School; readonly people: readonly Kept[] }[]
  /** For an administrator of the trust; empty for everybody else. */
  readonly atTrust: readonly Kept[]
  /** Of a school's keeper: who stands on its staff lists. */
  readonly withoutRole: readonly Kept[]
  readonly left: readonly Kept[]
  /** What is missing, and about whom; only of people whom the reader sees here. */
  readonly gaps: readonly { readonly gap: Gap; readonly people: readonly Colleague[] }[]
}

/** The register as far as the reader keeps it: her schools, or the whole trust. */
export async function seeRegister(works: Works, who: Identity): Promise<Register> {
  const today = dayOf(works.clock.now())
  return as(works.db, who, async tx => {
    const holdings = await holdingsToday(tx, who.person)
    const administers = isAdministrator(holdings)
    const schools = (await allSchools(tx)).filter(school => keepsRegisterAt(holdings, school.id))
    const people = await everybody(tx)
    const here = people.filter(person => person.leftOn === null || person.leftOn >= today)
    const roles = Map.groupBy(await rolesFrom(tx, today), role => role.person)
    const absences = Map.groupBy(await absencesFrom(tx, today), absence => absence.person)
    const of = (person: Person) => roles.get(person.id) ?? []
    const away = (person: Person) => absences.get(person.id) ?? []
    const holdingAt = (place: string | null): Kept[] =>
      here
        .map(person => ({ person, roles: of(person).filter(role => role.school === place), away: away(person) }))
        .filter(kept => kept.roles.length > 0)
    const bare = (list: readonly Person[]): Kept[] => list.map(person => ({ person, roles: [], away: [] }))
    const arranged = await allArrangements(tx)
    const bySchool = schools.map(school => ({ school, people: holdingAt(school.id) }))
    const atTrust = administers ? holdingAt(null) : []
    const listed = await listedIn(
      tx,
      schools.map(school => school.id),
    )
    const seen = [...bySchool.flatMap(({ people: kept }) => kept), ...atTrust].map(({ person }) => person)
    return {
      today,
      administers,
      nameOf: id => people.find(person => person.id === id)?.name ?? '',
      schools: bySchool,
      atTrust,
      gaps: gapsAmong(seen, arranged),
      withoutRole: bare(here.filter(person => of(person).length === 0 && (administers || listed.has(person.id)))),
      left: administers ? bare(people.filter(person => person.leftOn !== null && person.leftOn < today)) : [],
    }
  })
}

const GAPS: readonly Gap[] = ['line-manager', 'sponsor', 'last-day']

function gapsAmong(people: readonly Person[], arranged: ReadonlyMap<string, Arrangement>): Register['gaps'] {
  const once = [...new Map(people.map(person => [person.id, person])).values()]
  return GAPS.map(gap => ({
    gap,
    people: once.filter(({ id, workerType, leftOn }) =>
      gapsOf(workerType, leftOn, arranged.get(id) ?? NOTHING_ARRANGED).includes(gap),
    ),
  })).filter(({ people: without }) => without.length > 0)
}

export type PersonSeen = {
  readonly person: Person
  readonly roles: readonly (RoleGiven & { place: string | null; mayEnd: boolean })[]
  readonly account: AccountState
  readonly away: readonly Absence[]
  readonly arrangement: Arrangement
  readonly gaps: readonly Gap[]
  /** Who runs the site where she works; null: nobody has said. */
  readonly operator: string | null
  /** Everybody who works here today: who can be line manager or sponsor. */
  readonly colleagues: readonly Colleague[]
  readonly may: { readonly give: boolean; readonly letGo: boolean; readonly callOut: boolean }
  readonly choices: RoleChoices
}

/**
 * One person, for who keeps the register of a school where she has or had a role.
 * @throws NotFound for everybody else, as if there were no such person
 */
export async function seePerson(works: Works, who: Identity, id: string): Promise<PersonSeen> {
  if (!isId(id)) throw new NotFound('This is no id.')
  const today = dayOf(works.clock.now())
  return as(works.db, who, async tx => {
    const holdings = await holdingsToday(tx, who.person)
    const person = await personById(tx, id)
    const roles = await rolesOf(tx, id)
    const listedAt = await listedAtSchools(tx, id)
    const mine =
      isAdministrator(holdings) ||
      [...roles.flatMap(role => role.school ?? []), ...listedAt].some(school => keepsRegisterAt(holdings, school))
    if (person === null || !mine)
      throw new NotFound('Nobody of this trust has this id, or not at a school of the reader.')
    const schools = new Map((await allSchools(tx)).map(school => [school.id, school.name]))
    const running = (role: RoleGiven) => role.endsOn === null || role.endsOn >= today
    const choices = await choicesFor(tx, holdings, today)
    const arrangement = (await allArrangements(tx)).get(id) ?? NOTHING_ARRANGED
    return {
      person,
      arrangement,
      gaps: gapsOf(person.workerType, person.leftOn, arrangement),
      operator: arrangement.site === null ? null : ((await siteOperators(tx)).get(arrangement.site) ?? null),
      colleagues: await colleaguesOn(tx, today),
      // What was taken back on the day it began was never held for a day.
      roles: roles
        .filter(role => role.endsOn === null || role.endsOn >= role.startsOn)
        .map(role => ({
          ...role,
          place: role.school === null ? null : (schools.get(role.school) ?? null),
          mayEnd: role.acting === undefined && running(role) && mayGive(holdings, role.role, role.school),
        })),
      account: await accountOf(tx, id),
      away: await absencesFrom(tx, today, [id]),
      may: {
        give: choices.roles.length > 0,
        letGo: mayLetGo(holdings, roles, today, listedAt),
        callOut: mayCallOut(holdings, roles, today),
      },
      choices,
    }
  })
}

/** What the reader may give, and where; and who can be named as line manager or sponsor. */
export async function seeChoices(
  works: Works,
  who: Identity,
): Promise<{ choices: RoleChoices; colleagues: readonly Colleague[] }> {
  const today = dayOf(works.clock.now())
  return as(works.db, who, async tx => ({
    choices: await choicesFor(tx, await holdingsToday(tx, who.person), today),
    colleagues: await colleaguesOn(tx, today),
  }))
}

async function colleaguesOn(tx: Tx, today: string): Promise<Colleague[]> {
  return (await everybody(tx))
    .filter(person => person.leftOn === null || person.leftOn >= today)
    .map(({ id, name }) => ({ id, name }))
}

async function choicesFor(tx: Tx, holdings: readonly Holding[], today: string): Promise<RoleChoices> {
  const schools = (await allSchools(tx)).filter(school => rolesToGive(holdings, school.id).length > 0)
  const wholeTrust = rolesToGive(holdings, null)
  const roles = new Set([...schools.flatMap(school => rolesToGive(holdings, school.id)), ...wholeTrust])
  return { roles: [...roles], schools, wholeTrust: wholeTrust.length > 0, today }
}

async function accountOf(tx: Tx, person: string): Promise<AccountState> {
  const { rows } = await sql<{
    account: boolean
    password: boolean
    second_factor: boolean
  }>`select * from house.sign_in_of(${person}::uuid)`.execute(tx)
  const [row] = rows
  return { account: row?.account ?? false, password: row?.password ?? false, secondFactor: row?.second_factor ?? false }
}
