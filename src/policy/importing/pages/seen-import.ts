import { namesOf, type Visitor } from '../../../people/people.ts'
import { type Ask, look, NotFound } from '../../../platform/platform.ts'
import { canBeId } from '../../pages/which-school.tsx'
import { findConflicts, isOpen } from '../find-conflicts.rule.ts'
import { findImport, type Import } from '../imports.store.ts'
import { type OwnPack, ownPacksOf } from '../own-packs.store.ts'
import { consideredOf, type KeptPassage, passagesOf } from '../passages.store.ts'
import { type Place, placeAsked, placeId } from '../../adopting/places.ts'

/** An import as its pages show it. */
export type SeenImport = {
  /** Whose document it is. */
  readonly place: Place
  readonly found: Import
  readonly passages: readonly KeptPassage[]
  readonly conflictsOpen: number
  readonly made: OwnPack | undefined
  readonly names: ReadonlyMap<string, string>
  readonly now: Date
}

/** @throws NotFound where this person sees no such import; NotAllowed where she may not adopt for its school or its trust */
export async function seeImport({ works, visitor, params }: Ask<Visitor>): Promise<SeenImport> {
  const id = params['id'] ?? ''
  return look(works, visitor.identity, async ({ tx, at }) => {
    const found = canBeId(id) ? await findImport(tx, id) : null
    if (found === null) throw new NotFound('There is no such document for this person.')
    const place = placeAsked(visitor, placeId({ school: found.school === null ? null : { id: found.school } }))
    if (place === null) throw new NotFound('There is no such document for this person.')
    const passages = await passagesOf(tx, id)
    const conflicts = findConflicts(passages.map(consideredOf), found.choices)
    return {
      place,
      found,
      passages,
      conflictsOpen: conflicts.filter(isOpen).length,
      made: (await ownPacksOf(tx, found.school)).find(pack => pack.import === id),
      names: await namesOf(
        tx,
        passages.flatMap(passage => passage.decidedBy ?? []),
      ),
      now: at,
    }
  })
}
