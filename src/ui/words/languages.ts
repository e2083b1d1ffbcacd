import type { Language } from './catalogue.ts'
import { enGB } from './en-GB/en-GB.ts'

/** Every language there is: one folder beside this file, one line here. English comes first: what is missing elsewhere does not compile. */
export const languages: readonly [Language, ...Language[]] = [{ tag: 'en-GB', dir: 'ltr', words: enGB }]

/** The language a tag asks for: exact, else the same language of another country, else the first. */
export function languageFor(tag: string): Language {
  const base = tag.split('-')[0]
  return (
    languages.find(language => language.tag === tag) ??
    languages.find(language => language.tag.split('-')[0] === base) ??
    languages[0]
  )
}
