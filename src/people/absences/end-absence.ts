import { append } from '../../history/history.ts'
import { act, type Identity, NotFound, type Works } from '../../platform/platform.ts'
import { dayOf } from '../day.ts'
import { TELL_AWAY } from '../queues.ts'
import { lockPerson } from '../register.store.ts'
import { cutAbsence, openAbsence } from './absences.store.ts'
import { endActing } from './acting-roles.ts'
import { aroundAbsence, registerOn } from './around-absence.ts'
import type { Deputies } from './deputies.ts'
import { lastDayWhenBack } from './say-away.rule.ts'
import { schoolOf } from './say-away.ts'

/**
 * She is back, or it was wrong: the absence ends at once, and with it every role that somebody holds for her. By herself, by whoever could say
 * it, and by whoever acts for her: giving back is always allowed.
 */
export async function endAbsence(
  works: Works,
  who: Identity,
  id: string,
  deputies: Deputies,
): Promise<{ ended: true }> {
  return act(works, who, async one => {
    const today = dayOf(one.at)
    const found = await openAbsence(one.tx, id, today)
    if (found !== null) await lockPerson(one.tx, found.person)
    // Asked again under the lock: of two who press at once, the second finds it ended.
    const absence = found === null ? null : await openAbsence(one.tx, id, today)
    const around =
      absence === null
        ? null
        : await aroundAbsence(one.tx, await registerOn(one.tx, who, one.at, deputies), absence.person, one.at)
    if (absence === null || around === null) throw new NotFound('There is no such absence, or it is over.')
    const acting = around.heldFor.filter(role => role.acting?.absence === id)
    const acts = acting.some(role => role.person === who.person)
    if (!acts && around.reaches.every(reach => reach === 'nothing')) throw new NotFound('It is ended by others.')
    const lastDay = lastDayWhenBack(absence, today)
    await cutAbsence(one, id, lastDay)
    await endActing(one, acting)
    await append(one, {
      kind: 'absence-ended',
      school: schoolOf(around),
      subject: absence.person,
      clauses: [],
      facts: { absence: id, lastDay },
      words: { person: around.person.name },
    })
    // Whoever acted was told as her acting ended.
    const { person } = absence
    if (person !== who.person)
      await works.jobs.send(one.tx, TELL_AWAY, { trust: who.trust, person, absence: id, about: 'back' })
    return { ended: true }
  })
}
