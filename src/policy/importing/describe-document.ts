import type { Visitor } from '../../people/people.ts'
import type { Works } from '../../platform/platform.ts'
import type { About } from './assemble-pack.rule.ts'
import { changing, type ImportRefusal } from './change-import.ts'
import { changeImport } from './imports.store.ts'

/** Keeps what the person says of the document as a whole, complete or not: nothing typed is lost. */
export async function describeDocument(
  works: Works,
  visitor: Visitor,
  importId: string,
  about: About,
): Promise<{ described: true } | ImportRefusal> {
  return changing(works, visitor, importId, async one => {
    await changeImport(one.tx, importId, one.at, { about })
    return { described: true as const }
  })
}
