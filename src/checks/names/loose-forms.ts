import type { Token } from '../text/tokens.ts'
import { hasCapital } from './around.ts'
import { isDictionaryWord } from './homonyms.ts'
import type { Form, PreparedRoll } from './prepare-roll.ts'

/**
 * Names as they are misspelt: by the sound (Sofia, Sophia; Zainab, Zaynab) and by one letter lost, added or changed
 * (Harpreet, Harpeet). Every form is kept under its sound and under its sound without each of its letters, so that a
 * word is compared with a few forms and not with the whole roll (the way of SymSpell).
 */
export type LooseForms = ReadonlyMap<string, readonly Form[]>

/** Shorter names are one letter away from too many words. Letters. */
const shortest = 4
/** From here on a letter may be missing as well. */
const longEnough = 5

/** A folded word by its sound, as far as British ears tell: ph and f, c and k, y and i, doubled letters. */
export function soundOf(key: string): string {
  return key
    .replaceAll('ph', 'f')
    .replaceAll('ck', 'k')
    .replace(/c(?![hei])/g, 'k')
    .replace(/([bdgkt])h/g, '$1')
    .replaceAll('z', 's')
    .replaceAll('y', 'i')
    .replace(/ee|ea|ie|ei/g, 'i')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=..)(?:e|(?<![sc])h)$/, '')
}

function withoutEach(word: string): string[] {
  return Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1))
}

/** Indexes the forms that pupils bear; those that have blanks are found by their joined spelling. */
export function looseForms(forms: ReadonlyMap<string, Form>): LooseForms {
  const index = new Map<string, Form[]>()
  const add = (key: string, form: Form) => {
    const known = index.get(key)
    if (known === undefined) index.set(key, [form])
    else if (known.at(-1) !== form) known.push(form)
  }
  for (const form of forms.values()) {
    if (form.key.length < shortest || form.key.includes(' ') || form.first.length + form.surname.length === 0) continue
    const sound = soundOf(form.key)
    add(sound, form)
    if (sound.length >= longEnough) for (const shorter of withoutEach(sound)) add(shorter, form)
  }
  return index
}

/** Whether a word could be a name with a slip: a capital, no word of the dictionary, long enough to tell. */
export function couldBeMisspelt(token: Token | undefined): token is Token {
  return (
    token !== undefined &&
    token.zone === 'plain' &&
    hasCapital(token) &&
    token.key.length >= shortest &&
    !token.hasDigit &&
    !isDictionaryWord(token.key)
  )
}

/** Forms that the written word may stand for. Empty for most words; `written` is folded. */
export function looseFormsOf(roll: PreparedRoll, written: string): readonly Form[] {
  const sound = soundOf(written)
  const found = new Set<Form>(roll.loose.get(sound))
  if (sound.length >= longEnough)
    for (const shorter of withoutEach(sound)) for (const form of roll.loose.get(shorter) ?? []) found.add(form)
  // The first letter is the one people get right, but for the sounds that English writes in two ways.
  return [...found].filter(form => soundOf(form.key)[0] === sound[0])
}
