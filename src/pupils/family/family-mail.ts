import { type Language, type Words, wordsIn } from '../../ui/ui.ts'

const english = wordsIn('en-GB')

type Written = { readonly subject: string; readonly body: string }

/**
 * A mail to somebody of a family: in her language, marked as a draft, with the English original below; in English alone where her language is
 * not known.
 *
 * @param write the mail in the words of one language; `to` makes an address that opens in it
 */
export function familyMail(language: Language, write: (t: Words, to: (address: string) => string) => Written): Written {
  const original = write(english, address => address)
  if (!language.draft) return original
  const t = wordsIn(language)
  const { subject, body } = write(t, address => openedIn(address, language))
  const below = `${english('languages.original')}\n\n${original.subject}\n\n${original.body}`
  return { subject, body: `${body}\n\n${t('languages.mark-mail')}\n\n${'-'.repeat(20)}\n\n${below}` }
}

/** A page for families, opened in this language at once. */
export const openedIn = (address: string, { tag, draft }: Language): string =>
  draft ? `${address}?language=${tag}` : address
