import type { School } from '../../people/people.ts'
import { Button, ErrorSummary, Pagination, Radios, Tag, useWords } from '../../ui/ui.ts'
import { shortened } from '../deciding/queue.page.tsx'
import type { Overall } from '../posts/post.ts'
import { type Filter, filters, type PostOfMine } from './posts-of-mine.store.ts'

export type PostsOfMineOptions = {
  posts: readonly PostOfMine[]
  schools: readonly School[]
  filter: Filter | null
  page: number
  more: boolean
  now: Date
  /** Why no post was started. */
  problem: string | null
  /** She looks after what is live at one of her schools. */
  seesLive: boolean
}

const COLOUR: Partial<Record<Overall, string>> = {
  draft: 'govuk-tag--grey',
  changes_asked: 'govuk-tag--yellow',
  refused: 'govuk-tag--red',
  failed: 'govuk-tag--red',
  live: 'govuk-tag--green',
  approved: 'govuk-tag--green',
  scheduled: 'govuk-tag--green',
  withdrawn: 'govuk-tag--grey',
  stopped: 'govuk-tag--grey',
  expired: 'govuk-tag--grey',
}

/** One's own posts: one line each, where it is in words, one thing to do. */
export function PostsOfMine(options: PostsOfMineOptions) {
  const t = useWords()
  const { posts, schools, filter, now } = options
  const nameOf = new Map(schools.map(school => [school.id, school.name]))
  return (
    <>
      {options.problem !== null && <ErrorSummary errorList={[{ text: options.problem, href: '#school' }]} />}
      <h1 class="govuk-heading-l">{t('writing.mine-title')}</h1>
      <StartForm schools={schools} problem={options.problem} />
      <FilterLinks filter={filter} />
      {posts.length === 0 && (
        <p class="govuk-body">{t(filter === null ? 'writing.mine-empty' : 'writing.mine-empty-filtered')}</p>
      )}
      <ul class="cw-lines">
        {posts.map(post => (
          <OneLine post={post} school={nameOf.get(post.school) ?? ''} now={now} />
        ))}
      </ul>
      <Pages {...options} />
      {options.seesLive && (
        <p class="govuk-body">
          <a class="govuk-link" href="/posts/still-live">
            {t('stilllive.link')}
          </a>
        </p>
      )}
    </>
  )
}

function OneLine({ post, school, now }: { post: PostOfMine; school: string; now: Date }) {
  const t = useWords()
  const when = post.plannedFor === null ? 'none' : t.until(post.plannedFor, now)
  return (
    <li class="cw-line">
      <a
        class="cw-line__what govuk-link"
        href={post.beingWritten ? `/posts/${post.id}/write` : `/posts/${post.id}`}
        dir="auto"
      >
        {shortened(post.text).trim() || t('writing.mine-no-words')}
      </a>
      <span class="cw-line__about">
        <Tag text={t(`deciding.state-${post.state}`)} classes={COLOUR[post.state] ?? ''} />{' '}
        {t(`writing.where-${post.state}`, { when })}
      </span>
      <span class="cw-line__about">
        {t('writing.mine-changed', { school, when: t.nearMoment(post.changedAt, now) })}
      </span>
    </li>
  )
}

function StartForm({ schools, problem }: { schools: readonly School[]; problem: string | null }) {
  const t = useWords()
  const [only] = schools
  return (
    <form method="post" action="/posts" class="govuk-form-group" id={schools.length === 1 ? 'school' : undefined}>
      {schools.length === 1 ? (
        <input type="hidden" name="school" value={only?.id} />
      ) : (
        <Radios
          name="school"
          fieldset={{ legend: { text: t('writing.start-school'), classes: 'govuk-fieldset__legend--s' } }}
          errorMessage={problem === null ? undefined : { text: problem }}
          items={schools.map(school => ({ value: school.id, text: school.name }))}
        />
      )}
      <Button text={t('writing.start-button')} preventDoubleClick />
    </form>
  )
}

function FilterLinks({ filter }: { filter: Filter | null }) {
  const t = useWords()
  const names = Object.keys(filters) as Filter[]
  const link = (name: Filter | null) => (
    <li class="cw-filter__one">
      <a
        class="govuk-link"
        href={name === null ? '/posts' : `/posts?state=${name}`}
        aria-current={name === filter ? 'page' : undefined}
      >
        {t(`writing.mine-filter-${name ?? 'all'}`)}
      </a>
    </li>
  )
  return (
    <nav class="cw-filter" aria-label={t('writing.mine-filter')}>
      <ul class="govuk-list cw-filter__list">{[null, ...names].map(link)}</ul>
    </nav>
  )
}

function Pages({ filter, page, more }: PostsOfMineOptions) {
  if (page === 1 && !more) return null
  const address = (to: number) => `/posts?${filter === null ? '' : `state=${filter}&`}page=${to}`
  return (
    <Pagination
      {...(page > 1 ? { previous: { href: address(page - 1) } } : {})}
      {...(more ? { next: { href: address(page + 1) } } : {})}
    />
  )
}
