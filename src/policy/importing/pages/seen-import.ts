import { namesOf, type School, type Visitor } from '../../../people/people.ts'
import { type Ask, look, NotAllowed, NotFound } from '../../../platform/platform.ts'
import { canBeId } from '../../pages/which-school.tsx'
import { findConflicts, isOpen } from '../find-conflicts.rule.ts'
import { findImport, type Import } from '../imports.store.ts'
import { type OwnPack, ownPacksOf } from '../own-packs.store.ts'
import { consideredOf, type KeptPassage, passagesOf } from '../passages.store.ts'
import { mayAdopt } from '../../adopting/adopters.rule.ts'

/** An import as its pages show it. */
export type SeenImport = {
  readonly school: School
  readonly found: Import
  readonly passages: readonly KeptPassage[]
  readonly conflictsOpen: number
  readonly made: OwnPack | undefined
  readonly names: ReadonlyMap<string, string>
  readonly now: Date
}

/** @throws NotFound where this person sees no such import; NotAllowed where she may not adopt for its school */
export async function seeImport({ works, visitor, params }: Ask<Visitor>): Promise<SeenImport> {
  const id = params['id'] ?? ''
  return look(works, visitor.identity, async ({ tx, at }) => {
    const found = canBeId(id) ? await findImport(tx, id) : null
    const school = visitor.schools.find(mine => mine.id === found?.school)
    if (found === null || school === undefined) throw new NotFound('There is no such document for this person.')
    mustBring(visitor, school)
    const passages = await passagesOf(tx, id)
    const conflicts = findConflicts(passages.map(consideredOf), found.choices)
    return {
      school,
      found,
      passages,
      conflictsOpen: conflicts.filter(isOpen).length,
      made: (await ownPacksOf(tx, school.id)).find(pack => pack.import === id),
      names: await namesOf(
        tx,
        passages.flatMap(passage => passage.decidedBy ?? []),
      ),
      now: at,
    }
  })
}

export function mustBring(visitor: Visitor, school: School): void {
  if (!mayAdopt(visitor, school.id))
    throw new NotAllowed('A policy is brought by those who may adopt one for this school.')
}
