import type { Visitor } from '../../people/people.ts'
import type { Works } from '../../platform/platform.ts'
import { wordsTaken } from '../posts/names-unsaid.ts'
import { readPost } from '../posts/read-post.ts'

/** Whether the text has words that the check takes for a pupil's name: then that nobody is named is not what can be said. */
export async function namesStandInText(works: Works, visitor: Visitor, id: string, of: string): Promise<boolean> {
  if (of !== 'text') return false
  const { check, post } = await readPost(works, visitor, id)
  return wordsTaken(check, post.draft).length > 0
}
