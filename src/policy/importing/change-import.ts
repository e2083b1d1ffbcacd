import type { Visitor } from '../../people/people.ts'
import { act, type Act, type Works } from '../../platform/platform.ts'
import { mayAdopt } from '../adopting/adopters.rule.ts'
import { changeImport, type Import, lockImport } from './imports.store.ts'

export type ImportRefusal = { readonly refused: 'not-there' | 'not-an-adopter' | 'not-read' }

/**
 * The one shape of every change to an import: who may adopt for its school or its trust, then its row held, so that several people take turns. After the
 * first change a pack that was made of it is no longer what it would make now.
 */
export async function changing<T extends object>(
  works: Works,
  visitor: Visitor,
  id: string,
  work: (one: Act, found: Import) => Promise<T>,
): Promise<T | ImportRefusal> {
  return act(works, visitor.identity, async one => {
    const found = await lockImport(one.tx, id)
    if (found === null) return { refused: 'not-there' }
    if (!mayAdopt(visitor, found.school)) return { refused: 'not-an-adopter' }
    if (found.state !== 'read' && found.state !== 'made') return { refused: 'not-read' }
    const outcome = await work(one, found)
    if (!('refused' in outcome) && !('made' in outcome) && found.state === 'made')
      await changeImport(one.tx, id, one.at, { state: 'read' })
    return outcome
  })
}
