import { Temporal } from 'temporal-polyfill'
import { control } from '../control.ts'
import type { SettingsInForce } from '../settle.rule.ts'

/** When it starts: with the last signature, or with the first minute of a day in the schools' own time. */
export type Start = { readonly when: 'signed' } | { readonly when: 'day'; readonly day: string }

/** Two years in days: a start further ahead is a slip of the pen. */
const FURTHEST_AHEAD = 731
/** A policy that nobody looks at for longer than this is not reviewed at all. Months. */
export const LONGEST_REVIEW = 60

/** Midnight in London; null where there is no such day. */
export function midnightOf(day: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null
  try {
    return new Date(
      Temporal.PlainDate.from(day, { overflow: 'reject' }).toZonedDateTime('Europe/London').epochMilliseconds,
    )
  } catch (error) {
    // The one thing it throws for: there is no such day, as 31 April.
    if (error instanceof RangeError) return null
    throw error
  }
}

export type StartWrong = 'no-day' | 'past' | 'too-far-ahead'

/** The instant; null for "with the last signature". A policy never reaches back over acts that were done before it. */
export function startInstant(start: Start, now: Date): { readonly at: Date | null } | { readonly wrong: StartWrong } {
  if (start.when === 'signed') return { at: null }
  const at = midnightOf(start.day)
  if (at === null) return { wrong: 'no-day' }
  if (at.getTime() <= now.getTime()) return { wrong: 'past' }
  return at.getTime() > now.getTime() + FURTHEST_AHEAD * 86_400_000 ? { wrong: 'too-far-ahead' } : { at }
}

/** Today in London as yyyy-mm-dd. */
export function dayIn(at: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO('Europe/London')
    .toPlainDate()
    .toString()
}

export function monthsAfter(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }).toString()
}

export type Review =
  /** `by`: given by the school, or reckoned from the months that the policy or an answer names. */
  { readonly on: string; readonly by: 'given' | 'months' } | { readonly missing: true }

/**
 * The day of the next review. Where neither the policy nor an answer names an interval, the adopter has to give a day: without one nobody
 * would be reminded (s0-header-2).
 */
export function reviewDay(settings: SettingsInForce, start: Start | null, given: string | null, now: Date): Review {
  if (given !== null) return { on: given, by: 'given' }
  const months = settings.get('policy.review_months').value
  if (control('review_date', months === null)) return { missing: true }
  const from = start?.when === 'day' ? start.day : dayIn(now)
  return { on: monthsAfter(from, months ?? LONGEST_REVIEW), by: 'months' }
}

export type ReviewWrong = 'no-day' | 'past' | 'too-far-ahead' | 'later-than-policy'

/** A day that was typed for the review: to come, and no later than the policy's own interval allows. */
export function checkReviewDay(
  day: string,
  settings: SettingsInForce,
  start: Start | null,
  now: Date,
): { readonly on: string } | { readonly wrong: ReviewWrong; readonly latest?: string } {
  if (midnightOf(day) === null) return { wrong: 'no-day' }
  const from = start?.when === 'day' ? start.day : dayIn(now)
  if (day <= from) return { wrong: 'past' }
  const months = settings.get('policy.review_months').value
  if (months === null) return day > monthsAfter(from, LONGEST_REVIEW) ? { wrong: 'too-far-ahead' } : { on: day }
  const latest = monthsAfter(from, months)
  return day > latest ? { wrong: 'later-than-policy', latest } : { on: day }
}
