import { sha256 } from '../../history/history.ts'
import { type NoticeShown, type Words, wordsIn } from '../../ui/ui.ts'

/** A notice for each kind of place where personal data is asked for. */
export const noticeIds = [
  'staff-record',
  'writing-a-post',
  'checking-for-the-trust',
  'telling-the-dsl',
  'first-run',
  'adopting',
  'reading-a-policy',
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
 * Twelve figures. It is reckoned from the English words, of which every other language is a translation.
 */
export function noticeVersion(id: NoticeId): string {
  const { title, summary, parts } = noticeText(wordsIn('en-GB'), id)
  return sha256(JSON.stringify([title, summary, parts])).slice(0, 12)
}

/** A notice as a form shows it, see `PrivacyNotice` of ui. */
export function noticeShown(t: Words, id: NoticeId): NoticeShown {
  const version = noticeVersion(id)
  return { id, version, summary: noticeText(t, id).summary, href: `/privacy/${id}?version=${version}` }
}
