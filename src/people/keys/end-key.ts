import { append } from '../../history/history.ts'
import { act, type Identity, NotFound, type Works } from '../../platform/platform.ts'
import { isId } from '../is-id.ts'
import { keepsRollOf } from './key-keepers.ts'
import { markEnded, openKey, type Purpose } from './keys.store.ts'
import './keys.kinds.ts'

/**
 * Ends a key at once; files that came with it stay. Pressed twice it is ended once.
 * @throws NotFound for a key that is not there, is ended, is for another purpose, or is of a school whose roll somebody else keeps
 */
export async function endKey(works: Works, who: Identity, purpose: Purpose, id: string): Promise<{ school: string }> {
  return act(works, who, async one => {
    const key = isId(id) ? await openKey(one.tx, purpose, id) : null
    if (key === null) throw new NotFound('There is no such key, or not at a school of the reader.')
    const { school, name } = key
    await keepsRollOf(one, school)
    await markEnded(one, id)
    await append(one, { kind: `${purpose}-token-ended`, school, subject: id, clauses: [], facts: {}, words: { name } })
    return { school }
  })
}
