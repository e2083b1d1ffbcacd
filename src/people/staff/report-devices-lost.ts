import { sql } from 'kysely'
import { act, type Identity, NotFound, type Works } from '../../platform/platform.ts'
import { dayOf } from '../day.ts'
import { holdingsToday } from '../role-holders.store.ts'
import { lockPerson, rolesOf } from '../register.store.ts'
import { endDevices } from '../sign-in/end-devices.ts'
import { mayCallOut } from './person-leaves.rule.ts'

/** Somebody on a trip rings the office: her phone is gone. Her sessions end at once, and what she kept on devices at their next contact. */
export async function reportDevicesLost(
  works: Works,
  who: Identity,
  person: string,
): Promise<{ done: true } | { refused: 'not-yours' | 'yourself' }> {
  return act(works, who, async one => {
    const holdings = await holdingsToday(one.tx, who.person)
    const found = await lockPerson(one.tx, person)
    if (found === null) throw new NotFound('Nobody of this trust has this id.')
    // Her own she ends on her own page, where the session she presses from goes on.
    if (person === who.person) return { refused: 'yourself' }
    if (!mayCallOut(holdings, await rolesOf(one.tx, person), dayOf(one.at))) return { refused: 'not-yours' }
    await sql`select house.end_sessions(${person}::uuid)`.execute(one.tx)
    await endDevices(one, person, 'register')
    return { done: true }
  })
}
