import { sha256 } from '../../history/history.ts'
import {
  familyLanguageFor,
  familyLanguages,
  type Language,
  type NoticeShown,
  type Words,
  wordsIn,
} from '../../ui/ui.ts'

/** A notice for each kind of place where personal data is asked for. */
export const noticeIds = [
  'staff-record',
  'writing-a-post',
  'checking-for-the-trust',
  'telling-the-dsl',
  'first-run',
  'adopting',
  'reading-a-policy',
  'monitoring',
  'reviewing-a-policy',
  'families',
  'own-answers',
  'flags',
  'roll',
  'adults',
  'comments',
] as const
export type NoticeId = (typeof noticeIds)[number]

export type NoticeText = {
  readonly title: string
  readonly summary: string
  readonly parts: readonly { readonly heading: string; readonly text: string }[]
}

/** The words of a notice in the reader's language. */
export function noticeText(t: Words, id: NoticeId): NoticeText {
  return {
    title: t(`people.notice-${id}`),
    summary: t(`people.notice-${id}-summary`),
    parts: [
      { heading: t('people.privacy-what'), text: t(`people.notice-${id}-what`) },
      { heading: t('people.privacy-why'), text: t(`people.notice-${id}-why`) },
      { heading: t('people.privacy-who'), text: t(`people.notice-${id}-who`) },
      { heading: t('people.privacy-long'), text: t(`people.notice-${id}-long`) },
      {
        heading: t('people.privacy-rights'),
        // Said to a young person in words of her own.
        text: t(id === 'own-answers' ? 'people.notice-own-answers-rights' : 'people.notice-rights'),
      },
    ],
  }
}

/**
 * The version of a notice: the beginning of the SHA-256 of its words, so that nobody can change a word and forget to give it a new number.
 * Twelve figures. Of a translation it begins with the language, `pl-…`, and is reckoned from the words that were shown and from the English ones
 * they stand for, so that a change of either is a new version.
 */
export function noticeVersion(id: NoticeId, language: Language = familyLanguages[0]): string {
  const figures = (of: string | Language, ...more: readonly string[]) => {
    const { title, summary, parts } = noticeText(wordsIn(of), id)
    return sha256(JSON.stringify([title, summary, parts, ...more])).slice(0, 12)
  }
  const english = figures('en-GB')
  return isTranslated(id, language) ? `${language.tag}-${figures(language, english)}` : english
}

/** What families and pupils read stands in their languages as a draft; everything else in English alone. */
export const isTranslated = (id: NoticeId, language: Language): boolean =>
  language.draft && (id === 'families' || id === 'own-answers')

/** A notice as a form shows it, see `PrivacyNotice` of ui. */
export function noticeShown(t: Words, id: NoticeId): NoticeShown {
  const language = familyLanguageFor(t.lang)
  const { summary, parts } = noticeText(t, id)
  const english = `/privacy/${id}?version=${noticeVersion(id)}`
  if (!isTranslated(id, language)) return { id, version: noticeVersion(id), summary, href: english }
  const version = noticeVersion(id, language)
  const draft = { parts, version: t('people.privacy-version', { version }), english }
  return { id, version, summary, href: `/privacy/${id}?language=${language.tag}&version=${version}`, draft }
}
