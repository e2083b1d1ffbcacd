import { type Route, route } from '../../people/people.ts'
import { familyRoles } from '../../pupils/pupils.ts'
import { showPostsOfPupil } from './posts-of-pupil.handlers.tsx'

/** The handler asks for the very school. */
export const postsOfPupilRoutes: readonly Route[] = [
  route('GET', '/pupils/:id/posts', familyRoles, null, showPostsOfPupil),
]
