import type { Replacement } from '../finding.ts'
import { standInWords, words } from '../sentences.ts'
import type { Reading } from '../text/reading.ts'
import type { NameSeen } from './find-names.ts'
import type { PreparedRoll } from './prepare-roll.ts'

/** "4", "Y4" and "Year 4" as "Year 4"; undefined when it says no year. */
export function yearInWords(year: string | undefined): string | undefined {
  const tidy = (year ?? '').trim().toLowerCase()
  const number = Number(/^(?:year|yr|y)?\s*(\d{1,2})$/.exec(tidy)?.[1] ?? 'none')
  if (number > 0) return words()('checks.year-number', { number })
  if (number === 0 || /^(?:r|yr|reception)$/.test(tidy)) return words()('checks.year-reception')
  return /^(?:n|nursery)$/.test(tidy) ? words()('checks.year-nursery') : undefined
}

/** The year of everybody a name may mean, when they share one. */
export function sharedYear(roll: PreparedRoll, people: readonly number[]): string | undefined {
  const [first] = people
  if (first === undefined) return undefined
  const raw = roll.pupils[first]?.year
  if (people.every(who => roll.pupils[who]?.year === raw)) return yearInWords(raw)
  const all = new Set(people.map(who => yearInWords(roll.pupils[who]?.year)))
  const [only] = all
  return all.size === 1 ? only : undefined
}

const praised =
  /(?:well done|congratulations|congrats|congratulations to|well done to|proud of|thanks to|thanks|thank you|happy birthday)[\s,]*(?:our\s*)?$/i

/** Words that may stand where the name stood, in the same sentence. */
export function standIn(reading: Reading, seen: NameSeen, year: string | undefined): Replacement {
  const { start, end } = seen
  if (seen.as === 'tag') return { start, end, with: year?.replaceAll(' ', '') ?? words()('checks.stand-in-tag') }
  const before = reading.text.slice(Math.max(0, start - 30), start)
  const behind = reading.text.slice(seen.possessiveEnd, seen.possessiveEnd + 20)
  const the = /the\s$/i.test(before)
  const begins = /(?:^|[.!?\n]\s*)$/.test(the ? before.slice(0, -4) : before)
  const put = (wording: string, from = start) => ({
    start: from,
    end: seen.possessiveEnd,
    with: begins ? wording.charAt(0).toUpperCase() + wording.slice(1) : wording,
  })
  const family = /^\s(?:family|families)(?!\p{L})/iu.exec(behind)
  if (seen.as === 'surname' && (family !== null || the))
    return {
      ...put(words()('checks.stand-in-family'), the ? start - 4 : start),
      end: seen.possessiveEnd + (family?.[0].length ?? 0),
    }
  if (seen.possessive) return put(standInWords('owner', year))
  if (/^[\s,(]*(?:in|from|of)?\s*(?:year|reception|nursery|y\d|\d)/i.test(behind))
    return put(words()('checks.stand-in-a-pupil'))
  if (praised.test(before)) return put(standInWords(/our\s*$/i.test(before) ? 'praised-after-our' : 'praised', year))
  return put(standInWords('one-of', year))
}
