import { Details, useWords } from '../../ui/ui.ts'
import { posterOf, filmedOf } from '../media/video-of-draft.rule.ts'
import { holdsAddress } from '../platforms/holds-address.rule.ts'
import type { PostRead } from '../posts/read-post.ts'

/**
 * What will be seen, place by place, as far as it is written: the same words once for all places that have them. Closed at first, since on a phone it is as
 * long as the post. Always an element of its own, like every part of what was found.
 */
export function AsSeen({ read }: { read: PostRead }) {
  const t = useWords()
  const { post, accounts } = read
  const places = accounts
    .filter(({ id }) => post.draft.targets.includes(id))
    .map(({ id, name, platform }) => ({
      where: `${name} (${t('writing.platform', { platform })})`,
      text: ((post.draft.own[id] ?? '').trim() || post.draft.text).trim(),
    }))
  const groups = Map.groupBy(places, ({ text }) => text)
  const repliesClosed = read.standing.policy.settings.get('publishing.replies').value === 'never'
  return (
    <div>
      {places.length > 0 && (
        <Details summaryText={t('writing.as-seen', { count: places.length })}>
          {[...groups].map(([text, of]) => (
            <div class="cw-post-card">
              <p class="cw-post-card__where">{of.map(({ where }) => where).join(' · ')}</p>
              <p class="cw-post-card__text" dir="auto">
                {text === '' ? <em>{t('deciding.no-text')}</em> : text}
              </p>
              <PicturesOf read={read} />
              {holdsAddress(text) && <p class="cw-post-card__note">{t('deciding.no-link-card')}</p>}
            </div>
          ))}
          {repliesClosed && <p class="govuk-body-s">{t('deciding.replies-closed')}</p>}
        </Details>
      )}
    </div>
  )
}

/** Small, and with what is said of each where it cannot be seen. */
function PicturesOf({ read: { post, pictures, video } }: { read: PostRead }) {
  const poster = video === null ? undefined : posterOf(video, filmedOf(post.draft).poster)
  const all = [
    ...pictures.map(({ sha256, alt, width, height }) => ({ sha256, alt, width, height })),
    ...(poster === undefined ? [] : [{ ...poster, alt: filmedOf(post.draft).alt }]),
  ]
  return (
    <>
      {all.map(({ sha256, alt, width, height }) => (
        <img
          class="cw-post-card__small"
          src={`/posts/${post.id}/pictures/${sha256}`}
          width={width}
          height={height}
          alt={alt}
          loading="lazy"
        />
      ))}
    </>
  )
}
