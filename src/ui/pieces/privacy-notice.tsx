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

/**
 * Stands in every form that takes personal data, and sends its id and version with it, so that they are stored together. `about`: what the
 * form is for, where a page has several, so that each notice has a name of its own.
 */
export function PrivacyNotice({ notice, about }: { notice: NoticeShown; about?: string }) {
  const t = useWords()
  return (
    <aside
      class="cw-notice"
      aria-label={about === undefined ? t('house.privacy-notice') : t('house.privacy-notice-about', { about })}
    >
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
