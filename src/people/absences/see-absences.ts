import { as, type Identity, NotFound, type Tx, type Works } from '../../platform/platform.ts'
import type { Role } from '../roles.ts'
import { dayOf } from '../day.ts'
import { isId } from '../is-id.ts'
import { leadingRoles } from '../leads.rule.ts'
import { type Person, personById } from '../register.store.ts'
import { holdingsToday, peopleWithRoles } from '../role-holders.store.ts'
import { allSchools, schoolsById } from '../schools.store.ts'
import { rolesAt } from '../visitor.ts'
import { type Absence, absencesFrom, openAbsence } from './absences.store.ts'
import type { Deputies } from './deputies.ts'
import { type Around, aroundAbsence, type Office, registerOn } from './around-absence.ts'
import type { Span, StandInFacts } from './stand-in.rule.ts'

/** One role of whoever is away, where it is held, and who acts in it; nobody, where whoever was named has left or is away herself. */
export type OfficeSeen = Office & { readonly place: string | null; readonly acting: Person | null }

export type AbsenceSeen = {
  readonly absence: Absence
  readonly person: Person
  readonly offices: readonly OfficeSeen[]
  readonly mayEnd: boolean
  /** The reader is away herself, or acts for whoever is. */
  readonly reader: 'away' | 'acts' | 'other'
}

/** One absence with its roles: for whoever may say something of it, whoever is away and whoever acts. */
export async function seeAbsence(works: Works, who: Identity, id: string, deputies: Deputies): Promise<AbsenceSeen> {
  if (!isId(id)) throw new NotFound('This is no id.')
  const at = works.clock.now()
  return as(works.db, who, async tx => {
    const absence = await openAbsence(tx, id, dayOf(at))
    const around =
      absence === null ? null : await aroundAbsence(tx, await registerOn(tx, who, at, deputies), absence.person, at)
    const seen = absence === null || around === null ? null : await seenBy(tx, who, absence, around, dayOf(at))
    if (seen === null) throw new NotFound('There is no such absence, or it is not the reader’s to see.')
    return seen
  })
}

/** Whoever acts, on the day that is asked about: has she neither left nor is away herself? */
function isThere(facts: StandInFacts | null): boolean {
  if (facts === null) return false
  const { standIn, span } = facts
  const left = standIn.leftOn !== null && standIn.leftOn < span.startsOn
  return !left && !standIn.away.some(away => away.startsOn <= span.endsOn && span.startsOn <= away.endsOn)
}

/** @param today asked is for today, or the first day of what is to come */
async function seenBy(
  tx: Tx,
  who: Identity,
  absence: Absence,
  around: Around,
  today: string,
): Promise<AbsenceSeen | null> {
  const acts = around.heldFor.some(role => role.person === who.person && role.acting?.absence === absence.id)
  const may = around.reaches.some(reach => reach !== 'nothing')
  if (!acts && !may) return null
  const places = new Map((await allSchools(tx)).map(school => [school.id, school.name]))
  const day = absence.startsOn > today ? absence.startsOn : today
  const asked = { startsOn: day, endsOn: day }
  const offices: OfficeSeen[] = []
  for (const office of around.offices(absence)) {
    const { role, school } = office.held
    const acting = around.heldFor.find(
      one =>
        one.acting?.absence === absence.id &&
        one.role === role &&
        one.school === school &&
        isThere(around.factsOf(office.held, one.person, asked)),
    )
    // Of her other offices, at other schools, the reader hears nothing.
    if (office.reach === 'nothing' && acting?.person !== who.person) continue
    offices.push({
      ...office,
      place: school === null ? null : (places.get(school) ?? null),
      acting: acting === undefined ? null : await personById(tx, acting.person),
    })
  }
  const reader = who.person === absence.person ? 'away' : acts ? 'acts' : 'other'
  return { absence, person: around.person, offices, mayEnd: true, reader }
}

export type SayAwaySeen = {
  readonly person: Person
  readonly absences: readonly Absence[]
  readonly offices: readonly (Office & { readonly place: string | null })[]
  readonly today: string
}

/** What the page asks that says that somebody is away. @throws NotFound for whoever may not say it */
export async function seeSayAway(
  works: Works,
  who: Identity,
  person: string,
  deputies: Deputies,
): Promise<SayAwaySeen> {
  if (!isId(person)) throw new NotFound('This is no id.')
  const at = works.clock.now()
  const today = dayOf(at)
  return as(works.db, who, async tx => {
    const around = await aroundAbsence(tx, await registerOn(tx, who, at, deputies), person, at)
    if (around === null || saidByOthers(around, today))
      throw new NotFound('Nobody of this trust has this id, or her absence is said by others.')
    const places = new Map((await allSchools(tx)).map(school => [school.id, school.name]))
    const offices = around.offices(openSpan(today)).map(office => ({
      ...office,
      place: office.held.school === null ? null : (places.get(office.held.school) ?? null),
    }))
    return { person: around.person, absences: around.absences, offices, today }
  })
}

/** May this reader say that somebody is away? Where the answer is no, {@link seeSayAway} knows nobody of that id. */
export async function maySayAway(works: Works, who: Identity, person: string, deputies: Deputies): Promise<boolean> {
  const at = works.clock.now()
  return as(works.db, who, async tx => {
    const around = await aroundAbsence(tx, await registerOn(tx, who, at, deputies), person, at)
    return around !== null && !saidByOthers(around, dayOf(at))
  })
}

/** While nobody has said which days: whoever could act from today. */
const openSpan = (today: string): Span => ({ startsOn: today, endsOn: today })

/** Whether the reader can say nothing of her being away, or not for each of her offices: an absence holds wherever she works. */
function saidByOthers(around: Around, today: string): boolean {
  const offices = around.offices(openSpan(today))
  return around.reaches.every(reach => reach === 'nothing') || offices.some(({ reach }) => reach === 'nothing')
}

export type AwaySeen = {
  readonly absences: readonly AbsenceSeen[]
  /** Leaders of schools for whom the reader stands in, whom she may say to be away. */
  readonly leaders: readonly Person[]
}

/** Who is or will be away, as far as it is the reader's, and for whom she may say it beside herself and her register. */
export async function seeAway(works: Works, who: Identity, deputies: Deputies): Promise<AwaySeen> {
  const at = works.clock.now()
  return as(works.db, who, async tx => ({
    absences: await absencesSeen(tx, who, at, deputies),
    leaders: await leadersFor(tx, who, at, deputies),
  }))
}

/** Every absence that runs or is to come and that the reader may see. */
export async function absencesSeen(tx: Tx, who: Identity, at: Date, deputies: Deputies): Promise<AbsenceSeen[]> {
  const open = await absencesFrom(tx, dayOf(at))
  // Mostly nobody is: then the register need not be read.
  if (open.length === 0) return []
  const register = await registerOn(tx, who, at, deputies)
  const seen: AbsenceSeen[] = []
  for (const absence of open) {
    const around = await aroundAbsence(tx, register, absence.person, at)
    const one = around === null ? null : await seenBy(tx, who, absence, around, dayOf(at))
    if (one !== null) seen.push(one)
  }
  return seen
}

async function leadersFor(tx: Tx, who: Identity, at: Date, deputies: Deputies): Promise<Person[]> {
  const holdings = await holdingsToday(tx, who.person)
  const schools = await schoolsById(
    tx,
    (await allSchools(tx)).map(({ id }) => id),
  )
  const found = new Map<string, Person>()
  for (const { id, governance } of schools.values()) {
    const hers = rolesAt({ holdings }, id)
    if (hers.size === 0 || !(await deputies.at(tx, id, at)).forHead.some(role => hers.has(role))) continue
    const leading: readonly Role[] = leadingRoles(governance).flat()
    for (const leader of await peopleWithRoles(tx, leading, id, 'too')) {
      const person = leader.acting || leader.id === who.person ? null : await personById(tx, leader.id)
      if (person !== null) found.set(person.id, person)
    }
  }
  if (found.size === 0) return []
  const register = await registerOn(tx, who, at, deputies)
  const offered: Person[] = []
  for (const person of found.values()) {
    const around = await aroundAbsence(tx, register, person.id, at)
    if (around !== null && !saidByOthers(around, dayOf(at))) offered.push(person)
  }
  return offered
}
