import { sql } from 'kysely'
import { append } from '../../history/history.ts'
import { act, type Identity, NotFound, type Works } from '../../platform/platform.ts'
import { dayOf } from '../day.ts'
import { holdingsToday } from '../role-holders.store.ts'
import { lockPerson, rolesOf } from '../register.store.ts'
import { mayLetGo } from './person-leaves.rule.ts'

/** For somebody who lost both her telephone and her backup codes. Who keeps the register asks her in person first; her sessions end. */
export async function takeOffSecondFactor(
  works: Works,
  who: Identity,
  person: string,
): Promise<{ done: true } | { refused: 'not-yours' | 'yourself' | 'none' }> {
  return act(works, who, async one => {
    const { tx, at } = one
    const holdings = await holdingsToday(tx, who.person)
    const found = await lockPerson(tx, person)
    if (found === null) throw new NotFound('Nobody of this trust has this id.')
    // Her own she ends on her own page, with her password.
    if (person === who.person) return { refused: 'yourself' }
    if (!mayLetGo(holdings, await rolesOf(tx, person), dayOf(at))) return { refused: 'not-yours' }
    const { rows } = await sql<{ had: boolean }>`select house.take_off_second_factor(${person}::uuid) as had`.execute(
      tx,
    )
    if (rows[0]?.had !== true) return { refused: 'none' }
    await append(one, {
      kind: 'second-factor-taken-off',
      school: null,
      subject: person,
      clauses: [],
      facts: { by: 'register' },
      words: {},
    })
    return { done: true }
  })
}
