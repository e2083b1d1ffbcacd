import { control } from '../control.ts'
import type { SettingsInForce } from '../settle.rule.ts'

/** Whom the policy reaches: ours where it says nothing is everybody on the register. */
export function isBound(settings: SettingsInForce, workerType: string): boolean {
  return settings.get('scope.worker_types').value.some(type => type === workerType)
}

/** Days after being told, without having read, on which somebody is reminded. Ours: no policy names a number. */
export const REMIND_AFTER_DAYS = [7, 14, 28] as const

/** Days after being told, from which somebody counts as late. Ours. */
export const LATE_AFTER_DAYS = 28

const DAY = 86_400_000

export type ReadingFacts = {
  readonly settings: SettingsInForce
  /** When she was told of this version; null: not yet. */
  readonly toldAt: Date | null
  /** What she said last about this version. */
  readonly said: { readonly state: 'read' | 'not_accepted'; readonly at: Date } | null
  /** When she last said that she has read it; a later "I do not accept" does not undo that. */
  readonly readAt: Date | null
}

/** `offered`: the policy does not ask for it, and she may. `again`: read once, and the policy wants it read again. */
export type ReadingState = 'read' | 'not_accepted' | 'again' | 'to_read' | 'late' | 'offered'

/** Where one person stands with one version. */
export function readingState(facts: ReadingFacts, at: Date): ReadingState {
  const { settings, said, readAt, toldAt } = facts
  if (said?.state === 'not_accepted') return 'not_accepted'
  const months = settings.get('ack.refresh_months').value
  if (readAt !== null) return months !== null && monthsAfter(readAt, months) <= at ? 'again' : 'read'
  if (settings.get('ack.required').value !== 'yes') return 'offered'
  const late = toldAt !== null && at.getTime() - toldAt.getTime() > LATE_AFTER_DAYS * DAY
  return control('late_readers', late) ? 'late' : 'to_read'
}

/** The same day some months later, or earlier, by the calendar; the last day of the month where there is no such day. */
export function monthsAfter(from: Date, months: number): Date {
  const later = new Date(from)
  later.setUTCDate(1)
  later.setUTCMonth(later.getUTCMonth() + months)
  const days = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate()
  later.setUTCDate(Math.min(from.getUTCDate(), days))
  return later
}

/**
 * Does a reminder go out today? Each of the three days is caught up once if the clock stood still, and never two on one day.
 * @param reminders how many she had about this version
 */
export function reminderDue(toldAt: Date, reminders: number, at: Date): boolean {
  const next = REMIND_AFTER_DAYS[reminders]
  return control('notice_of_change', next !== undefined && at.getTime() - toldAt.getTime() >= next * DAY)
}

/** The first day of the school year in which an instant lies: 1 September, in London. */
export function schoolYearBegan(day: string): string {
  const year = Number(day.slice(0, 4))
  return day.slice(5) >= '09-01' ? `${year}-09-01` : `${year - 1}-09-01`
}
