import { append } from '../../history/history.ts'
import { isId } from '../../people/people.ts'
import { act, type Identity, NotFound, type Works } from '../../platform/platform.ts'
import { keepsRollOf } from './may-import.ts'
import { markEnded, openKey } from './roll-keys.store.ts'
import './roll.kinds.ts'

/**
 * Ends a key at once; files that came with it stay. Pressed twice it is ended once.
 * @throws NotFound for a key that is not there, is ended, or is of a school whose roll somebody else keeps
 */
export async function endRollKey(works: Works, who: Identity, id: string): Promise<{ school: string }> {
  return act(works, who, async one => {
    const key = isId(id) ? await openKey(one.tx, id) : null
    if (key === null) throw new NotFound('There is no such key of a roll, or not at a school of the reader.')
    await keepsRollOf(one, key.school)
    await markEnded(one, id)
    await append(one, {
      kind: 'roll-token-ended',
      school: key.school,
      subject: id,
      clauses: [],
      facts: {},
      words: { name: key.name },
    })
    return { school: key.school }
  })
}
