import type { Kind } from './finding.ts'

/**
 * Kinds that the check misses too often, or takes for what they are not, to be relied upon: on the labelled drafts that
 * nobody looked at while it was made (`npm run bench -- checks`, part *final*) their F1 lies under 0.80, or there are fewer
 * than eight of them, or in *fresh* it finds fewer than half. A page says so beside each of them.
 */
export const reminders: ReadonlySet<Kind> = new Set<Kind>([
  'individual_target',
  'identifying_detail',
  'confidential_pupil',
  'confidential_staff',
  'confidential_school',
  'third_party_name',
  'copyright_uncredited',
  'live_location',
  'negative_tone',
  'discriminatory',
  'endorsement_commercial',
  'purchase_commitment',
  'pupil_initials',
  'handle_mention',
  'reply_in_thread',
  'image_names',
])
