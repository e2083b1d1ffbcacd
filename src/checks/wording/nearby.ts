import type { Detail, Sighting } from '../finding.ts'

/** Words of the sentence within `reach` characters either way. */
export function around(text: string, start: number, end: number, reach: number): string {
  return `${text.slice(Math.max(0, start - reach), start)} ${text.slice(end, end + reach)}`
}

/** Text of the sentence around a place, without going further than `reach` either way. */
export function near(text: string, start: number, end: number, reach = 80): string {
  const before = text.slice(Math.max(0, start - reach), start)
  const after = text.slice(end, end + reach)
  const from =
    Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n'), before.lastIndexOf('! '), before.lastIndexOf('? ')) + 1
  const stop = after.search(/[.!?]\s|\n/)
  return `${before.slice(from)} ${after.slice(0, stop === -1 ? reach : stop)}`
}

/** A detail of a private person that a text gives away. */
export function sighting(detail: Detail, start: number, end: number, sure: number): Sighting {
  return { kind: 'personal_details_disclosed', start, end, sure, about: { detail } }
}
