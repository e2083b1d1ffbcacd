import type { EntryCounts } from './roll-entries.store.ts'
import type { RollNights } from './roll-nights.store.ts'

/** Why a file out of the folder waits for a person; null: it may be taken over by itself. */
export type WhyItWaits = 'always' | 'first' | 'leavers' | 'changed' | 'odd'

/**
 * Half of a school that is missing is a broken export and not a day on which half of it left.
 * @param roll how many are on the roll today, `leavers` how many of them the file does not hold or says have left
 */
export function whyItWaits(
  nights: RollNights,
  counts: EntryCounts,
  { roll, leavers }: { roll: number; leavers: number },
): WhyItWaits | null {
  if (nights.takes === 'wait') return 'always'
  const rows = counts.new + counts.changed + counts.same + counts.odd
  // The first roll of a school is looked at by somebody, whatever the limits.
  if (roll === 0) return 'first'
  if (leavers * 100 > nights.leavers * roll) return 'leavers'
  if ((counts.new + counts.changed) * 100 > nights.changed * roll) return 'changed'
  return counts.odd * 100 > nights.odd * rows ? 'odd' : null
}
