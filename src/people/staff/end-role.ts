import { append, tellFact } from '../../history/history.ts'
import { act, type Act, type Identity, NotFound, type Works } from '../../platform/platform.ts'
import { dayOf } from '../day.ts'
import { endWithHerRole } from '../absences/acting-roles.ts'
import { noticeVersion } from '../privacy/notices.ts'
import { holdingsToday } from '../role-holders.store.ts'
import { lockAdministrators, lockPerson, otherAdministrators, rolesOf, setLastDay } from '../register.store.ts'
import { type EndRefusal, endRoleRule } from './end-role.rule.ts'

/** Sets the last day of a role. */
export async function endRole(
  works: Works,
  who: Identity,
  wish: { person: string; holding: string; lastDay: string },
): Promise<{ lastDay: string } | EndRefusal> {
  return act(works, who, one => endRoleIn(one, wish))
}

/** The same within an act of more than this. */
export async function endRoleIn(
  one: Act,
  wish: { person: string; holding: string; lastDay: string },
): Promise<{ lastDay: string } | EndRefusal> {
  const { tx, at, who } = one
  const ender = await holdingsToday(tx, who.person)
  await lockAdministrators(one)
  const person = await lockPerson(tx, wish.person)
  const role = (await rolesOf(tx, wish.person)).find(held => held.id === wish.holding)
  if (person === null || role === undefined) throw new NotFound('This person has no such role.')
  const { lastDay } = wish
  const refusal = endRoleRule({
    ender,
    role,
    lastDay,
    today: dayOf(at),
    otherAdministrators: await otherAdministrators(tx, person.id),
  })
  if (refusal !== null) return refusal
  await setLastDay(tx, role.id, lastDay)
  await endWithHerRole(one, person.id, lastDay, role)
  await append(one, {
    kind: 'role-ended',
    school: role.school,
    subject: person.id,
    clauses: [],
    facts: { holding: role.id, role: role.role, lastDay, notice: noticeVersion('staff-record') },
    words: { person: person.name },
  })
  await tellFact(one, { kind: 'role-changed', school: role.school, subject: person.id })
  return { lastDay }
}
