import { rolesAt, type Visitor } from '../../people/people.ts'
import { type Answer, type Ask, look, NotFound, page } from '../../platform/platform.ts'
import { keepLook, keepsFamilies, pupilEver } from '../../pupils/pupils.ts'
import { wordsIn } from '../../ui/ui.ts'
import { PostsOfPupilPage } from './posts-of-pupil.page.tsx'
import { postsOfPupil } from './posts-of-pupil.store.ts'

const t = wordsIn('en-GB')
/** More than this no child of a school is in; who needs older ones asks history. */
const MOST = 500

export async function showPostsOfPupil({ works, visitor, params }: Ask<Visitor>): Promise<Answer> {
  const id = params['id'] ?? ''
  const seen = await look(works, visitor.identity, async ({ tx, at }) => {
    // Also of who has left: what was published of her is asked for long after.
    const pupil = await pupilEver(tx, id)
    if (pupil === null || !keepsFamilies(rolesAt(visitor, pupil.school))) throw new NotFound('There is no such pupil.')
    return { pupil, posts: await postsOfPupil(tx, pupil.id, MOST), now: at }
  })
  await keepLook(works, visitor, { school: seen.pupil.school, page: 'posts', pupils: [seen.pupil.id] })
  return page(t('consent.posts-title'), <PostsOfPupilPage {...seen} most={MOST} />)
}
