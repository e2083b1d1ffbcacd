import { rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Answer, type Ask, field, goTo, page } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { isUuid } from '../posts/read-post.ts'
import { seesStillLive } from '../still-live/who-sees-it.rule.ts'
import { startPost } from '../posts/start-post.ts'
import { PostsOfMine } from './posts-of-mine.page.tsx'
import { type Filter, filters, postsOfMine } from './posts-of-mine.store.ts'

const t = wordsIn('en-GB')

export async function showMine(ask: Ask<Visitor>): Promise<Answer> {
  return mine(ask, null)
}

async function mine({ works, visitor, query }: Ask<Visitor>, problem: string | null): Promise<Answer> {
  const filter = (Object.keys(filters) as Filter[]).find(name => name === query['state']) ?? null
  const wanted = /^[1-9]\d{0,3}$/.test(query['page'] ?? '') ? Number(query['page']) : 1
  const { posts, more } = await act(works, visitor.identity, ({ tx }) =>
    postsOfMine(tx, visitor.identity.person, filter, wanted),
  )
  const body = (
    <PostsOfMine
      posts={posts}
      schools={visitor.schools}
      filter={filter}
      page={wanted}
      more={more}
      now={works.clock.now()}
      problem={problem}
      seesLive={visitor.schools.some(({ id }) => seesStillLive(rolesAt(visitor, id)))}
    />
  )
  return page(titled(t('writing.mine-title'), problem !== null), body, problem === null ? {} : { status: 422 })
}

/** A page with something to put right says so in its title, which is read first. */
export function titled(title: string, wrong: boolean): string {
  return wrong ? `${t('house.error-prefix')}: ${title}` : title
}

/** Starts a post. Where somebody works at several schools, she says which. */
export async function start(ask: Ask<Visitor>): Promise<Answer> {
  const { works, visitor, form } = ask
  const school = field(form, 'school')
  if (!isUuid(school)) return mine(ask, t('writing.start-which'))
  const started = await startPost(works, visitor, school)
  return 'refused' in started ? mine(ask, t('writing.start-not-yours')) : goTo(`/posts/${started.started}/write`)
}
