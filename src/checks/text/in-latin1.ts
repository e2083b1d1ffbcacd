import { foldCode, invisible } from './fold.ts'

const beyond = /[^\0-\xff]/
/** Accents that stand by themselves. The pictures' own sign (U+FE0F) is none that anybody reads. */
const loneMark = /(?![\ufe00-\ufe0f])[\u0300-\uffff](?<=\p{M})/u
const quote = 0x27
const doubleQuote = 0x22
const hyphen = 0x2d
/** As Windows-1252 has them: a dash is no hyphen, of which a number or a mailbox may be made. */
const [enDash, emDash] = [0x96, 0x97]
const pound = 0xa3
const middleDot = 0xb7
const softHyphen = 0xad
const anySign = 0xa4
/** A letter that is neither large nor small, as those of Arabic and Chinese are. */
const anyLetter = 0xaa
const anyCapital = 0xde
const anySmall = 0xfe

const signs = new Map<number, number>([
  ...[0x2018, 0x2019, 0x201a, 0x201b, 0x2032, 0x02bc].map(code => [code, quote] as const),
  ...[0x201c, 0x201d, 0x201e, 0x2033].map(code => [code, doubleQuote] as const),
  ...[0x2010, 0x2011].map(code => [code, hyphen] as const),
  ...[0x2012, 0x2013, 0x2212].map(code => [code, enDash] as const),
  ...[0x2014, 0x2015].map(code => [code, emDash] as const),
  [0x20ac, pound],
  ...[0x2022, 0x2026].map(code => [code, middleDot] as const),
  ...[0x2028, 0x2029].map(code => [code, 0x0a] as const),
])
const known = new Map<number, number>()

function letter(code: number, char: string): number {
  const folded = foldCode(code) ?? ''
  const isCapital = /\p{Lu}/u.test(char)
  if (folded.length === 1 && folded < '\x80') return (isCapital ? folded.toUpperCase() : folded).charCodeAt(0)
  return isCapital ? anyCapital : /\p{Ll}/u.test(char) ? anySmall : anyLetter
}

function standsFor(code: number): number {
  const char = String.fromCharCode(code)
  const sign = signs.get(code)
  if (sign !== undefined) return sign
  if (/\s/.test(char)) return 0xa0
  if (invisible(code) || /\p{M}/u.test(char)) return softHyphen
  return /[\p{L}\p{N}]/u.test(char) ? letter(code, char) : anySign
}

/**
 * The same text for the patterns of whole sentences, unit for unit, so that every place in it is the same place: in letters of Latin-1 alone. A single
 * curled apostrophe, dash or picture makes V8 keep a text in two bytes, and on such a text the patterns took twice as long (2.5 ms instead of 1.4
 * for 1,000 characters, and most that are typed on a telephone have one). Letters stay letters, large or small, and look-alikes become what they imitate; a quotation
 * mark, a dash (\x96 and \x97, which patterns name beside it), a dot and any other sign stay signs. With accents that stand by themselves it is the text as it is.
 */
export function inLatin1(text: string): string {
  if (beyond.test(text) && loneMark.test(text)) return text
  const units = Buffer.allocUnsafe(text.length)
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    let unit = code
    if (code > 0xff) {
      unit = known.get(code) ?? standsFor(code)
      known.set(code, unit)
    }
    units[at] = unit
  }
  return units.toString('latin1')
}
