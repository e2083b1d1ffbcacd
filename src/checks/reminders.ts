import type { Kind } from './finding.ts'

/**
 * Kinds that the check misses too often, or takes for what they are not, to be relied upon: on labelled drafts that nobody
 * had read while it was made, precision or recall lies under 0.80, or there were fewer than ten of them. A page says so
 * beside each. `reminders.test.ts` holds the list against the figures (`bench/labelled/unread.json`).
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
  'accusation',
  'discriminatory',
  'political_view',
  'endorsement_commercial',
  'purchase_commitment',
  'pupil_initials',
  'reply_in_thread',
])
