import { DraftMark, familyLanguages, InsetText, type Language, LanguageChoice, useWords } from '../../ui/ui.ts'
import { isTranslated, type NoticeId, noticeIds, noticeText, noticeVersion } from './notices.ts'

/** `asked`: the version a link led to, if it said one. */
export function NoticePage({ id, language, asked }: { id: NoticeId; language: Language; asked: string | undefined }) {
  const t = useWords()
  const version = noticeVersion(id, language)
  const to = ({ tag }: Language) => `/privacy/${id}?language=${tag}`
  const { title, summary, parts } = noticeText(t, id)
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {familyLanguages.some(one => isTranslated(id, one)) && <LanguageChoice language={language} to={to} />}
        {language.draft && <DraftMark mark="languages.mark-notice" english={to(familyLanguages[0])} />}
        <h1 class="govuk-heading-l">{title}</h1>
        {asked !== undefined && asked !== version && <InsetText text={t('people.privacy-older', { version: asked })} />}
        <p class="govuk-body-l">{summary}</p>
        {parts.map(part => (
          <>
            <h2 class="govuk-heading-m">{part.heading}</h2>
            <p class="govuk-body">{part.text}</p>
          </>
        ))}
        <p class="govuk-body-s">{t('people.privacy-version', { version })}</p>
      </div>
    </div>
  )
}

export function NoticesPage() {
  const t = useWords()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{t('people.privacy-title')}</h1>
        <p class="govuk-body">{t('people.privacy-body')}</p>
        <ul class="govuk-list govuk-list--bullet">
          {noticeIds.map(id => (
            <li>
              <a class="govuk-link" href={`/privacy/${id}`}>
                {noticeText(t, id).title}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** What works for whom and what does not yet: in the footer of every page. */
export function AccessibilityPage() {
  const t = useWords()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{t('people.accessibility-title')}</h1>
        <p class="govuk-body">{t('people.accessibility-aim')}</p>
        <h2 class="govuk-heading-m">{t('people.accessibility-tested-title')}</h2>
        <p class="govuk-body">{t('people.accessibility-tested')}</p>
        <h2 class="govuk-heading-m">{t('people.accessibility-not-title')}</h2>
        <p class="govuk-body">{t('people.accessibility-not')}</p>
        <h2 class="govuk-heading-m">{t('people.accessibility-tell-title')}</h2>
        <p class="govuk-body">{t('people.accessibility-tell')}</p>
      </div>
    </div>
  )
}
