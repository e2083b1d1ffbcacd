import { africanAndAsianTraditions } from './african-and-asian.ts'
import { celticTraditions } from './celtic.ts'
import { englishTraditions } from './english.ts'
import { europeanTraditions } from './european.ts'
import { southAsianTraditions } from './south-asian.ts'
import type { Tradition } from './tradition.ts'

export const traditions: Tradition[] = [
  ...englishTraditions,
  ...celticTraditions,
  ...southAsianTraditions,
  ...europeanTraditions,
  ...africanAndAsianTraditions,
]

/** The surname as a man or as a woman of the family bears it: `Kowalski/Kowalska`. */
export function surnameFor(surname: string, bearer: 'woman' | 'man'): string {
  const [ofMen = surname, ofWomen = ofMen] = surname.split('/')
  return bearer === 'woman' ? ofWomen : ofMen
}

/** Letters an e-mail address can hold: marks dropped, letters without a plain base spelt out, the rest removed. */
export function mailbox(...names: string[]): string {
  const spelt: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', ı: 'i', æ: 'ae' }
  return names
    .map(name =>
      name
        .toLowerCase()
        .replace(/[łøđðþßıæ]/g, letter => spelt[letter] ?? letter)
        .normalize('NFD')
        .replace(/[^a-z-]/g, ''),
    )
    .join('.')
}
