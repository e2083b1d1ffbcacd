import { noonOf } from '../../people/people.ts'
import type { Words } from '../../ui/ui.ts'

/** A day (yyyy-mm-dd) in words; what is no day as it stands. */
export function dayWords(t: Words, day: string, now: Date): string {
  return /^\d{4}-\d\d-\d\d$/.test(day) ? t.day(noonOf(day), now) : day
}
