import { isId, keepsRollOf } from '../../people/people.ts'
import { type Act, NotFound } from '../../platform/platform.ts'
import { importById, type RollImport } from './roll-imports.store.ts'

/** @throws NotFound for an import that is not there, or of a school whose roll somebody else keeps */
export async function importFor(one: Act, id: string, how: 'see' | 'lock'): Promise<RollImport> {
  const found = isId(id) ? await importById(one.tx, id, how) : null
  if (found === null) throw new NotFound('There is no such import of a roll, or not at a school of the reader.')
  await keepsRollOf(one, found.school)
  return found
}
