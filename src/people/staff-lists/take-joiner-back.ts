import { sql } from 'kysely'
import { act, type Identity, NotFound, type Works } from '../../platform/platform.ts'
import { dayOf } from '../day.ts'
import { personLeavesIn } from '../staff/person-leaves.ts'
import type { LeaveRefusal } from '../staff/person-leaves.rule.ts'
import { deedsOf, keepDeed } from './deeds.store.ts'
import { listFor } from './may-bring.ts'

/**
 * Takes back somebody whom a list brought by mistake, as long as she has not signed in: her link and account close at once and her roles end.
 * She stays on the register as somebody who left, because nothing of it is deleted.
 */
export async function takeJoinerBack(
  works: Works,
  who: Identity,
  id: string,
  person: string,
): Promise<{ takenBack: true } | LeaveRefusal | { readonly refused: 'signed-in-already' }> {
  return act(works, who, async one => {
    await listFor(one, id, 'change')
    const joined = (await deedsOf(one.tx, id)).find(deed => deed.person === person && deed.deed === 'joined')
    if (joined === undefined) throw new NotFound('This list brought nobody with this id.')
    const { rows } = await sql<{ password: boolean }>`select password from house.sign_in_of(${person}::uuid)`.execute(
      one.tx,
    )
    if (rows[0]?.password === true) return { refused: 'signed-in-already' }
    const left = await personLeavesIn(one, { person, lastDay: dayOf(one.at) })
    if ('refused' in left) return left
    await keepDeed(one, id, { ...joined, deed: 'taken-back' })
    return { takenBack: true }
  })
}
