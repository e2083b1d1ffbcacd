/** Dates and instants of the sample, all counted from a given `now` in the school's own time. */
import { Temporal } from 'temporal-polyfill'

const LONDON = 'Europe/London'
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MONTHS = 'January, February, March, April, May, June, July, August, September, October, November, December'.split(
  ', ',
)

export interface SchoolDays {
  today: Temporal.PlainDate
  /** The first of September that began the school year of today; August still belongs to the year before. */
  yearBegan: Temporal.PlainDate
  /** The weekday `count` working days from today (0: today, or the Monday after a weekend). Holidays are not looked up. */
  day(count: number): Temporal.PlainDate
  /** The instant of a wall-clock time (`15:40`) on that day, in UTC. */
  at(count: number, time: string): string
  /** As the house writes dates: `Friday 20 November`. */
  inWords(count: number): string
}

/** @param now the instant the sample is made for, ISO 8601 with an offset */
export function schoolDays(now: string): SchoolDays {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(LONDON).toPlainDate()
  const day = (count: number) => {
    let date = today
    while (date.dayOfWeek > 5) date = date.add({ days: count < 0 ? -1 : 1 })
    // A weekend is pulled back to its Friday for the past, so that Friday is already one working day ago.
    let left = count < 0 && today.dayOfWeek > 5 ? count + 1 : count
    while (left !== 0) {
      const step = Math.sign(left)
      date = date.add({ days: step })
      if (date.dayOfWeek <= 5) left -= step
    }
    return date
  }
  const year = today.month >= 9 ? today.year : today.year - 1
  return {
    today,
    yearBegan: Temporal.PlainDate.from({ year, month: 9, day: 1 }),
    day,
    at: (count, time) =>
      day(count)
        .toZonedDateTime({ timeZone: LONDON, plainTime: Temporal.PlainTime.from(time) })
        .toInstant()
        .toString(),
    inWords: count => {
      const date = day(count)
      return `${WEEKDAYS[date.dayOfWeek - 1]} ${date.day} ${MONTHS[date.month - 1]}`
    },
  }
}
