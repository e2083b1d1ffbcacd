import { tellFact } from '../../history/history.ts'
import { act, type Act, type Identity, NotFound, type Works } from '../../platform/platform.ts'
import { dayOf } from '../day.ts'
import { noticeVersion } from '../privacy/notices.ts'
import { holdingsToday } from '../role-holders.store.ts'
import { lockPerson, rolesOf } from '../register.store.ts'
import { type GiveRefusal, giveRoleRule, type RoleWish } from './give-role.rule.ts'
import { recordRole } from './record-role.ts'

export async function giveRole(
  works: Works,
  who: Identity,
  person: string,
  wish: RoleWish,
): Promise<{ holding: string } | GiveRefusal> {
  return act(works, who, one => giveRoleIn(one, person, wish))
}

/** The same within an act of more than this. */
export async function giveRoleIn(one: Act, person: string, wish: RoleWish): Promise<{ holding: string } | GiveRefusal> {
  const { tx, at, who } = one
  const giver = await holdingsToday(tx, who.person)
  const found = await lockPerson(tx, person)
  if (found === null) throw new NotFound('Nobody of this trust has this id.')
  const refusal = giveRoleRule({
    giver,
    wish,
    person: { leftOn: found.leftOn, roles: await rolesOf(tx, person), isGiver: who.person === person },
    today: dayOf(at),
  })
  if (refusal !== null) return refusal
  const holding = await recordRole(one, { id: person, name: found.name }, wish, noticeVersion('staff-record'))
  await tellFact(one, { kind: 'role-changed', school: wish.school, subject: person })
  return { holding }
}
