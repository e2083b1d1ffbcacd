import { rolesAt, type Visitor } from '../../people/people.ts'
import { type Answer, type Ask, look, NotFound, page } from '../../platform/platform.ts'
import { keepLook, keepsFamilies, pupilsById } from '../../pupils/pupils.ts'
import { wordsIn } from '../../ui/ui.ts'
import { PostsOfPupilPage } from './posts-of-pupil.page.tsx'
import { postsOfPupil } from './posts-of-pupil.store.ts'

const t = wordsIn('en-GB')
/** More than this no child of a school is in; who needs older ones asks history. */
const MOST = 500

export async function showPostsOfPupil({ works, visitor, params }: Ask<Visitor>): Promise<Answer> {
  const id = params['id'] ?? ''
  const schools = visitor.schools.filter(school => keepsFamilies(rolesAt(visitor, school.id)))
  const seen = await look(works, visitor.identity, async ({ tx, at }) => {
    for (const school of schools) {
      const [pupil] = await pupilsById(tx, school.id, [id])
      if (pupil !== undefined)
        return { school: school.id, pupil, posts: await postsOfPupil(tx, pupil.id, MOST), now: at }
    }
    throw new NotFound('There is no such pupil.')
  })
  const { school, ...shown } = seen
  await keepLook(works, visitor, { school, page: 'posts', pupils: [shown.pupil.id] })
  return page(t('consent.posts-title'), <PostsOfPupilPage {...shown} most={MOST} />)
}
