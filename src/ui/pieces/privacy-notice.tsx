import { linkTo } from '../href.ts'
import { useWords } from '../words/words.tsx'

/**
 * A privacy notice as forms show it. `summary`: who reads what is written, why, and for how long, in a sentence or two.
 * `href`: the whole notice in this version.
 */
export type NoticeShown = { id: string; version: string; summary: string; href: string }

/** The name of the field in which a form sends the notice that was shown. */
export const noticeField = 'privacy_notice'

/** What {@link noticeField} holds: `id@version`. */
export function noticeValue(notice: Pick<NoticeShown, 'id' | 'version'>): string {
  return `${notice.id}@${notice.version}`
}

/** Stands in every form that takes personal data, and sends its id and version with it, so that they are stored together. */
export function PrivacyNotice({ notice }: { notice: NoticeShown }) {
  const t = useWords()
  return (
    <aside class="cw-notice" aria-label={t('house.privacy-notice')}>
      <p class="cw-notice__line">{notice.summary}</p>
      <p class="cw-notice__line">
        <a {...linkTo(notice.href)} class="govuk-link">
          {t('house.privacy-notice-link', { version: notice.version })}
        </a>
      </p>
      <input type="hidden" name={noticeField} value={noticeValue(notice)} />
    </aside>
  )
}
