import { dayOf, lastDaysAt, personById } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'

/**
 * Does she still leave this school, as it was told? She may have come back before that was heard, also for a fixed term whose last day is to come.
 * @param told 'over': that her last day is over; 'recorded': that one was, which may be to come
 */
export async function leavesNow(
  { tx, at }: Act,
  { person, school }: { readonly person: string; readonly school: string },
  told: 'over' | 'recorded',
): Promise<boolean> {
  const day = (await lastDaysAt(tx, school, [person])).get(person)
  if (day === undefined) return false
  if (day < dayOf(at)) return true
  return told === 'recorded' && ((await personById(tx, person))?.leftOn ?? null) !== null
}
