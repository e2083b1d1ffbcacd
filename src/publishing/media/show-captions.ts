import type { Visitor } from '../../people/people.ts'
import { type Answer, NotFound, type Works } from '../../platform/platform.ts'
import { control } from '../../policy/policy.ts'
import { type PostRead, readPost } from '../posts/read-post.ts'
import { filmedOf, videoToSend } from './video-of-draft.rule.ts'

/**
 * What is said in a video as a WebVTT file, which the player shows over it as it will be seen. For whoever may see the post.
 * @param which the video by its SHA-256
 * @throws NotFound when the post is not there for this person, somebody has stopped it, or nothing is said in such a video
 */
export async function showCaptions(works: Works, visitor: Visitor, post: string, which: string): Promise<Answer> {
  const read = await readPost(works, visitor, post)
  const captions = control('picture_seal', read.post.state === 'sealed') ? '' : captionsIn(read, which)
  if (captions === '') throw new NotFound('There are no such captions.')
  return { bytes: Buffer.from(captions), type: 'text/vtt; charset=utf-8', cache: 'no-store' }
}

/** Of the draft while it is one, of the version from then on; '' for none. */
function captionsIn({ post, video, version }: PostRead, which: string): string {
  const bound = version?.content.video
  if (post.state !== 'draft' && post.state !== 'changes_asked') return bound?.sha256 === which ? bound.captions : ''
  return video?.sha256 === which ? videoToSend(video, filmedOf(post.draft)).captions : ''
}
