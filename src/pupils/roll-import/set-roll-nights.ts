import { append } from '../../history/history.ts'
import { keepsRollOf } from '../../people/people.ts'
import { act, type Identity, type Works } from '../../platform/platform.ts'
import { keepNights, type RollNights } from './roll-nights.store.ts'
import './roll.kinds.ts'

/** Sets how far files out of a school's folder are taken over without a person. */
export async function setRollNights(works: Works, who: Identity, school: string, nights: RollNights): Promise<void> {
  await act(works, who, async one => {
    await keepsRollOf(one, school)
    await keepNights(one, school, nights)
    await append(one, {
      kind: 'roll-nights-set',
      school,
      subject: school,
      clauses: [],
      facts: { takes: nights.takes, leavers: nights.leavers, changed: nights.changed, odd: nights.odd },
      words: {},
    })
  })
}
