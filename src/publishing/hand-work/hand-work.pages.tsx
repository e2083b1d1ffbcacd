import type { Visitor } from '../../people/people.ts'
import { type Answer, type Ask, field, goTo, NotFound, page } from '../../platform/platform.ts'
import { type WordKey, wordsIn } from '../../ui/ui.ts'
import { recordHandPosting } from '../going-out/record-hand-posting.ts'
import { isUuid } from '../posts/read-post.ts'
import { recordHandRemoval } from '../withdrawing/record-hand-removal.ts'
import { NotYoursPage, NothingByHandPage } from './not-by-hand.page.tsx'
import { LatePage, PostByHandPage } from './post-by-hand.page.tsx'
import { readTarget } from './read-target.ts'
import { RemoveByHandPage } from './remove-by-hand.page.tsx'

const t = wordsIn('en-GB')

/** What was not right when a button was pressed. `link`: what was pasted, kept in its field. */
type Wrong = { readonly key: WordKey; readonly code: string; readonly link: string }

export async function showTarget(ask: Ask<Visitor>): Promise<Answer> {
  return targetPage(ask, null)
}

async function targetPage({ works, visitor, params, query }: Ask<Visitor>, wrong: Wrong | null): Promise<Answer> {
  const read = await readTarget(works, visitor, params['id'] ?? '')
  const problem = wrong === null ? null : t(wrong.key)
  const titled = (title: string) => (wrong === null ? title : `${t('house.error-prefix')}: ${title}`)
  const options = { status: wrong === null ? 200 : 422 }
  const account = read.target.accountName
  if (read.deed === null)
    return page(
      titled(t('handwork.not-now-title')),
      <NothingByHandPage read={read} done={doneWords(query['done'])} problem={problem} />,
      options,
    )
  if ('refused' in read.mine)
    return page(titled(t('handwork.not-yours-title')), <NotYoursPage read={read} not={read.mine} />, options)
  if (read.deed === 'remove')
    return page(
      titled(t('handwork.remove-title', { account })),
      <RemoveByHandPage
        read={read}
        problem={problem}
        lookYourself={wrong?.code === 'look-yourself'}
        late={query['done'] === 'posted'}
      />,
      options,
    )
  if (read.deed === 'late')
    return page(
      titled(t('handwork.late-title')),
      <LatePage read={read} problem={problem} link={wrong?.link ?? ''} />,
      options,
    )
  return page(
    titled(t('handwork.post-title', { account })),
    <PostByHandPage read={read} problem={problem} link={wrong?.link ?? ''} />,
    options,
  )
}

function doneWords(code: string | undefined): string | null {
  return code === 'machine' || code === 'person' ? t(`handwork.gone-${code}`) : null
}

export async function posted(ask: Ask<Visitor>): Promise<Answer> {
  const id = known(ask)
  const link = field(ask.form, 'link')
  const outcome = await recordHandPosting(ask.works, ask.visitor, id, link)
  if ('recorded' in outcome) return goTo(`/targets/${id}?done=posted`)
  switch (outcome.refused) {
    case 'link-missing':
    case 'link-not-an-address':
    case 'not-now':
      return targetPage(ask, { key: `handwork.problem-${outcome.refused}`, code: outcome.refused, link })
    case 'not-there':
      throw new NotFound('There is no such thing to post by hand.')
    case 'author-may-not':
    case 'third-person':
    case 'not-a-publisher':
    case 'not-read':
    case 'training-missing':
    case 'training-over':
      // The page itself says who may.
      return targetPage(ask, { key: 'handwork.not-yours-title', code: outcome.refused, link })
  }
}

/** `looked`: a person says that she herself looked and it is gone. */
export async function removed(ask: Ask<Visitor>): Promise<Answer> {
  const id = known(ask)
  const outcome = await recordHandRemoval(ask.works, ask.visitor, id, { looked: field(ask.form, 'do') === 'looked' })
  if ('gone' in outcome) return goTo(`/targets/${id}?done=${outcome.gone}`)
  switch (outcome.refused) {
    case 'still-there':
    case 'look-yourself':
    case 'not-now':
      return targetPage(ask, { key: `handwork.problem-${outcome.refused}`, code: outcome.refused, link: '' })
    case 'not-there':
      throw new NotFound('There is no such thing to remove by hand.')
    case 'not-hers':
      return targetPage(ask, { key: 'handwork.not-yours-title', code: outcome.refused, link: '' })
  }
}

/** Anything but an id would be a trouble of the database instead of a page that is not there. */
function known({ params }: Ask<Visitor>): string {
  const id = params['id'] ?? ''
  if (!isUuid(id)) throw new NotFound('There is no such thing to do by hand.')
  return id
}
