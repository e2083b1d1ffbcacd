import type { PupilShown } from '../../pupils/pupils.ts'
import { BackLink, Tag, useWords } from '../../ui/ui.ts'
import { shortened } from '../deciding/queue.page.tsx'
import type { PostOfPupil } from './posts-of-pupil.store.ts'

type Facts = { pupil: PupilShown; posts: readonly PostOfPupil[]; most: number; now: Date }

/** Every post with one child, for whoever keeps the register of families: what a parent asks for, and what a tribunal does. */
export function PostsOfPupilPage({ pupil, posts, most, now }: Facts) {
  const t = useWords()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href={`/pupils/${pupil.id}`} text={t('consent.posts-back')} />
        <span class="govuk-caption-l">{t('writing.who-pupil', { name: pupil.name, className: pupil.className })}</span>
        <h1 class="govuk-heading-l">{t('consent.posts-title')}</h1>
        <p class="govuk-body">{t('consent.posts-body')}</p>
        {posts.length === 0 && <p class="govuk-inset-text">{t('consent.posts-none')}</p>}
        {posts.length >= most && <p class="govuk-body">{t('consent.posts-more', { most })}</p>}
        <ul class="cw-lines">
          {posts.map(({ post, text, state, kinds, handedInAt }) => (
            <li class="cw-line">
              {state === null ? (
                <span class="cw-line__what" dir="auto">
                  {shortened(text).trim() || t('deciding.no-text')}
                </span>
              ) : (
                <a class="cw-line__what govuk-link" href={`/posts/${post}`} dir="auto">
                  {shortened(text).trim() || t('deciding.no-text')}
                </a>
              )}
              <span class="cw-line__about">
                <Tag text={t(state === null ? 'consent.posts-taken-back' : `deciding.state-${state}`)} />{' '}
                {t.moment(handedInAt, now)}
              </span>
              <span class="cw-line__about">
                {t('consent.posts-seen', { kinds: kinds.map(kind => t(`consent.kind-${kind}`)).join(', ') })}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
