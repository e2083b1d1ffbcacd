import { sql } from 'kysely'
import { append, tellFact } from '../../history/history.ts'
import { act, type Act, type Identity, NotFound, type Works } from '../../platform/platform.ts'
import { dayOf } from '../day.ts'
import { endWithHerRole, endWithLeaver } from '../absences/acting-roles.ts'
import { noticeVersion } from '../privacy/notices.ts'
import { holdingsToday } from '../role-holders.store.ts'
import {
  lockAdministrators,
  lockPerson,
  otherAdministrators,
  ownRoles,
  rolesOf,
  setLastDay,
  type RoleGiven,
} from '../register.store.ts'
import { listedAtSchools } from '../staff-lists/listed-people.store.ts'
import { type LeaveRefusal, personLeavesRule } from './person-leaves.rule.ts'

/**
 * Records a person's last day and ends her roles with it. Is that day today or past, then her sessions end and her account closes in this
 * very transaction; is it to come, then she works on until then, and the night after closes it.
 */
export async function personLeaves(
  works: Works,
  who: Identity,
  wish: { person: string; lastDay: string },
): Promise<{ sessionsEnded: number } | LeaveRefusal> {
  return act(works, who, one => personLeavesIn(one, wish))
}

/** The same within an act of more than this. */
export async function personLeavesIn(
  one: Act,
  wish: { person: string; lastDay: string },
): Promise<{ sessionsEnded: number } | LeaveRefusal> {
  const { tx, at, who } = one
  const today = dayOf(at)
  const holdings = await holdingsToday(tx, who.person)
  await lockAdministrators(one)
  const person = await lockPerson(tx, wish.person)
  if (person === null) throw new NotFound('Nobody of this trust has this id.')
  const roles = await rolesOf(tx, person.id)
  const listedAt = await listedAtSchools(tx, person.id)
  const { lastDay } = wish
  const refusal = personLeavesRule({
    keeper: { id: who.person, holdings },
    person,
    roles,
    listedAt,
    lastDay,
    today,
    otherAdministrators: await otherAdministrators(tx, person.id),
  })
  if (refusal !== null) return refusal
  const { numUpdatedRows } = await tx
    .updateTable('people')
    .set({ left_on: lastDay })
    .where('id', '=', person.id)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Error('The last day was not kept: the row of the person could not be changed.')
  const rolesEnded = await endRoles(one, roles, lastDay)
  await endWithHerRole(one, person.id, lastDay)
  const sessionsEnded = lastDay <= today ? await closeSignIn(one, person.id) : 0
  const schools = new Set(roles.map(held => held.school))
  const [school = null] = schools.size === 1 ? schools : []
  await append(one, {
    kind: 'person-left',
    school,
    subject: person.id,
    clauses: [],
    facts: { lastDay, sessionsEnded, rolesEnded, notice: noticeVersion('staff-record') },
    words: { person: person.name },
  })
  await tellFact(one, { kind: 'person-left', school, subject: person.id })
  return { sessionsEnded }
}

async function endRoles(one: Act, roles: readonly RoleGiven[], lastDay: string): Promise<number> {
  // What was taken back before it began ends the day before its first, and is nobody's already.
  const longer = roles.filter(({ startsOn, endsOn }) => endsOn === null || (endsOn > lastDay && endsOn >= startsOn))
  await endWithLeaver(one, longer, lastDay)
  for (const held of ownRoles(longer)) {
    // A role that was to begin later keeps its first day as its last: there is no day before it, and its holder is gone by then.
    await setLastDay(one.tx, held.id, held.startsOn > lastDay ? held.startsOn : lastDay)
  }
  return longer.length
}

async function closeSignIn({ tx }: Act, person: string): Promise<number> {
  const { rows } = await sql<{ ended: number }>`select house.close_sign_in(${person}::uuid) as ended`.execute(tx)
  return rows[0]?.ended ?? 0
}
