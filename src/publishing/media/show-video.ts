import type { Visitor } from '../../people/people.ts'
import { act, type Answer, NotFound, type Works } from '../../platform/platform.ts'
import { findPost } from '../posts/posts.store.ts'
import { isUuid } from '../posts/read-post.ts'
import { videoIsOf } from './pictures.store.ts'

/**
 * The bytes of a video, for whoever may see the post it belongs to. In parts, where the player asks for a part.
 * @param which the video of the draft by its id, or one of a version by its SHA-256
 * @throws NotFound when the post is not there for this person, or has no such video
 */
export async function showVideo(works: Works, visitor: Visitor, post: string, which: string): Promise<Answer> {
  const sha256 = await act(works, visitor.identity, async ({ tx }) => {
    if (!isUuid(post) || (await findPost(tx, post)) === null) return null
    return videoIsOf(tx, post, which)
  })
  if (sha256 === null) throw new NotFound('There is no such video.')
  const bytes = await works.files.read(visitor.identity.trust, sha256)
  return { bytes, type: 'video/mp4', cache: 'private, max-age=600', inParts: true }
}
