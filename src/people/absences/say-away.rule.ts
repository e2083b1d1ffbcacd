import { isWorkingDay } from '../bank-holidays.rule.ts'
import { daysAfter } from '../day.ts'
import type { Nation } from '../staff/worker-types.ts'
import type { Reach, Span } from './stand-in.rule.ts'

export type AwayRefusal = {
  readonly refused:
    | 'starts-in-the-past'
    | 'ends-before-it-starts'
    | 'too-long'
    | 'away-already'
    | 'too-late'
    | 'you-act'
}

export type AwayWish = { readonly startsOn: string; readonly endsOn: string }

/** Days: a year with its leap day. Whoever is away for longer gives up the role, or it is said anew. */
const LONGEST = 366

/**
 * May this absence be written down?
 * @param reaches how far she who says it may go for each role of whoever is away
 * @param offices the same for each office that somebody would have to act in: where one of them is none of hers, nobody of one school takes
 *   somebody out of another
 */
export function sayAwayRule(facts: {
  readonly wish: AwayWish
  readonly reaches: readonly Reach[]
  readonly offices: readonly Reach[]
  readonly actsForHer: boolean
  readonly others: readonly Span[]
  readonly lastDay: string | null
  readonly today: string
}): AwayRefusal | 'not-hers' | null {
  const { wish, others, lastDay, today } = facts
  if (facts.actsForHer) return { refused: 'you-act' }
  if (facts.reaches.every(reach => reach === 'nothing') || facts.offices.includes('nothing')) return 'not-hers'
  if (wish.startsOn < today) return { refused: 'starts-in-the-past' }
  if (wish.endsOn < wish.startsOn) return { refused: 'ends-before-it-starts' }
  if (wish.endsOn > daysAfter(wish.startsOn, LONGEST)) return { refused: 'too-long' }
  if (lastDay !== null && lastDay < wish.startsOn) return { refused: 'too-late' }
  const twice = others.some(other => other.startsOn <= wish.endsOn && wish.startsOn <= other.endsOn)
  return twice ? { refused: 'away-already' } : null
}

/**
 * From when on she is asked nothing, where that is later than her first day: a keeper of the register, who could not give a leader her role, takes
 * her out of nothing before the end of the next working day after the one on which he says it. Said at five to midnight, or on a Friday of tomorrow,
 * the next day would come before anybody reads that it was said (decision 048).
 * @param leading how far she who says it may go for those of her roles that lead a school
 */
export function countsFrom(
  wish: AwayWish,
  { leading, today, nation }: { readonly leading: readonly Reach[]; readonly today: string; readonly nation: Nation },
): string | null {
  if (!leading.some(reach => reach !== 'anybody')) return null
  let heard = daysAfter(today, 1)
  while (!isWorkingDay(heard, nation)) heard = daysAfter(heard, 1)
  const from = daysAfter(heard, 1)
  return wish.startsOn < from ? from : null
}

/** What of it is left when it ends now: its last day becomes yesterday, or the day before its first where it has not begun before today. */
export function lastDayWhenBack(absence: Span, today: string): string {
  const yesterday = daysAfter(today, -1)
  const before = daysAfter(absence.startsOn, -1)
  return before > yesterday ? before : yesterday
}
