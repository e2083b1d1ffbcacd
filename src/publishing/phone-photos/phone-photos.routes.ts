import { type Route, route } from '../../people/people.ts'
import { type Ask, type Answer, goTo, NotFound } from '../../platform/platform.ts'
import type { Visitor } from '../../people/people.ts'
import { isUuid } from '../posts/read-post.ts'
import { sayPhotosDeleted } from './say-deleted.ts'

async function deleted({ works, visitor, params }: Ask<Visitor>): Promise<Answer> {
  const id = params['id'] ?? ''
  const outcome = isUuid(id) ? await sayPhotosDeleted(works, visitor, id) : { refused: 'not-there' as const }
  if ('deleted' in outcome || outcome.refused === 'said-already') return goTo('/?done=photos-deleted')
  throw new NotFound('There are no such photos, or they are not hers.')
}

/** The line on her own first page acts; whose photos they are, the use case asks. */
export const phonePhotosRoutes: readonly Route[] = [
  route('POST', '/phone-photos/:id/deleted', 'signed-in', 'post-photos-deleted', deleted),
]
