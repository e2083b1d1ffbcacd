import { CopyText, NotificationBanner, useWords } from '../../ui/ui.ts'
import type { PostRead } from '../posts/read-post.ts'

/** Two windows at once: nothing is overwritten, both texts are shown, and a person chooses. */
export function OtherWords({ other }: { other: PostRead }) {
  const t = useWords()
  const time = t.time(other.post.changedAt)
  return (
    <NotificationBanner>
      <p class="govuk-notification-banner__heading">{t('writing.conflict-title')}</p>
      <p class="govuk-body">{t('writing.conflict-body', { time })}</p>
      <p class="govuk-body">{t('writing.conflict-mine')}</p>
      <h2 class="govuk-heading-s">{t('writing.conflict-other', { time })}</h2>
      <CopyText id="other-words" text={other.post.draft.text} label={t('writing.conflict-copy')} />
      <p class="govuk-body">
        <a class="govuk-link" href={`/posts/${other.post.id}/write`}>
          {t('writing.conflict-take')}
        </a>
      </p>
    </NotificationBanner>
  )
}

/** The post was handed in from another window: it does not change any more, and what was typed here can be copied. */
export function HandedInElsewhere({ post, typed }: { post: string; typed: readonly string[] }) {
  const t = useWords()
  return (
    <>
      <h1 class="govuk-heading-l">{t('writing.handed-in-title')}</h1>
      <p class="govuk-body">{t('writing.handed-in-body')}</p>
      {typed.map((words, index) => (
        <CopyText id={`typed-${index + 1}`} text={words} label={t('writing.handed-in-copy')} />
      ))}
      <p class="govuk-body">
        <a class="govuk-button" href={`/posts/${post}`}>
          {t('writing.handed-in-open')}
        </a>
      </p>
    </>
  )
}

/** The safeguarding lead is called or the picture is closed, and what was typed could not be saved: it can be copied before going on. */
export function NotKept({ to, typed }: { to: string; typed: readonly string[] }) {
  const t = useWords()
  return (
    <>
      <h1 class="govuk-heading-l">{t('writing.not-kept-title')}</h1>
      <p class="govuk-body">{t('writing.not-kept-body')}</p>
      <p class="govuk-body">
        <a class="govuk-button" href={to}>
          {t('writing.not-kept-on')}
        </a>
      </p>
      {typed.map((words, index) => (
        <CopyText id={`typed-${index + 1}`} text={words} label={t('writing.handed-in-copy')} />
      ))}
    </>
  )
}
