import { monthsAfter } from '../acknowledging/reading-standing.rule.ts'

/** What is known of one person: since when she knows the policy, when she was last reminded, when she last said that she had looked. */
export type PrivacyFacts = {
  readonly toldAt: Date | null
  readonly remindedAt: Date | null
  readonly lookedAt: Date | null
}

/**
 * Is she reminded of the privacy settings of her own accounts? So many months after the last time; the first time so many months after she was
 * told of the policy. Whoever looked meanwhile is left in peace for as long. Null months: nobody ever is.
 */
export function privacyReminderDue(months: number | null, facts: PrivacyFacts, at: Date): boolean {
  const { toldAt, remindedAt, lookedAt } = facts
  if (months === null || toldAt === null) return false
  return [toldAt, remindedAt, lookedAt].every(last => last === null || monthsAfter(last, months) <= at)
}
