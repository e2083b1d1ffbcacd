import { PicturePreview, useWords } from '../../ui/ui.ts'
import type { Content } from '../posts/post.ts'

/** What will be seen, exactly, per platform. `post`: whose pictures these are. */
export function ContentShown({
  post,
  content,
  accounts,
}: {
  post: string
  content: Content
  accounts: ReadonlyMap<string, string>
}) {
  const t = useWords()
  const groups = Map.groupBy(content.targets, target => target.text)
  return (
    <div class="cw-content-shown">
      {[...groups].map(([text, targets]) => (
        <section
          class="cw-post-card"
          aria-label={t('deciding.as-seen-on', {
            where: targets.map(target => accounts.get(target.account) ?? target.handle).join(', '),
          })}
        >
          <p class="cw-post-card__where">
            {targets.map(target => accounts.get(target.account) ?? target.handle).join(' · ')}
          </p>
          <p class="cw-post-card__text" dir="auto">
            {text === '' ? <em>{t('deciding.no-text')}</em> : text}
          </p>
          <div class="cw-post-card__pictures">
            {content.pictures.map((picture, index) => (
              <PicturePreview
                src={`/posts/${post}/pictures/${picture.sha256}`}
                width={picture.width}
                height={picture.height}
                alt={picture.alt}
                number={index + 1}
                count={content.pictures.length}
              />
            ))}
          </div>
          {/https?:\/\//.test(text) && <p class="cw-post-card__note">{t('deciding.no-link-card')}</p>}
        </section>
      ))}
      {content.repliesClosed && <p class="govuk-body-s">{t('deciding.replies-closed')}</p>}
    </div>
  )
}
