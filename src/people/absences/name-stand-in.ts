import { act, type Identity, NotFound, type Works } from '../../platform/platform.ts'
import { dayOf } from '../day.ts'
import { lockPerson } from '../register.store.ts'
import { openAbsence } from './absences.store.ts'
import { beginActing, endActing, spanOf } from './acting-roles.ts'
import { aroundAbsence, registerOn } from './around-absence.ts'
import type { Deputies } from './deputies.ts'
import { mayStandIn, type StandInRefusal } from './stand-in.rule.ts'

/** Says who acts in one role of somebody who is away, where nobody does or another should. @param standIn null: nobody any more */
export async function nameStandIn(
  works: Works,
  who: Identity,
  wish: { readonly absence: string; readonly holding: string; readonly standIn: string | null },
  deputies: Deputies,
): Promise<{ named: string | null } | StandInRefusal> {
  return act(works, who, async one => {
    const today = dayOf(one.at)
    const absence = await openAbsence(one.tx, wish.absence, today)
    if (absence === null) throw new NotFound('There is no such absence, or it is over.')
    for (const id of [absence.person, ...(wish.standIn === null ? [] : [wish.standIn])].toSorted())
      await lockPerson(one.tx, id)
    const around = await aroundAbsence(one.tx, await registerOn(one.tx, who, one.at, deputies), absence.person, one.at)
    const office = around?.offices(absence).find(({ held }) => held.id === wish.holding)
    if (around === null || office === undefined) throw new NotFound('She holds no such role.')
    const { held, reach } = office
    if (reach === 'nothing') throw new NotFound('Who acts in this role is said by others.')
    const now = around.heldFor.filter(
      role => role.acting?.absence === absence.id && role.role === held.role && role.school === held.school,
    )
    if (wish.standIn !== null && now.some(role => role.person === wish.standIn)) return { named: wish.standIn }
    const facts = wish.standIn === null ? null : around.factsOf(held, wish.standIn, spanOf(held, absence, today))
    if (wish.standIn !== null) {
      const not = facts === null ? ({ refused: 'not-of-this-school' } as const) : mayStandIn(facts)
      if (not !== null) return not
    } else if (reach === 'say') return { refused: 'not-yours-to-name' }
    await endActing(one, now)
    const standIn = office.candidates.find(({ person }) => person.id === wish.standIn)
    if (standIn !== undefined) await beginActing(one, absence, held, around.person, standIn.person)
    return { named: standIn?.person.id ?? null }
  })
}
