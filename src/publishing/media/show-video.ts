import type { Visitor } from '../../people/people.ts'
import { act, type Answer, NotFound, type Works } from '../../platform/platform.ts'
import { control } from '../../policy/policy.ts'
import { findPost } from '../posts/posts.store.ts'
import { isUuid } from '../posts/read-post.ts'
import { videoIsOf } from './pictures.store.ts'
import { PictureSealed, readPicture } from './read-picture.ts'

/**
 * The bytes of a video, for whoever may see the post it belongs to. In parts, where the player asks for a part.
 * @param which the video of the draft by its id, or one of a version by its SHA-256
 * @throws NotFound when the post is not there for this person, has no such video, or somebody has stopped it
 */
export async function showVideo(works: Works, visitor: Visitor, post: string, which: string): Promise<Answer> {
  const sha256 = await act(works, visitor.identity, async ({ tx }) => {
    const found = isUuid(post) ? await findPost(tx, post) : null
    if (found === null || control('picture_seal', found.state === 'sealed')) return null
    return videoIsOf(tx, post, which)
  })
  if (sha256 === null) throw new NotFound('There is no such video.')
  try {
    const bytes = await readPicture(works, visitor.identity.trust, sha256)
    return { bytes, type: 'video/mp4', cache: 'no-store', inParts: true }
  } catch (error) {
    if (error instanceof PictureSealed) throw new NotFound('There is no such video.')
    throw error
  }
}
