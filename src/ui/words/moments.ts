const zone = 'Europe/London'
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** A length of time in the unit people would say it in: minutes under an hour, hours under two days, then days. Whole units, rounded down. */
export type Span = { unit: 'minutes' | 'hours' | 'days'; count: number }

export function spanOf(milliseconds: number): Span {
  const length = Math.abs(milliseconds)
  if (length < hour) return { unit: 'minutes', count: Math.floor(length / minute) }
  if (length < 2 * day) return { unit: 'hours', count: Math.floor(length / hour) }
  return { unit: 'days', count: Math.floor(length / day) }
}

function formatter(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tag, { timeZone: zone, ...options })
}

/** Date forms of one language, in the school's time (Europe/London). */
export function momentForms(tag: string) {
  const time = formatter(tag, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const weekday = formatter(tag, { weekday: 'long' })
  const thisYear = formatter(tag, { weekday: 'long', day: 'numeric', month: 'long' })
  const anyYear = formatter(tag, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const year = formatter('en-GB', { year: 'numeric' })
  return {
    /** 16:00 */
    time: (at: Date) => time.format(at),
    /** Friday */
    weekday: (at: Date) => weekday.format(at),
    /** Friday 20 November; with the year where it is not that of `now`. */
    day: (at: Date, now: Date) => (year.format(at) === year.format(now) ? thisYear : anyYear).format(at),
  }
}
