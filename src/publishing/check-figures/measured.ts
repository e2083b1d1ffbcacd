import type { Kind } from '../../checks/checks.ts'

export type Counts = { readonly found: number; readonly missed: number; readonly wrong: number }

/**
 * What the check found in texts that nobody who made it had read, four writers together: `bench/labelled/unread.json`, which an installation does not
 * have; the test beside the page holds the two together. `clean`: posts with nothing to find, `alarms`: what was found in them all the same. `graveFound`: of 100 threats
 * and signs of a child at risk among comments, with each writer left out of the learning in turn (`bench/README.md`).
 */
export const measured: {
  readonly drafts: number
  readonly clean: number
  readonly alarms: number
  readonly graveFound: number
  readonly kinds: Partial<Record<Kind, Counts>>
} = {
  drafts: 1035,
  clean: 543,
  alarms: 76,
  graveFound: 82,
  kinds: {
    confidential_pupil: { found: 15, missed: 8, wrong: 4 },
    confidential_school: { found: 6, missed: 4, wrong: 0 },
    confidential_staff: { found: 6, missed: 4, wrong: 2 },
    copyright_uncredited: { found: 8, missed: 6, wrong: 5 },
    discriminatory: { found: 0, missed: 12, wrong: 5 },
    endorsement_commercial: { found: 1, missed: 4, wrong: 2 },
    handle_mention: { found: 15, missed: 0, wrong: 0 },
    identifying_detail: { found: 8, missed: 4, wrong: 1 },
    image_names: { found: 41, missed: 5, wrong: 0 },
    individual_target: { found: 53, missed: 25, wrong: 12 },
    live_location: { found: 11, missed: 7, wrong: 10 },
    negative_tone: { found: 5, missed: 11, wrong: 5 },
    personal_details_disclosed: { found: 14, missed: 0, wrong: 2 },
    personal_details_request: { found: 11, missed: 2, wrong: 0 },
    political_view: { found: 10, missed: 2, wrong: 3 },
    pupil_initials: { found: 7, missed: 1, wrong: 0 },
    pupil_name: { found: 714, missed: 106, wrong: 72 },
    purchase_commitment: { found: 6, missed: 3, wrong: 1 },
    reply_in_thread: { found: 0, missed: 0, wrong: 1 },
    staff_named: { found: 59, missed: 2, wrong: 2 },
    third_party_name: { found: 5, missed: 15, wrong: 3 },
  },
}

/** Below that a share says nothing. */
const ENOUGH = 10

/** How many places of a kind stood in those texts: with fewer than ten of them the page says the number in place of a share. */
export function countedOf(kind: Kind): number {
  const { found, missed } = measured.kinds[kind] ?? { found: 0, missed: 0 }
  return found + missed
}

/** Misses and wrong alarms together, of 100 (F1); null where too few were counted. */
export function togetherOf(kind: Kind): number | null {
  const { found, missed, wrong } = measured.kinds[kind] ?? { found: 0, missed: 0, wrong: 0 }
  return found + missed < ENOUGH ? null : Math.round((200 * found) / (2 * found + missed + wrong))
}

/** Of 100 places of a kind: how many were found, and of 100 that were reported how many were wrong. Null: too few, or not counted in texts. */
export function sharesOf(kind: Kind): { readonly found: number; readonly wrong: number } | null {
  const { found, missed, wrong } = measured.kinds[kind] ?? { found: 0, missed: 0, wrong: 0 }
  if (found + missed < ENOUGH) return null
  return {
    found: Math.round((found / (found + missed)) * 100),
    wrong: found + wrong === 0 ? 0 : Math.round((wrong / (found + wrong)) * 100),
  }
}
