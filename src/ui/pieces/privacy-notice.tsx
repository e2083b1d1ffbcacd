import { Details } from '../components/details.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { linkTo } from '../href.ts'
import { useWords, wordsIn } from '../words/words.tsx'

/**
 * A privacy notice as forms show it. `summary`: who reads what is written, why, and for how long, in a sentence or two.
 * `href`: the whole notice in this version. `draft`: of a language that no speaker has checked, the whole notice, and where the English one stands.
 */
export type NoticeShown = { id: string; version: string; summary: string; href: string; draft?: NoticeDraft }

export type NoticeDraft = {
  readonly parts: readonly { readonly heading: string; readonly text: string }[]
  readonly version: string
  readonly english: string
}

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
      {notice.draft === undefined ? (
        <p class="cw-notice__line">
          <a {...linkTo(notice.href)} class="govuk-link">
            {t('house.privacy-notice-link', { version: notice.version })}
          </a>
        </p>
      ) : (
        <Draft draft={notice.draft} />
      )}
      <input type="hidden" name={noticeField} value={noticeValue(notice)} />
    </aside>
  )
}

/** The whole of it where it is needed: a parent who followed a link would lose what she has chosen. */
function Draft({ draft: { parts, version, english } }: { draft: NoticeDraft }) {
  const t = useWords()
  return (
    <>
      <Details summaryText={t('house.privacy-notice-whole')}>
        <p class="govuk-body">{t('languages.mark-notice')}</p>
        <p class="govuk-body" lang="en-GB" dir="ltr">
          {wordsIn('en-GB')('languages.mark-notice')}
        </p>
        <SummaryList
          rows={parts.map(({ heading, text }) => ({ key: { text: heading }, value: { text } }))}
          classes="govuk-summary-list--no-border"
        />
        <p class="govuk-body-s">{version}</p>
      </Details>
      <p class="cw-notice__line">
        <a {...linkTo(english)} class="govuk-link" hreflang="en-GB">
          {t('house.privacy-notice-english')}
        </a>
      </p>
    </>
  )
}
