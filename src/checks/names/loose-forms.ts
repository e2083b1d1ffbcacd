import type { Token } from '../text/tokens.ts'
import { hasCapital } from './around.ts'
import { isDictionaryWord } from './homonyms.ts'
import type { Form } from './forms.ts'
import type { PreparedRoll } from './prepare-roll.ts'
import { oneSlipApart } from './read-forms.ts'

/**
 * Names as they are misspelt: by the sound (Sofia, Sophia; Zainab, Zaynab) and by one letter lost, added or changed
 * (Harpreet, Harpeet). Every form is kept under its sound and under its sound without each of its letters, so that a
 * word is compared with a few forms and not with the whole roll (the way of SymSpell).
 */

/** Shorter names are one letter away from too many words. Letters. */
const shortest = 4
/** From here on a letter may be missing as well. */
const longEnough = 5

/** A folded word by its sound, as far as British ears tell: ph and f, c and k, y and i, doubled letters, an r that is not heard. */
export function soundOf(key: string): string {
  return (
    key
      .replaceAll('ph', 'f')
      .replaceAll('ck', 'k')
      .replace(/c(?![hei])/g, 'k')
      .replace(/([bdgkt])h/g, '$1')
      .replaceAll('z', 's')
      .replaceAll('y', 'i')
      .replace(/ee|ea|ie|ei/g, 'i')
      .replace(/(.)\1+/g, '$1')
      .replace(/(?<=..)(?:e|(?<![sc])h)$/, '')
      // "Demelzer": at the end of a word British ears hear no r.
      .replace(/(?<=..[^aeiou])(?:er|or|ur|ar)$/, 'a')
  )
}

function withoutEach(word: string): string[] {
  return Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1))
}

/** "Saorsie": the same letter lies elsewhere. Two words that only lack a letter each are two names (Marley, Mairi). */
function moved(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  let from = 0
  while (from < one.length && one[from] === other[from]) from += 1
  let to = one.length - 1
  while (to > from && one[to] === other[to]) to -= 1
  const [mine, theirs] = [one.slice(from, to + 1), other.slice(from, to + 1)]
  return mine.slice(1) + mine.charAt(0) === theirs || theirs.slice(1) + theirs.charAt(0) === mine
}

/** The forms that pupils bear by their sounds; those that have blanks are found by their joined spelling. */
export class LooseForms {
  /** Most sounds are those of one form, which then needs no list: 100,000 pupils have half a million of them. */
  private readonly bySound = new Map<string, Form | Form[]>()

  add(form: Form): void {
    for (const key of soundsOf(form)) {
      const known = this.bySound.get(key)
      if (known === undefined) this.bySound.set(key, form)
      else if (Array.isArray(known)) {
        if (known.at(-1) !== form) known.push(form)
      } else if (known !== form) this.bySound.set(key, [known, form])
    }
  }

  remove(form: Form): void {
    for (const key of soundsOf(form)) {
      const left = this.get(key).filter(one => one !== form)
      const [only] = left
      if (only === undefined) this.bySound.delete(key)
      else this.bySound.set(key, left.length === 1 ? only : left)
    }
  }

  get(sound: string): readonly Form[] {
    const known = this.bySound.get(sound)
    return known === undefined ? [] : Array.isArray(known) ? known : [known]
  }
}

function soundsOf({ key }: Form): string[] {
  if (key.length < shortest || key.includes(' ')) return []
  const sound = soundOf(key)
  return sound.length >= longEnough ? [sound, ...withoutEach(sound)] : [sound]
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
    for (const shorter of withoutEach(sound)) for (const form of roll.loose.get(shorter)) found.add(form)
  // The first letter is the one people get right, but for the sounds that English writes in two ways.
  const near = [...found]
    .map(form => ({ form, other: soundOf(form.key) }))
    .filter(
      ({ other }) => other[0] === sound[0] && (other === sound || oneSlipApart(other, sound) || moved(other, sound)),
    )
  if (near.length < 2) return near.map(one => one.form)
  // The nearest first, whoever came onto the roll first.
  const far = (one: (typeof near)[number]) => (one.form.key === written ? 0 : one.other === sound ? 1 : 2)
  return near
    .sort((one, other) => far(one) - far(other) || (one.form.key < other.form.key ? -1 : 1))
    .map(one => one.form)
}
