import type { Visitor } from '../../people/people.ts'
import { act, type Answer, NotFound, type Works } from '../../platform/platform.ts'
import { findPost } from '../posts/posts.store.ts'
import { isUuid } from '../posts/read-post.ts'
import { pictureIsOf } from './pictures.store.ts'

/**
 * The bytes of one picture, for whoever may see the post it belongs to: row-level security hides the post, and with it the picture.
 * @param which a picture of the draft by its id, or one of a version by its SHA-256
 * @throws NotFound when the post is not there for this person, or has no such picture
 */
export async function showPicture(works: Works, visitor: Visitor, post: string, which: string): Promise<Answer> {
  const sha256 = await act(works, visitor.identity, async ({ tx }) => {
    if (!isUuid(post) || (await findPost(tx, post)) === null) return null
    return pictureIsOf(tx, post, which)
  })
  if (sha256 === null) throw new NotFound('There is no such picture.')
  const bytes = await works.files.read(visitor.identity.trust, sha256)
  // Devices in schools are shared: the browser keeps it for itself, and not for long.
  return { bytes, type: 'image/jpeg', cache: 'private, max-age=600' }
}
