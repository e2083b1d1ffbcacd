const zone = 'Europe/London'
const minute = 60_000
const hour = 60 * minute
const twoDays = 48 * hour

/** A length of time in the unit people would say it in: minutes under an hour, hours under two days, then days. Whole units, rounded down. */
export type Span = { unit: 'minutes' | 'hours' | 'days'; count: number }

export function spanOf(milliseconds: number): Span {
  const length = Math.abs(milliseconds)
  if (length < hour) return { unit: 'minutes', count: Math.floor(length / minute) }
  if (length < twoDays) return { unit: 'hours', count: Math.floor(length / hour) }
  return { unit: 'days', count: Math.floor(length / (24 * hour)) }
}

function formatter(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tag, { timeZone: zone, ...options })
}

/** Date forms of one language, in the school's time (Europe/London). */
export function momentForms(tag: string) {
  const time = formatter(tag, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const weekday = formatter(tag, { weekday: 'long' })
  const day = formatter(tag, { weekday: 'long', day: 'numeric', month: 'long' })
  const year = formatter(tag, { year: 'numeric' })
  return {
    /** 16:00 */
    time: (at: Date) => time.format(at),
    /** Friday */
    weekday: (at: Date) => weekday.format(at),
    /** Friday 20 November. The year is apart, because with it English formats put a comma after the weekday. */
    day: (at: Date) => day.format(at),
    /** 2026 */
    year: (at: Date) => year.format(at),
  }
}
