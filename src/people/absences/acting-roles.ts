import { append, tellFact } from '../../history/history.ts'
import type { Act } from '../../platform/platform.ts'
import { TELL_AWAY } from '../queues.ts'
import { insertRole, type Person, personById, type RoleGiven, rolesHeldFor, setLastDay } from '../register.store.ts'
import { daysAfter, dayOf } from '../day.ts'
import type { Absence } from './absences.store.ts'
import { lastDayWhenBack } from './say-away.rule.ts'

/** From now or the first day of the absence, to its last day or that of the role: within these days somebody acts. */
export function spanOf(
  held: Pick<RoleGiven, 'startsOn' | 'endsOn'>,
  absence: Pick<Absence, 'startsOn' | 'endsOn'>,
  today: string,
) {
  const startsOn = [held.startsOn, absence.startsOn, today].toSorted().at(-1) ?? today
  const endsOn = held.endsOn !== null && held.endsOn < absence.endsOn ? held.endsOn : absence.endsOn
  return { startsOn, endsOn }
}

/** Somebody holds a role of whoever is away, for the time of her absence, and hears of it. */
export async function beginActing(
  one: Act,
  absence: Absence,
  held: RoleGiven,
  away: Person,
  standIn: Person,
): Promise<void> {
  const span = spanOf(held, absence, dayOf(one.at))
  const { role, school } = held
  const acting = { for: away.id, absence: absence.id }
  const holding = await insertRole(one, { person: standIn.id, role, school, ...span, acting })
  await append(one, {
    kind: 'acting-begun',
    school,
    subject: standIn.id,
    clauses: [],
    facts: { absence: absence.id, holding, role, ...span, acting_for: away.id },
    words: { person: standIn.name, acting_for: away.name },
  })
  await tellFact(one, { kind: 'role-changed', school, subject: standIn.id })
  await one.works.jobs.send(one.tx, TELL_AWAY, {
    trust: one.who.trust,
    person: standIn.id,
    absence: absence.id,
    about: 'you-act',
  })
}

/** Ends what is held for somebody, at once, and tells those who held it. @param acting one role, or all that is held because of an absence */
export async function endActing(one: Act, acting: readonly RoleGiven[]): Promise<void> {
  const today = dayOf(one.at)
  for (const role of acting) {
    const { endsOn } = role
    if (role.acting === undefined || endsOn === null) continue
    await cutActing(one, role, lastDayWhenBack({ startsOn: role.startsOn, endsOn }, today))
  }
  await tellWhoActed(one, acting)
}

/** Her role is over, or she leaves: nobody holds for her what is not hers any more. */
export async function endWithHerRole(
  one: Act,
  person: string,
  lastDay: string,
  only?: Pick<RoleGiven, 'role' | 'school'>,
): Promise<void> {
  const held = (await rolesHeldFor(one.tx, { person }, daysAfter(lastDay, 1))).filter(
    role => only === undefined || (role.role === only.role && role.school === only.school),
  )
  for (const role of held) await cutActing(one, role, lastOf(role, lastDay))
  await tellWhoActed(one, held)
}

/** She leaves who acts: what she holds for others ends with her last day. She is told nothing: it is the least of what ends. */
export async function endWithLeaver(one: Act, roles: readonly RoleGiven[], lastDay: string): Promise<void> {
  for (const role of roles) if (role.acting !== undefined) await cutActing(one, role, lastOf(role, lastDay))
}

/** What was to begin later ends the day before its first. */
function lastOf({ startsOn }: RoleGiven, lastDay: string): string {
  const before = daysAfter(startsOn, -1)
  return before > lastDay ? before : lastDay
}

/** One mail to each, however many roles she held; none to her who ended it. */
async function tellWhoActed(one: Act, acting: readonly RoleGiven[]): Promise<void> {
  const told = new Set<string>()
  for (const { person, acting: held } of acting) {
    if (held === undefined || person === one.who.person || told.has(person)) continue
    told.add(person)
    const about = { trust: one.who.trust, person, absence: held.absence, about: 'acted' }
    await one.works.jobs.send(one.tx, TELL_AWAY, about)
  }
}

async function cutActing(one: Act, role: RoleGiven, lastDay: string): Promise<void> {
  if (role.acting === undefined) return
  await setLastDay(one.tx, role.id, lastDay)
  const [standIn, away] = [await personById(one.tx, role.person), await personById(one.tx, role.acting.for)]
  await append(one, {
    kind: 'acting-ended',
    school: role.school,
    subject: role.person,
    clauses: [],
    facts: { absence: role.acting.absence, holding: role.id, role: role.role, lastDay, acting_for: role.acting.for },
    words: { person: standIn?.name ?? '', acting_for: away?.name ?? '' },
  })
  await tellFact(one, { kind: 'role-changed', school: role.school, subject: role.person })
}
