import { act, type Identity, type Works } from '../../platform/platform.ts'
import { dayOf } from '../day.ts'
import { personLeavesIn } from '../staff/person-leaves.ts'
import type { LeaveRefusal } from '../staff/person-leaves.rule.ts'
import { checkList } from './check-list.ts'
import { keepDeed } from './deeds.store.ts'
import { listFor } from './may-bring.ts'

/**
 * Lets go those leavers of a list that somebody ticked (null: all of them), each in a transaction of her own: today, or on the last day that
 * the list gives. Somebody who is no leaver of this list is not let go by it.
 */
export async function letLeaversGo(
  works: Works,
  who: Identity,
  id: string,
  ticked: readonly string[] | null,
): Promise<{ gone: number; kept: readonly { name: string; code: LeaveRefusal['refused'] }[] }> {
  const { leavers } = await act(works, who, async one => checkList(one, await listFor(one, id, 'see')))
  const kept: { name: string; code: LeaveRefusal['refused'] }[] = []
  const chosen = leavers.filter(({ person }) => ticked === null || ticked.includes(person))
  for (const leaver of chosen) {
    const outcome = await act(works, who, async one => {
      await listFor(one, id, 'see')
      const lastDay = leaver.lastDay ?? dayOf(one.at)
      const left = await personLeavesIn(one, { person: leaver.person, lastDay })
      if (!('refused' in left))
        await keepDeed(one, id, { email: leaver.email, deed: 'left', code: null, person: leaver.person })
      return left
    })
    if ('refused' in outcome) kept.push({ name: leaver.name, code: outcome.refused })
  }
  return { gone: chosen.length - kept.length, kept }
}
