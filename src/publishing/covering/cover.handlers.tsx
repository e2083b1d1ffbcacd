import type { Visitor } from '../../people/people.ts'
import { type Answer, type Ask, goTo, look, NotFound, page } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { coverPicture } from '../media/cover-picture.ts'
import { MOST_BOXES, SMALLEST_CROP } from '../media/cover-picture.rule.ts'
import { isInVersion } from '../media/pictures.store.ts'
import { seenIn } from '../media/looks.store.ts'
import { isUuid, readPostIn } from '../posts/read-post.ts'
import { titled } from '../writing/posts-of-mine.pages.tsx'
import { askedOf, type CoverTyped, readCover } from './cover.form.ts'
import { CoverPage } from './cover.page.tsx'

const t = wordsIn('en-GB')

export async function showCover(ask: Ask<Visitor>): Promise<Answer> {
  return coverPage(ask, null, null)
}

/** The page, with what was chosen before where it could not be done. */
async function coverPage(ask: Ask<Visitor>, typed: CoverTyped | null, problem: string | null): Promise<Answer> {
  const { works, visitor } = ask
  const found = await readPicture(ask)
  if ('goTo' in found) return goTo(found.goTo)
  const { picture, read, at } = found
  const keptByVersion = await look(works, visitor.identity, ({ tx }) => isInVersion(tx, read.post.id, picture.sha256))
  const body = (
    <CoverPage
      post={read.post.id}
      picture={picture}
      number={at + 1}
      count={read.pictures.length}
      looking={read.looks.get(picture.sha256) ?? { state: 'not-asked' }}
      keptByVersion={keptByVersion}
      typed={typed}
      problem={problem}
    />
  )
  const title = t('covering.title', { number: at + 1 })
  return page(titled(title, problem !== null), body, { status: problem === null ? 200 : 422 })
}

/** Her own draft and a picture of it; where it was handed in, the post's own page says where it is. */
async function readPicture({ works, visitor, params }: Ask<Visitor>) {
  const [id, of] = [params['id'] ?? '', params['picture'] ?? '']
  const read = await look(works, visitor.identity, one => readPostIn(one, id))
  const { post, pictures } = read
  if (post.author !== visitor.identity.person || (post.state !== 'draft' && post.state !== 'changes_asked'))
    return { goTo: `/posts/${post.id}` }
  const at = pictures.findIndex(picture => picture.id === of)
  const picture = pictures[at]
  if (picture === undefined) throw new NotFound('There is no such picture in this post.')
  return { read, picture, at }
}

export async function cover(ask: Ask<Visitor>): Promise<Answer> {
  const { works, visitor, form, params } = ask
  const [id, of] = [params['id'] ?? '', params['picture'] ?? '']
  if (!isUuid(id) || !isUuid(of)) throw new NotFound('There is no such picture.')
  const found = await readPicture(ask)
  if ('goTo' in found) return goTo(found.goTo)
  const { picture, read } = found
  const typed = readCover(form)
  const seen = seenIn(read.looks.get(picture.sha256))
  const outcome = await coverPicture(works, visitor, id, of, typed.looked, askedOf(typed, seen, picture))
  if ('covered' in outcome) return goTo(`/posts/${id}/write?done=covered`)
  switch (outcome.refused) {
    case 'not-there':
    case 'not-yours':
      throw new NotFound('There is no such picture.')
    case 'handed-in':
      return goTo(`/posts/${id}`)
    case 'changed-since':
      // Boxes that were drawn on another picture mean nothing on this one.
      return coverPage(ask, null, t('covering.refused-changed-since'))
    case 'nothing-asked':
    case 'too-many-boxes':
    case 'crop-empty':
    case 'no-room':
      return coverPage(ask, typed, t(`covering.refused-${outcome.refused}`, { most: MOST_BOXES, least: SMALLEST_CROP }))
  }
}
