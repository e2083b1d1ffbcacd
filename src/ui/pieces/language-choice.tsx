import type { ComponentChildren } from 'preact'
import type { Language } from '../words/catalogue.ts'
import { familyLanguages } from '../words/languages.ts'
import { useWords, wordsIn } from '../words/words.tsx'

const english = wordsIn('en-GB')

/** `suggested`: what the browser asks for; it stands first and is not taken. `to`: the address of this page in a language. */
export type LanguageChoiceOptions = {
  language: Language
  suggested?: Language | null
  to: (language: Language) => string
}

/** Each language by its own name. */
export function LanguageChoice({ language, suggested = null, to }: LanguageChoiceOptions) {
  const t = useWords()
  const order = familyLanguages.toSorted((a, b) => Number(b === suggested) - Number(a === suggested))
  return (
    <nav class="govuk-!-margin-bottom-4" aria-label={t('languages.choose')}>
      <ul class="govuk-footer__inline-list govuk-!-margin-bottom-3">
        {order.map(one => (
          <li class="govuk-footer__inline-list-item govuk-body-s" lang={one.tag} dir={one.dir}>
            {one === language ? (
              <strong aria-current="true">{one.name}</strong>
            ) : (
              <a class="govuk-link" href={to(one)} hreflang={one.tag}>
                {one.name}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

type Mark = 'languages.mark' | 'languages.mark-read' | 'languages.mark-notice'

/** How far a draft may be trusted, in its own words and in English, and the way to the English page. */
export function DraftMark({ mark: key, english: address }: { mark: Mark; english: string }) {
  const t = useWords()
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">{t(key)}</p>
      <p class="govuk-body" lang="en-GB" dir="ltr">
        {english(key)}{' '}
        <a class="govuk-link" href={address}>
          {english('languages.in-english')}
        </a>
      </p>
    </div>
  )
}

/** What stands in English on a page in another language. */
export function InEnglish({ children }: { children: ComponentChildren }) {
  const t = useWords()
  return t.lang === 'en-GB' ? (
    <>{children}</>
  ) : (
    <div lang="en-GB" dir="ltr">
      {children}
    </div>
  )
}
