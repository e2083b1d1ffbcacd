import { wordsIn } from '../../ui/ui.ts'

const t = wordsIn('en-GB')

const CODES = [
  'said',
  'not-an-adopter',
  'only-acting',
  'about-yourself',
  'not-a-holder',
  'not-of-the-school',
  'the-same',
  'cannot-stand-in',
  'asked',
  'asked-already',
  'asked-enough',
  'nobody-else',
  'yours-to-say',
] as const

/** What the page says after somebody said who holds a title, by the code in its address. `kept`: it was done. */
export function titlePersonSaying(code: string | undefined): { readonly text: string; readonly kept: boolean } | null {
  const known = CODES.find(one => one === code)
  return known === undefined
    ? null
    : { text: t(`adopting.title-person-${known}`), kept: known === 'said' || known === 'asked' }
}
