import type { Visitor } from '../../people/people.ts'
import { act, type Answer, NotFound, type Works } from '../../platform/platform.ts'
import { control } from '../../policy/policy.ts'
import { findPost } from '../posts/posts.store.ts'
import { isUuid } from '../posts/read-post.ts'
import { pictureIsOf } from './pictures.store.ts'
import { PictureSealed, readPicture } from './read-picture.ts'

/**
 * The bytes of one picture, for whoever may see the post it belongs to: row-level security hides the post, and with it the picture.
 * @param which a picture of the draft by its id, or one of a version by its SHA-256
 * @throws NotFound when the post is not there for this person, has no such picture, or somebody has stopped it
 */
export async function showPicture(works: Works, visitor: Visitor, post: string, which: string): Promise<Answer> {
  const sha256 = await act(works, visitor.identity, async ({ tx }) => {
    const found = isUuid(post) ? await findPost(tx, post) : null
    // A post that somebody stopped shows none of its pictures, also not those that nobody pressed at.
    if (found === null || control('picture_seal', found.state === 'sealed')) return null
    return pictureIsOf(tx, post, which)
  })
  if (sha256 === null) throw new NotFound('There is no such picture.')
  try {
    const bytes = await readPicture(works, visitor.identity.trust, sha256)
    // Nothing stays on a device: devices in schools are shared, and a picture that somebody stops is closed everywhere at once.
    return { bytes, type: 'image/jpeg', cache: 'no-store' }
  } catch (error) {
    if (error instanceof PictureSealed) throw new NotFound('There is no such picture.')
    throw error
  }
}
