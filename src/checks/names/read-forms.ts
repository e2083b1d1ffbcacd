import type { Token } from '../text/tokens.ts'
import { isCommonSurname, isDictionaryWord } from './homonyms.ts'
import type { Form, PreparedRoll } from './prepare-roll.ts'

/** A form of the roll found at a word: how many words it covers, and how much its spelling was bent to get there. */
export interface Match {
  readonly form: Form
  readonly count: number
  /** 1 as written, less for a disguise, a doubled letter or a lost apostrophe. */
  readonly faith: number
  /** Somebody hid it (4mb3r, S.u.m.m.e.r, J*sh): nobody does that to a season. */
  readonly disguised?: true
}

const unit = /^\d+(?:st|nd|rd|th|am|pm|p|k|m|s|x|d|g|kg|km|cm|mm|ml|l|mins?|hrs?|hours?|days?|yrs?|ish)$/
const asLetters: Readonly<Record<string, string>> = {
  '0': 'o',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '¥': 'y',
  '€': 'e',
}

/** "j0sh" as "josh", both readings of 1; nothing for "5am", "4th", "y4". */
function undisguised(key: string): string[] {
  let letters = 0
  let signs = 0
  for (const char of key) {
    if (char >= 'a' && char <= 'z') letters += 1
    else signs += 1
  }
  if (letters <= signs || key.length < 3 || unit.test(key)) return []
  let read = ''
  for (const char of key) read += asLetters[char] ?? char
  return [read.replaceAll('1', 'i'), read.replaceAll('1', 'l')].filter(other => /^[a-z]+$/.test(other))
}

const tripled = /(.)\1{2,}/
const anyTripled = /(.)\1{2,}/g

/** Spellings of one word to look up, the written one first. */
function spellings(token: Token): { key: string; faith: number; disguised?: true }[] {
  const { key } = token
  const all: { key: string; faith: number; disguised?: true }[] = [{ key, faith: 1 }]
  if (token.hasDigit || /[@$¥€]/.test(key)) {
    for (const other of undisguised(key)) all.push({ key: other, faith: 0.9, disguised: true })
    const bare = /^([a-z]{3,})\d{1,4}$/.exec(key)?.[1]
    if (bare !== undefined && !['year', 'class', 'room', 'yr', 'form', 'set', 'group'].includes(bare))
      all.push({ key: bare, faith: 0.8 })
  }
  // "nileH dihsaR": written backwards, so that the capital stands at the end.
  if (token.case === 'mixed' && key.length > 2)
    all.push({ key: Array.from(key).reverse().join(''), faith: 0.85, disguised: true })
  if (key.length < 40 && tripled.test(key)) {
    all.push({ key: key.replace(anyTripled, '$1'), faith: 0.9 }, { key: key.replace(anyTripled, '$1$1'), faith: 0.9 })
  }
  return all
}

/** How many are spoken of before a name in the plural. */
const counts: Readonly<Record<string, number>> = {
  both: 2,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
}

/** They end in s, and are no plurals of a name: a boy may be called Math, and a family Tudor. */
const noPlurals = new Set('maths tudors stuarts normans saxons windsors'.split(' '))
const plurals = new Set('no other our these those more many several some all'.split(' '))
const ofSeveral = new Set('with and or but are were have who that which'.split(' '))

/** "Joshs painting", "Joshs Mum", "Joshs in goal", and not "three Harrys with scars" or "Diyas, paint and glitter". */
function ownsOrIs(before: string, next: Token | undefined): boolean {
  return next?.gap === 'space' && !ofSeveral.has(next.key) && !plurals.has(before) && counts[before] === undefined
}

function single(roll: PreparedRoll, token: Token, before: string, next: Token | undefined): Match | undefined {
  for (const { key, ...how } of spellings(token)) {
    const form = roll.forms.get(key)
    if (form !== undefined) return { form, count: 1, ...how }
  }
  // "Joshs painting", "the Bennetts": but "wills" and "marks" are words.
  const counted = token.key.endsWith('s') ? counts[before] : undefined
  if (
    token.key.length > (counted === undefined ? 4 : 3) &&
    token.key.endsWith('s') &&
    token.case !== 'lower' &&
    !noPlurals.has(token.key) &&
    !isCommonSurname(token.key)
  ) {
    const form = roll.forms.get(token.key.slice(0, -1))
    // "Five Charlies" where there is one: costumes, and none of them is he.
    if (counted !== undefined && (form?.first.length ?? 0) > 0 && (form?.first.length ?? 0) < counted) return undefined
    const bearing = Math.max(form?.first.length ?? 0, form?.surname.length ?? 0)
    if (counted !== undefined && form !== undefined && bearing >= counted && token.case === 'title')
      return { form, count: 1, faith: 0.85 }
    const bearers =
      (form?.first.length ?? 0) +
      (before === 'the' || before === 'both' || before === 'two' ? (form?.surname.length ?? 0) : 0)
    if (form?.homonym === 'plain' && bearers > 0 && (before === 'the' || ownsOrIs(before, next)))
      return { form, count: 1, faith: 0.85 }
  }
  return undefined
}

/** "mary kate", "mary-kate": words of a double name, each with its own gap. */
function several(roll: PreparedRoll, tokens: readonly Token[], at: number): Match | undefined {
  const first = tokens[at]
  if (first === undefined || !roll.starts.has(first.key)) return undefined
  let key = first.key
  let best: Match | undefined
  for (let count = 2; count <= 5; count += 1) {
    const next = tokens[at + count - 1]
    if (next === undefined || next.zone !== 'plain' || next.gap === 'break' || next.gap === 'comma') break
    key += ` ${next.key}`
    const form = roll.forms.get(key)
    if (form !== undefined) best = { form, count, faith: 1 }
  }
  return best
}

/** Whether a sign without blanks lies before a word, or between letters a point or a stroke: "a•i•s•h•a". */
function parts(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]]
  if (before === undefined || token === undefined) return false
  if (token.gap === 'joined' || token.gap === 'hyphen') return true
  const letters = token.key.length === 1 && before.key.length === 1
  return letters && token.gap === 'comma' && token.start - before.fullEnd === 1
}

/** "Au tumn": the second half is no word, and both together are a name. */
function halves(roll: PreparedRoll, tokens: readonly Token[], at: number): Match | undefined {
  const [token, next] = [tokens[at], tokens[at + 1]]
  // "Xiu Ying" for Xiuying.
  if (token?.case === 'title' && next?.case === 'title' && next.gap === 'space' && !token.possessive) {
    const whole = roll.forms.get(token.key + next.key)
    const apart = [token, next].some(one => roll.forms.has(one.key) || isDictionaryWord(one.key) || one.key.length < 2)
    return whole !== undefined && whole.first.length > 0 && !apart ? { form: whole, count: 2, faith: 0.9 } : undefined
  }
  if (token?.case !== 'title' || next?.case !== 'lower' || next.gap !== 'space' || next.key.length < 2) return undefined
  const form = roll.forms.get(token.key + next.key)
  if (form === undefined || form.first.length === 0 || isDictionaryWord(next.key)) return undefined
  return { form, count: 2, faith: 0.8, disguised: true }
}

/** "Jo🎉sh", "J*o*s*h", "Jo-sh": pieces with no blank between them. */
function pieces(roll: PreparedRoll, tokens: readonly Token[], at: number): Match | undefined {
  let key = tokens[at]?.key ?? ''
  let best: Match | undefined
  for (let count = 2; key.length <= roll.longestForm; count += 1) {
    const next = tokens[at + count - 1]
    if (next === undefined || next.zone !== 'plain' || !parts(tokens, at + count - 1)) break
    key += next.key
    const form = roll.forms.get(key)
    if (form === undefined || key.length < 3) continue
    const disguised = next.gap === 'joined' || key.length === count
    best = { form, count, faith: 0.85, ...(disguised ? { disguised } : {}) }
  }
  return best ?? masked(roll, tokens, at)
}

/** "J*sh": one letter under a star, where a name of the roll fits and the first letter is a capital. */
function masked(roll: PreparedRoll, tokens: readonly Token[], at: number): Match | undefined {
  const [head, tail] = [tokens[at], tokens[at + 1]]
  if (head === undefined || tail === undefined || head.case === 'lower' || tail.gap !== 'joined') return undefined
  if (tail.start - head.fullEnd !== 1 || !tail.stars || head.key.length + tail.key.length < 3) return undefined
  for (let code = 97; code <= 122; code += 1) {
    const form = roll.forms.get(head.key + String.fromCharCode(code) + tail.key)
    if (form !== undefined && form.first.length > 0) return { form, count: 2, faith: 0.8, disguised: true }
  }
  return undefined
}

/** "J o s h": letters with blanks, at least three, as one word. */
function spelt(roll: PreparedRoll, tokens: readonly Token[], at: number): Match | undefined {
  if (tokens[at]?.key.length !== 1 || tokens[at + 2]?.key.length !== 1) return undefined
  let key = ''
  let best: Match | undefined
  for (let count = 1; count <= roll.longestForm; count += 1) {
    const next = tokens[at + count - 1]
    if (next?.key.length !== 1 || (count > 1 && (next.gap === 'break' || next.gap === 'comma'))) break
    key += next.key
    const form = count > 2 ? roll.forms.get(key) : undefined
    if (form !== undefined) best = { form, count, faith: 0.85, disguised: true }
  }
  return best
}

/** The forms of the roll that begin at a word, the longest first. Usually none, at the price of one look-up. */
export function formsAt(roll: PreparedRoll, tokens: readonly Token[], at: number): Match[] {
  const token = tokens[at]
  if (token === undefined || token.zone !== 'plain') return []
  const found = [several(roll, tokens, at), single(roll, token, tokens[at - 1]?.key ?? '', tokens[at + 1])]
  const gap = tokens[at + 1]?.gap
  if (gap === 'joined' || gap === 'hyphen' || parts(tokens, at + 1)) found.unshift(pieces(roll, tokens, at))
  if (gap === 'space') found.push(halves(roll, tokens, at))
  if (token.key.length === 1) found.unshift(spelt(roll, tokens, at))
  return found.filter(match => match !== undefined)
}

/** People in both lists. Both ascend, so the shorter is walked and the longer searched. */
export function shared(one: readonly number[], other: readonly number[]): number[] {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  return short.filter(who => has(long, who))
}

function has(ascending: readonly number[], who: number): boolean {
  let low = 0
  let high = ascending.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = ascending[middle] ?? 0
    if (found === who) return true
    if (found < who) low = middle + 1
    else high = middle - 1
  }
  return false
}

/** Whether two words differ by one letter added, lost, changed or swapped with its neighbour; from three letters on. */
export function oneSlipApart(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1 || Math.min(one.length, other.length) < 3) return false
  let from = 0
  while (from < one.length && from < other.length && one[from] === other[from]) from += 1
  if (one.length === other.length) {
    const swapped =
      one[from] === other[from + 1] && one[from + 1] === other[from] && one.slice(from + 2) === other.slice(from + 2)
    return swapped || one.slice(from + 1) === other.slice(from + 1)
  }
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.slice(from) === long.slice(from + 1)
}
