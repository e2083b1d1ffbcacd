import { ar } from './ar/ar.ts'
import { bn } from './bn/bn.ts'
import type { Catalogue, Language } from './catalogue.ts'
import { cy } from './cy/cy.ts'
import { enGB } from './en-GB/en-GB.ts'
import { pl } from './pl/pl.ts'
import { ro } from './ro/ro.ts'
import { uk } from './uk/uk.ts'
import { ur } from './ur/ur.ts'

type Whole = Language & { readonly words: Catalogue }
const english: Whole = { tag: 'en-GB', dir: 'ltr', name: 'English', draft: false, words: enGB }

/** Every language that all pages speak. English comes first. */
export const languages: readonly [Whole, ...Whole[]] = [english]

/**
 * The languages of the pages for families: one folder beside this file and one line here each. A draft holds what a parent reads; what is missing
 * in it is said in English.
 */
export const familyLanguages: readonly [Language, ...Language[]] = [
  english,
  { tag: 'cy', dir: 'ltr', name: 'Cymraeg', draft: true, words: cy },
  { tag: 'pl', dir: 'ltr', name: 'Polski', draft: true, words: pl },
  { tag: 'ur', dir: 'rtl', name: 'اردو', draft: true, words: ur },
  { tag: 'ro', dir: 'ltr', name: 'Română', draft: true, words: ro },
  { tag: 'ar', dir: 'rtl', name: 'العربية', draft: true, words: ar },
  { tag: 'bn', dir: 'ltr', name: 'বাংলা', draft: true, words: bn },
  { tag: 'uk', dir: 'ltr', name: 'Українська', draft: true, words: uk },
]

function among<L extends Language>(all: readonly [L, ...L[]], tag: string): L {
  const base = tag.split('-')[0]
  return all.find(one => one.tag === tag) ?? all.find(one => one.tag.split('-')[0] === base) ?? all[0]
}

/** The language a tag asks for: exact, else the same language of another country, else the first. */
export const languageFor = (tag: string): Language => among(languages, tag)

/** The same for the pages of families; a language that is not there is English. */
export const familyLanguageFor = (tag: string): Language => among(familyLanguages, tag)
