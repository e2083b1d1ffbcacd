import { append } from '../../history/history.ts'
import type { Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { type DeletedRefusal, sayDeleted } from './phone-photos.rule.ts'
import { changePhotos, lockPhotos } from './phone-photos.store.ts'

/** She says, by a press, that they are gone from her phone. Nobody can look; so what is kept is that she said so, and when. */
export async function sayPhotosDeleted(
  works: Works,
  visitor: Visitor,
  id: string,
): Promise<{ readonly deleted: string } | DeletedRefusal | { readonly refused: 'not-there' }> {
  return act(works, visitor.identity, async one => {
    const photos = await lockPhotos(one.tx, id)
    if (photos === null) return { refused: 'not-there' }
    const refusal = sayDeleted(one.who.person, photos)
    if (refusal !== null) return refusal
    await changePhotos(one.tx, id, { deleted_at: one.at })
    const late = photos.dueAt !== null && photos.dueAt < one.at
    await append(one, {
      kind: 'post-photos-deleted',
      school: photos.school,
      subject: photos.post,
      clauses: [...photos.clauses],
      facts: { photos_id: id, photos: photos.pictures.length, late },
      words: {},
    })
    return { deleted: photos.post }
  })
}
