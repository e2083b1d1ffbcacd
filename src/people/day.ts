const london = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day an instant falls on in the schools' own time, as yyyy-mm-dd. Days in this form compare as texts. */
export function dayOf(at: Date): string {
  return london.format(at)
}

/** `days` later (or earlier, below zero). Reckoned in UTC, where every day has 24 hours. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Noon of a day in UTC: the same day in London, summer and winter. For showing a day in words. */
export function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`)
}

/** A day from what was typed in three fields; null where there is no such day (31 April, 2026-13-01). */
export function dayFrom(year: string, month: string, day: string): string | null {
  if (!/^\d{4}$/.test(year.trim()) || !/^\d{1,2}$/.test(month.trim()) || !/^\d{1,2}$/.test(day.trim())) return null
  const text = `${year.trim()}-${month.trim().padStart(2, '0')}-${day.trim().padStart(2, '0')}`
  const read = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().slice(0, 10) === text ? text : null
}
