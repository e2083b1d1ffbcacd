import { namesOf, rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Answer, type Ask, goTo, look, NotFound, page } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { isUuid } from '../posts/read-post.ts'
import { findPost } from '../posts/posts.store.ts'
import { callDsl } from './call-dsl.ts'
import { releaseSealOf } from './release-seal.ts'
import { sealPictureOf } from './seal-picture.ts'
import { type SealShown, SealedPage } from './sealed.page.tsx'
import { openSeals } from './seals.store.ts'

const t = wordsIn('en-GB')

/** One press beneath a picture. Whatever the page showed is old by then: who comes second is told that it is closed already. */
export async function stopPicture({ works, visitor, params }: Ask<Visitor>): Promise<Answer> {
  const id = params['id'] ?? ''
  if (!isUuid(id)) return goTo('/tell-dsl')
  const outcome = await sealPictureOf(works, visitor, id, params['picture'] ?? '')
  if ('called' in outcome)
    return goTo(`/dsl-calls/${outcome.called}?post=${id}&closed=${outcome.closed ? 'yes' : 'no'}`)
  if (outcome.refused === 'sealed') return goTo(`/posts/${id}`)
  return callAllTheSame({ works, visitor }, id)
}

/** The picture has gone from there meanwhile, or the post has: whoever saw it asks to be called all the same. */
async function callAllTheSame(
  { works, visitor }: Pick<Ask<Visitor>, 'works' | 'visitor'>,
  id: string,
): Promise<Answer> {
  const post = await act(works, visitor.identity, ({ tx }) => findPost(tx, id))
  const called = post === null ? null : await callDsl(works, visitor, post.school)
  return called === null || 'refused' in called ? goTo('/tell-dsl') : goTo(`/dsl-calls/${called.called}?post=${id}`)
}

/** What the wall shows of it: to the safeguarding leads of each school. */
export async function showSealed({ works, visitor, query }: Ask<Visitor>): Promise<Answer> {
  const { seals, now } = await look(works, visitor.identity, async ({ tx, at }) => {
    const open = (await openSeals(tx)).filter(({ school }) => isLead(visitor, school))
    const names = await namesOf(tx, [...new Set(open.flatMap(({ author, by }) => [author, by]))])
    const shown: SealShown[] = open.map(seal => ({
      id: seal.id,
      school: visitor.schools.find(({ id }) => id === seal.school)?.name ?? visitor.trustName,
      author: names.get(seal.author) ?? '',
      by: names.get(seal.by) ?? null,
      at: seal.at,
      own: seal.author === visitor.identity.person,
    }))
    return { seals: shown, now: at }
  })
  return page(t('handwork.sealed-title'), <SealedPage seals={seals} done={query['done'] === 'released'} now={now} />)
}

function isLead(visitor: Visitor, school: string): boolean {
  const roles = rolesAt(visitor, school)
  return roles.has('dsl') || roles.has('deputy_dsl')
}

export async function release({ works, visitor, params }: Ask<Visitor>): Promise<Answer> {
  const id = params['id'] ?? ''
  if (!isUuid(id)) throw new NotFound('Nothing is closed there.')
  const outcome = await releaseSealOf(works, visitor, id)
  if ('released' in outcome) return goTo('/sealed-pictures?done=released')
  if (outcome.refused === 'released-already') return goTo('/sealed-pictures')
  throw new NotFound('Nothing is closed there, or it is not for this reader.')
}
