import { foldCode, invisible } from './fold.ts'
import { gapBetween, type Gap } from './gap.ts'
import { markOf } from './pair-sieve.ts'
import { stretches, type Zone } from './stretches.ts'

/** How a word is written. `none` is for scripts without capitals and for digits. */
export type Case = 'lower' | 'title' | 'upper' | 'mixed' | 'none'

export interface Token {
  /** UTF-16 code units; `end` leaves out a possessive 's, `fullEnd` has it. */
  readonly start: number
  readonly end: number
  readonly fullEnd: number
  /** Folded letters and digits; `@` and `$` where they stand for letters. Empty for a hashtag, an account, an address. */
  readonly key: string
  /** A number for the key, by which lists of phrases are sieved. */
  readonly mark: number
  readonly case: Case
  readonly possessive: boolean
  /** `ll`, `re`, `ve`, `d`, `m`, `t` when such a shortening follows an apostrophe. */
  readonly clitic: string
  readonly hasDigit: boolean
  /** A star stands right before it, as over a hidden letter. */
  readonly stars: boolean
  /** What stands before it. */
  readonly gap: Gap
  /** Begins a sentence, a line or a quotation, where a capital says nothing. */
  readonly first: boolean
  readonly sentence: number
  readonly zone: Zone
}

const apostrophes = new Set([0x27, 0x2019, 0x2018, 0x02bc, 0x60, 0xb4, 0xff07, 0x201b, 0x2032])
const signsAsLetters: Readonly<Record<number, string>> = { 0x40: '@', 0x24: '$', 0xa5: '¥', 0x20ac: '€' }
const clitics = new Set(['ll', 're', 've', 'd', 'm', 't'])
const opening = new Set('"“«‘\':*_')

function codeLength(code: number): number {
  return code > 0xffff ? 2 : 1
}

/** Letters after an apostrophe, at most four: enough to know 's, 'll and n't from the second half of O'Brien. */
function tailFrom(text: string, from: number): { key: string; end: number } {
  let at = from
  let key = ''
  while (at < text.length && key.length < 4) {
    const code = text.codePointAt(at) ?? 0
    const folded = foldCode(code)
    if (folded === undefined) break
    key += folded
    at += codeLength(code)
  }
  return { key, end: at }
}

class Word {
  end: number
  next: number
  key = ''
  upper = 0
  lower = 0
  firstUpper = false
  digit = false
  possessive = false
  clitic = ''

  constructor(start: number) {
    this.end = start
    this.next = start
  }

  take(char: string, code: number, folded: string, at: number): void {
    if (folded !== '' && folded >= '0' && folded <= '9~') this.digit = true
    else if (char !== char.toLowerCase()) {
      this.upper += 1
      if (this.key === '') this.firstUpper = true
    } else if (char !== char.toUpperCase()) this.lower += 1
    this.key += folded
    if (!invisible(code)) this.end = at + char.length
    this.next = at + char.length
  }

  /** A letter or digit of ASCII, as nearly all are, without asking what each character is: a seventh of a check went into that. */
  takeAscii(code: number, folded: string, at: number): void {
    if (code < 0x3a) this.digit = true
    else if (code < 0x5b) {
      this.upper += 1
      if (this.key === '') this.firstUpper = true
    } else this.lower += 1
    this.key += folded
    this.end = at + 1
    this.next = at + 1
  }

  /** Ends the word with 's or a shortening, joins two halves (O'Brien), or ends it. */
  apostrophe(text: string, at: number): 'ends' | 'joins' {
    const tail = tailFrom(text, at + 1)
    if (tail.key === 's' || (tail.key === '' && this.key.endsWith('s'))) {
      this.possessive = true
      this.next = tail.key === '' ? at + 1 : tail.end
      return 'ends'
    }
    if (clitics.has(tail.key) && this.key.length > 1) {
      this.clitic = tail.key
      this.next = tail.end
      return 'ends'
    }
    return tail.key === '' ? 'ends' : 'joins'
  }

  get case(): Case {
    if (this.upper === 0) return this.lower === 0 ? 'none' : 'lower'
    if (this.lower === 0) return this.upper === 1 ? 'title' : 'upper'
    return this.firstUpper && this.upper === 1 ? 'title' : 'mixed'
  }
}

function readWord(text: string, start: number, limit: number): Word {
  const word = new Word(start)
  let at = start
  while (at < limit) {
    const code = text.codePointAt(at) ?? 0
    const folded = foldCode(code)
    if (folded !== undefined && code < 0x80 && code !== 0) {
      word.takeAscii(code, folded, at)
      at += 1
      continue
    }
    if (folded !== undefined) {
      const length = codeLength(code)
      word.take(text.slice(at, at + length), code, folded, at)
      at += length
      continue
    }
    const sign = signsAsLetters[code]
    if (sign !== undefined && (foldCode(text.codePointAt(at + 1) ?? 0) ?? '') !== '') word.key += sign
    else if (!apostrophes.has(code) || word.apostrophe(text, at) === 'ends') break
    at += 1
  }
  return word
}

/** The same word read as another: its mark goes with its key, or lists would be asked for the old one. */
export function readAs<Some extends Token>(token: Some, key: string): Some {
  return { ...token, key, mark: markOf(key) }
}

/** Splits a text into words with what the later steps need to judge them. Linear in the length; never throws. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  const apart = stretches(text)
  let nextApart = 0
  let at = 0
  let last = 0
  let sentence = 0
  // Each token with its fields in one order: put together of two objects, they took an eleventh of a check to make and longer to read.
  const put = (start: number, zone: Zone, word: Word) => {
    const before = tokens[tokens.length - 1]
    const gap = before === undefined ? 'start' : gapBetween(text, last, start, before.key)
    if (gap === 'break') sentence += 1
    const sign = text.charAt(start - 1)
    const token: Token = {
      start,
      end: word.end,
      fullEnd: word.next,
      key: word.key,
      mark: markOf(word.key),
      case: word.case,
      possessive: word.possessive,
      clitic: word.clitic,
      hasDigit: word.digit,
      gap,
      first: gap === 'start' || gap === 'break' || opening.has(sign),
      sentence,
      zone,
      stars: zone === 'plain' && (sign === '*' || sign === '•'),
    }
    tokens.push(token)
  }
  while (at < text.length) {
    const stretch = apart[nextApart]
    if (stretch !== undefined && at >= stretch.start) {
      put(stretch.start, stretch.zone, new Word(stretch.end))
      at = stretch.end
      last = at
      nextApart += 1
      continue
    }
    const code = text.codePointAt(at) ?? 0
    if ((foldCode(code) ?? '') === '') {
      at += codeLength(code)
      continue
    }
    const word = readWord(text, at, stretch?.start ?? text.length)
    put(at, 'plain', word)
    at = word.next
    last = at
  }
  return tokens
}
