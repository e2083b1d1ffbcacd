import type { Replacement } from '../finding.ts'
import type { Reading } from '../text/reading.ts'
import type { NameSeen } from './find-names.ts'
import type { PreparedRoll } from './prepare-roll.ts'

const years: Readonly<Record<string, string>> = { r: 'Reception', reception: 'Reception', yr: 'Reception', n: 'Nursery', nursery: 'Nursery', '0': 'Reception' }

/** "4", "Y4" and "Year 4" as "Year 4"; undefined when it says no year. */
export function yearInWords(year: string | undefined): string | undefined {
  const tidy = (year ?? '').trim().toLowerCase()
  const number = /^(?:year|yr|y)?\s*(\d{1,2})$/.exec(tidy)?.[1]
  if (number !== undefined && Number(number) > 0) return `Year ${Number(number)}`
  return years[tidy]
}

/** The year of everybody a name may mean, when they share one. */
export function sharedYear(roll: PreparedRoll, people: readonly number[]): string | undefined {
  const all = new Set(people.map(who => yearInWords(roll.pupils[who]?.year)))
  const [only] = all
  return all.size === 1 ? only : undefined
}

const praised = /(?:well done|congratulations|congrats|congratulations to|well done to|proud of|thanks to|thank you|happy birthday)[\s,]*(?:our\s*)?$/i

/** Words that may stand where the name stood, in the same sentence. */
export function standIn(reading: Reading, seen: NameSeen, year: string | undefined): Replacement {
  const { start, end } = seen
  if (seen.as === 'tag') return { start, end, with: year?.replaceAll(' ', '') ?? 'OurPupils' }
  const before = reading.text.slice(Math.max(0, start - 30), start)
  const behind = reading.text.slice(seen.possessiveEnd, seen.possessiveEnd + 20)
  const begins = /(?:^|[.!?\n]\s*)$/.test(before)
  const put = (words: string) => ({ start, end: seen.possessiveEnd, with: begins ? words.charAt(0).toUpperCase() + words.slice(1) : words })
  if (seen.as === 'surname' && (/^\s(?:family|families)/i.test(behind) || /the\s$/i.test(before))) return { start: start - (/the\s$/i.test(before) ? 4 : 0), end, with: `${begins ? 'A' : 'a'} school` }
  if (seen.possessive) return put(year === undefined ? 'a pupil’s' : `a ${year} pupil’s`)
  if (/^[\s,(]*(?:in|from|of)?\s*(?:year|reception|nursery|y\d|\d)/i.test(behind)) return put('a pupil')
  if (praised.test(before)) return put(`${/our\s*$/i.test(before) ? '' : 'our '}${year === undefined ? 'pupils' : `${year} pupils`}`)
  return put(year === undefined ? 'one of our pupils' : `one of our ${year} pupils`)
}
