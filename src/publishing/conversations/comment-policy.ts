import type { Tx } from '../../platform/platform.ts'
import { monthsAfter, policyInForce, type SettingsInForce } from '../../policy/policy.ts'
import type { CommentPolicy } from './decide-comment.rule.ts'

/** What of the policy in force is about comments. */
export function commentPolicyOf(settings: SettingsInForce): CommentPolicy {
  return {
    replies: settings.get('publishing.replies'),
    respond: settings.get('incidents.respond'),
    evidence: settings.get('evidence.required_fields'),
    dsl: settings.get('routing.safeguarding'),
    senior: settings.get('routing.staff_abuse'),
  }
}

const DAY = 86_400_000
/** As the setting says of itself; a number without a value does not come from it. */
const OURS = 90

export const daysKept = (settings: SettingsInForce): number => settings.get('comments.keep_days').value ?? OURS

/** Until when words of strangers are kept that nobody keeps as evidence. */
export async function keepUntil(tx: Tx, school: string, at: Date): Promise<Date> {
  const { settings } = await policyInForce(tx, school, at)
  return new Date(at.getTime() + daysKept(settings) * DAY)
}

/** Ours: no law and none of the policies read so far has a number. Months after which somebody is reminded of evidence that has no end. */
export const REMINDED_AFTER = 12

/** Since before when evidence is brought to mind; null: the school has named the months after which it goes, and it goes by itself. */
export function evidenceToRecall(settings: SettingsInForce, at: Date): Date | null {
  return settings.get('records.retention').value === null ? monthsAfter(at, -REMINDED_AFTER) : null
}
