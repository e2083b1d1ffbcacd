/** Number formats that Excel has built in and that show a day (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: readonly (readonly [from: number, to: number])[] = [
  [14, 17],
  [22, 22],
  [27, 31],
  [36, 36],
  [50, 58],
]

/** Does a number in this format show a day? `code`: the format's own, where it is none of those built in. */
export function isDayFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.some(([from, to]) => id >= from && id <= to)
  // Colours, conditions, languages in brackets and text in quotation marks are no letters of days.
  return /[dy]/i.test(code.replaceAll(/\[[^\]]*\]|"[^"]*"|\\./g, ''))
}

/** A day as Excel counts it, from 1900 (with a 29 February 1900 that never was) or from 1904; yyyy-mm-dd. */
export function dayOfSerial(serial: number, from1904: boolean): string {
  const days = Math.floor(serial)
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30)
  const day = new Date(start + days * 86_400_000)
  return Number.isNaN(day.getTime()) || serial < 0 ? String(serial) : day.toISOString().slice(0, 10)
}
