import { Temporal } from 'temporal-polyfill'
import type { DayAndTime } from '../posts/post.ts'

export type NoInstant = { readonly unclear: 'missing' | 'not-a-day' | 'not-a-time' | 'skipped-hour' }

const ZONE = 'Europe/London'
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The instant of a day and time as people type them: "27", "Nov", "26", "4.30 pm". In an hour that comes twice (October) the first is meant. */
export function readDayAndTime(typed: DayAndTime): { readonly at: Date } | NoInstant {
  if ([typed.day, typed.month, typed.year, typed.time].some(part => part.trim() === '')) return { unclear: 'missing' }
  const day = readDay(typed)
  if (day === null) return { unclear: 'not-a-day' }
  const time = readTime(typed.time)
  if (time === null) return { unclear: 'not-a-time' }
  const wanted = day.toPlainDateTime(time)
  const moment = wanted.toZonedDateTime(ZONE)
  // An hour that the clocks skip in March is moved on by the calendar; the person decides instead.
  if (!moment.toPlainDateTime().equals(wanted)) return { unclear: 'skipped-hour' }
  return { at: new Date(moment.epochMilliseconds) }
}

/** How an instant stands in the four fields. */
export function asDayAndTime(at: Date): DayAndTime {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(ZONE)
  return {
    day: String(local.day),
    month: String(local.month),
    year: String(local.year),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
  }
}

function readDay({ day, month, year }: DayAndTime): Temporal.PlainDate | null {
  const named = MONTHS.indexOf(month.trim().slice(0, 3).toLowerCase()) + 1
  const parts = { day: number(day), month: named || number(month), year: number(year) }
  if (parts.day === null || parts.month === null || parts.year === null) return null
  const full = { day: parts.day, month: parts.month, year: parts.year < 100 ? 2000 + parts.year : parts.year }
  try {
    return Temporal.PlainDate.from(full, { overflow: 'reject' })
  } catch {
    return null
  }
}

function readTime(typed: string): Temporal.PlainTime | null {
  const match = /^(\d{1,2})(?:[:.h ]?(\d{2}))?\s*([ap])?\.?\s*m?\.?$/i.exec(typed.trim())
  if (match === null) return null
  const half = match[3]?.toLowerCase()
  const hour = Number(match[1])
  // "16" alone could be a day that slipped into the wrong field; "4 pm" could not.
  if (match[2] === undefined && half === undefined) return null
  if (half !== undefined && (hour < 1 || hour > 12)) return null
  const full = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0)
  try {
    return Temporal.PlainTime.from({ hour: full, minute: Number(match[2] ?? 0) }, { overflow: 'reject' })
  } catch {
    return null
  }
}

function number(text: string): number | null {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : null
}
