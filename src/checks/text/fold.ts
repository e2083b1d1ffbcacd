/**
 * One letter, told the same way however it is written: without accents, in lower case, and with the look-alikes of
 * other scripts read as the Latin letter they imitate (a Cyrillic А in "Аisha" is how a name slips past a plain search).
 */

const lookAlikes: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  ѕ: 's',
  і: 'i',
  ј: 'j',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  һ: 'h',
  ӏ: 'l',
  ё: 'e',
  ї: 'i',
  α: 'a',
  β: 'b',
  ε: 'e',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  η: 'n',
  ω: 'w',
  ѵ: 'v',
  ɑ: 'a',
  ɡ: 'g',
  ı: 'i',
  ȷ: 'j',
  ſ: 's',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ŋ: 'n',
  ħ: 'h',
  ŧ: 't',
  ƙ: 'k',
  ɓ: 'b',
  ɗ: 'd',
  ə: 'e',
  ɛ: 'e',
  ɔ: 'o',
}

/** Latin capitals imitated by Cyrillic and Greek capitals whose small letters look different (Н/н, В/в, Η/η). */
const capitalLookAlikes: Readonly<Record<string, string>> = {
  Η: 'h',
  Ν: 'n',
  Ρ: 'p',
  Υ: 'y',
  Χ: 'x',
  Ζ: 'z',
  Μ: 'm',
  Β: 'b',
}

const blackLetters = [0x1f150, 0x1f170]

const known = new Map<number, string | undefined>()
const mark = /^\p{M}+$/u
const marks = /\p{M}+/gu
const letterOrDigit = /^[\p{L}\p{Nd}]+$/u

/** Characters that show nothing: joiners, direction marks, soft hyphens, variation selectors, tags. */
export function invisible(code: number): boolean {
  return (
    code === 0xad ||
    code === 0x34f ||
    code === 0x61c ||
    code === 0x180e ||
    code === 0xfeff ||
    code === 0 ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    (code >= 0xe0000 && code <= 0xe01ef)
  )
}

function foldUnseen(code: number): string | undefined {
  if (invisible(code)) return ''
  if (code >= 0xd800 && code <= 0xdfff) return undefined
  // Letters in black circles and squares, 🅐 and 🅰: Unicode gives them no plain form.
  for (const from of blackLetters) if (code >= from && code < from + 26) return String.fromCharCode(97 + code - from)
  const char = String.fromCodePoint(code)
  if (mark.test(char)) return ''
  const capital = capitalLookAlikes[char]
  if (capital !== undefined) return capital
  const plain = char.normalize('NFKD').replace(marks, '').toLowerCase().replace(marks, '')
  if (plain === '' || !letterOrDigit.test(plain)) return undefined
  let folded = ''
  for (const letter of plain) folded += lookAlikes[letter] ?? letter
  return folded
}

/** The folded form of a code point: letters or digits; `''` when it shows nothing; `undefined` when it ends a word. */
export function foldCode(code: number): string | undefined {
  if (code < 0x80) {
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return ascii[code]
    if (code >= 65 && code <= 90) return ascii[code + 32]
    return code === 0 ? '' : undefined
  }
  if (known.has(code)) return known.get(code)
  const folded = foldUnseen(code)
  // Bounded by Unicode, but a text of rare signs should not fill memory of a long-lived process.
  if (known.size < 20_000) known.set(code, folded)
  return folded
}

const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))

/** Letters and digits of a whole string, folded and joined: "O’Brien-Łaska" gives "obrienlaska". */
export function fold(text: string): string {
  let folded = ''
  for (const char of text) folded += foldCode(char.codePointAt(0) ?? 0) ?? ''
  return folded
}
