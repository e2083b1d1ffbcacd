import { append } from '../../history/history.ts'
import type { Visitor } from '../../people/people.ts'
import type { Works } from '../../platform/platform.ts'
import { assemblePack, type NotYet } from './assemble-pack.rule.ts'
import { changing, type ImportRefusal } from './change-import.ts'
import { freeName } from './free-name.ts'
import './importing.kinds.ts'
import { changeImport } from './imports.store.ts'
import { keepOwnPack } from './own-packs.store.ts'
import { consideredOf, passagesOf } from './passages.store.ts'

/**
 * Makes the school's or the trust's own pack of a document whose passages are all confirmed and whose conflicts are all settled. It can be adopted like any
 * other from then on; made again after a change, it is another pack with a name of its own.
 */
export async function makePack(
  works: Works,
  visitor: Visitor,
  importId: string,
): Promise<{ made: string } | ImportRefusal | NotYet> {
  return changing(works, visitor, importId, async (one, found) => {
    const considered = (await passagesOf(one.tx, importId)).map(consideredOf)
    const name = await freeName(one.tx, found.school, found.about.title)
    const assembled = assemblePack(name, found.about, considered, found.choices)
    if ('refused' in assembled) return assembled
    const { pack } = assembled
    const { id, hash } = await keepOwnPack(one, found.school, pack, importId)
    await append(one, {
      kind: 'own-policy-made',
      school: found.school,
      subject: id,
      clauses: [],
      facts: {
        import_id: importId,
        pack: name,
        body_sha256: hash,
        clauses_count: pack.clauses.length,
        words_only: pack.clauses.filter(clause => clause.how === 'words').length,
      },
      words: { title: pack.title },
    })
    await changeImport(one.tx, importId, one.at, { state: 'made' })
    return { made: name }
  })
}
