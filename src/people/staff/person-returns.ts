import { append, tellFact } from '../../history/history.ts'
import { act, type Act, type Identity, NotFound, type Works } from '../../platform/platform.ts'
import { dayOf } from '../day.ts'
import { CREATE_SIGN_IN } from '../queues.ts'
import { noticeVersion } from '../privacy/notices.ts'
import { holdingsToday } from '../role-holders.store.ts'
import { lockPerson, rolesOf } from '../register.store.ts'
import { type GiveRefusal, giveRoleRule, type RoleWish } from './give-role.rule.ts'
import { recordRole } from './record-role.ts'

/** Somebody who had left works here again, with a role. She gets a new account and a new link; what she did before stays hers. */
export async function personReturns(
  works: Works,
  who: Identity,
  person: string,
  wish: RoleWish,
): Promise<{ holding: string } | GiveRefusal | { readonly refused: 'has-not-left' }> {
  return act(works, who, one => personReturnsIn(one, person, wish))
}

/** The same within an act of more than this. */
export async function personReturnsIn(
  one: Act,
  person: string,
  wish: RoleWish,
): Promise<{ holding: string } | GiveRefusal | { readonly refused: 'has-not-left' }> {
  const { tx, at, who, works } = one
  const today = dayOf(at)
  const giver = await holdingsToday(tx, who.person)
  const found = await lockPerson(tx, person)
  if (found === null) throw new NotFound('Nobody of this trust has this id.')
  if (found.leftOn === null || found.leftOn >= today) return { refused: 'has-not-left' }
  const refusal = giveRoleRule({ giver, wish, person: { leftOn: null, roles: await rolesOf(tx, person) }, today })
  if (refusal !== null) return refusal
  await tx.updateTable('people').set({ left_on: null }).where('id', '=', person).execute()
  const { school } = wish
  await append(one, {
    kind: 'person-returned',
    school,
    subject: person,
    clauses: [],
    facts: { hadLeftOn: found.leftOn },
    words: { person: found.name },
  })
  const holding = await recordRole(one, { id: person, name: found.name }, wish, noticeVersion('staff-record'))
  await tellFact(one, { kind: 'role-changed', school, subject: person })
  await works.jobs.send(tx, CREATE_SIGN_IN, { trust: who.trust, person })
  return { holding }
}
