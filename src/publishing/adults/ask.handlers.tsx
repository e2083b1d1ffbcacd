import type { Visitor } from '../../people/people.ts'
import { type Answer, type Ask, field, goTo, look, NotFound, page } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { readPostIn } from '../posts/read-post.ts'
import { adultsIn, peopleIn } from '../posts/who-is-in.rule.ts'
import { ASKED_AGAIN_AFTER, askAdult } from './ask-adult.ts'
import { AskPage } from './ask.page.tsx'
import { asksOf } from './adults.store.ts'
import { keepsAdultsAt } from './keeps-adults.ts'
import { permissionFor } from './permission-of-post.ts'

const t = wordsIn('en-GB')

/** Whose permission a draft of hers still lacks. */
export async function showAsk({ works, visitor, params, query }: Ask<Visitor>): Promise<Answer> {
  const seen = await look(works, visitor.identity, async one => {
    const { post, pictures, video, accounts } = await readPostIn(one, params['id'] ?? '')
    const platforms = accounts.filter(({ id }) => post.draft.targets.includes(id)).map(({ platform }) => platform)
    const { terms, missing } = await permissionFor(
      one,
      post.school,
      adultsIn(peopleIn(post, pictures, video)),
      platforms,
    )
    const since = new Date(one.at.getTime() - ASKED_AGAIN_AFTER)
    const asks = await asksOf(
      one.tx,
      missing.map(({ id }) => id),
      since,
    )
    return { post, terms, missing, asks: asks.filter(({ school }) => school === post.school), now: one.at }
  })
  const { post } = seen
  if (post.author !== visitor.identity.person || (post.state !== 'draft' && post.state !== 'changes_asked'))
    return goTo(`/posts/${post.id}`)
  const office = keepsAdultsAt(visitor).some(({ id }) => id === post.school)
  return page(t('adults.post-title'), <AskPage {...seen} office={office} asked={query['said'] === 'asked'} />)
}

export async function ask({ works, visitor, params, form }: Ask<Visitor>): Promise<Answer> {
  const id = params['id'] ?? ''
  const known = await look(works, visitor.identity, one => readPostIn(one, id))
  const outcome = await askAdult(works, visitor, known.post.id, field(form, 'adult'))
  if ('asked' in outcome) return goTo(`/posts/${id}/adults?said=asked`)
  if (known.post.author !== visitor.identity.person) throw new NotFound('There is no such draft.')
  // Her permission is there by now, or she is not in it any more: the page says how it stands.
  return goTo(`/posts/${id}/adults`)
}
