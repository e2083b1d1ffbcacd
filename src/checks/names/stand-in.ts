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
  if (seen.possessive) return { start, end: seen.possessiveEnd, with: year === undefined ? 'a pupil’s' : `a ${year} pupil’s` }
  if (praised.test(before)) return { start, end, with: `${/our\s*$/i.test(before) ? '' : 'our '}${year === undefined ? 'pupils' : `${year} pupils`}` }
  const wording = year === undefined ? 'one of our pupils' : `one of our ${year} pupils`
  const begins = /(?:^|[.!?\n]\s*)$/.test(before)
  return { start, end, with: begins ? `O${wording.slice(1)}` : wording }
}
