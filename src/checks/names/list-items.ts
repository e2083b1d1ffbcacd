import type { Reading } from '../text/reading.ts'

/**
 * What lies between two items of one list, however a school writes it: commas, strokes, lines, medals, the points of a
 * score behind a name, the place or the position before it.
 */

const days = '(?:[Mm]on|[Tt]ues?|[Ww]ed(?:nes)?|[Tt]h?urs?|[Tt]hu|[Ff]ri|[Ss]at(?:ur)?|[Ss]un)(?:days?)?'
/** Behind a name: "(capt.)", "21-9", "3½", "B.", "lbw 0". */
const behind = String.raw`\.?(?: ?\([^()\n]{1,30}\)| \p{Lu}\.?(?=[\s,;])|[,:]? ?[\d½¼¾][\d½¼¾.,:/-]{0,7}(?:m|s|pts|cm|kg)?(?![\p{L}\d])){0,2}`
const sign = String.raw`(?:[;,/|•·]|\.(?= )|\s[–—-](?=\s)|\s?[\p{Extended_Pictographic}\u{fe0f}\u{200d}]{1,4}|\n)`
/** Before a name: "GK", "2.", "3rd", "(4)", "Tue", "50m (!!)". */
const before = String.raw`(?: ?(?:[•*-]|(?:and|&)(?=\s)|\p{Lu}{1,3}\d?(?=[ :.–-])|\d{1,4}(?:st|nd|rd|th|m)?(?=[\s.):])|(?:${days})(?=\s)|both(?=\s)|\([^()\n]{1,3}\))[.):]{0,2}){0,2}`
const listed = new RegExp(String.raw`^${behind}(?:${sign}${before}|\s(?:and|&|v|b|then)) ?$`, 'u')
/** "GS Ramos GA Plum": nothing but the next position. */
const positions = /^ (?:\p{Lu}{1,2}\d?|\d{1,2}[.:)]) $/u
/** Longer than any of these. */
const reach = 48

/** `from` and `to`: where the one ends and the next begins, UTF-16 code units. */
export function inOneList({ text }: Reading, from: number, to: number): boolean {
  if (to <= from || to - from > reach) return false
  const between = text.slice(from, to)
  return listed.test(between) || positions.test(between)
}

/** "Charity Angel May P": names with nothing but blanks between them. */
export function sideBySide({ text }: Reading, from: number, to: number): boolean {
  return to - from === 1 && text.charAt(from) === ' '
}

/** "Ted one off the shin, Bodhan solid at the back": each opens what stands between two commas. */
export function eachOpensAClause({ text }: Reading, from: number, to: number): boolean {
  return (
    to > from && to - from < reach && /^ \p{Ll}[^,.;:!?\n]{1,44}[,;] (?:and |but |while )?$/u.test(text.slice(from, to))
  )
}

/** Whether a place in the text is where a line begins, behind a number or a sign at most. */
export function opensALine({ text }: Reading, at: number): boolean {
  return /(?:^|\n)\s?(?:[•*✅-]\s?|\d{1,2}[.)]?\s)?$/u.test(text.slice(Math.max(0, at - 8), at))
}
