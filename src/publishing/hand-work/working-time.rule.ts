import { dayOf, daysAfter, isWorkingDay, type Nation, noonOf } from '../../people/people.ts'

const AN_HOUR = 3_600_000
/** From eight to six. Ours: no policy says when a school is there. The clocks change at night, so the noon of a day is a firm hold. */
const OPENS = -4 * AN_HOUR
const CLOSES = 6 * AN_HOUR

const hourThere = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: 'numeric', hourCycle: 'h23' })
/** Noon as the clocks of London show it. */
function noonThere(day: string): number {
  const noon = noonOf(day)
  return noon.getTime() - (Number(hourThere.format(noon)) - 12) * AN_HOUR
}

/** The instant after so much working time: from eight to six on the working days of the school's nation. School holidays are working days. */
export function workingTimeAfter(from: Date, milliseconds: number, nation: Nation): Date {
  let left = milliseconds
  for (let day = dayOf(from); ; day = daysAfter(day, 1)) {
    if (!isWorkingDay(day, nation)) continue
    const noon = noonThere(day)
    const begin = Math.max(from.getTime(), noon + OPENS)
    const there = noon + CLOSES - begin
    if (there <= 0) continue
    if (left <= there) return new Date(begin + left)
    left -= there
  }
}
