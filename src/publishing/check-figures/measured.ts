import type { Kind } from '../../checks/checks.ts'

export type Counts = { readonly found: number; readonly missed: number; readonly wrong: number }

/**
 * What the check found in texts that nobody who made it had read when it was measured, schools of six writers together for names and details, of four for the other kinds: `bench/labelled/unread.json`, which an installation does not
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
  drafts: 1940,
  clean: 990,
  alarms: 15,
  graveFound: 82,
  kinds: {
    accusation: { found: 4, missed: 3, wrong: 0 },
    confidential_pupil: { found: 12, missed: 2, wrong: 11 },
    confidential_school: { found: 4, missed: 4, wrong: 1 },
    confidential_staff: { found: 8, missed: 0, wrong: 2 },
    copyright_uncredited: { found: 5, missed: 2, wrong: 5 },
    discriminatory: { found: 1, missed: 6, wrong: 1 },
    endorsement_commercial: { found: 2, missed: 5, wrong: 2 },
    handle_mention: { found: 15, missed: 0, wrong: 0 },
    identifying_detail: { found: 4, missed: 4, wrong: 0 },
    image_names: { found: 109, missed: 6, wrong: 0 },
    individual_target: { found: 64, missed: 33, wrong: 20 },
    live_location: { found: 9, missed: 4, wrong: 8 },
    negative_tone: { found: 4, missed: 4, wrong: 4 },
    personal_details_disclosed: { found: 148, missed: 8, wrong: 1 },
    personal_details_request: { found: 127, missed: 3, wrong: 4 },
    political_view: { found: 5, missed: 2, wrong: 1 },
    pupil_initials: { found: 7, missed: 3, wrong: 0 },
    pupil_name: { found: 1490, missed: 23, wrong: 15 },
    purchase_commitment: { found: 5, missed: 2, wrong: 1 },
    staff_named: { found: 52, missed: 0, wrong: 1 },
    third_party_name: { found: 17, missed: 18, wrong: 6 },
  },
}

export const wrongFaces = 15

/**
 * What is found in pictures, measured in pictures that were made for it: faces of 22 adults, 34 px wide or more, and what was taken for a face in 20 photographs of nobody
 * (`docs/faces.md`); square codes of 48 to 240 px at four angles, and the files of three formats (`bench/codes.bench.ts`, 1 December 2026).
 */
const measuredInPictures: Partial<Record<Kind, Counts>> = {
  image_face: { found: 538, missed: 14, wrong: wrongFaces },
  image_code: { found: 81, missed: 15, wrong: 0 },
  image_metadata: { found: 9, missed: 0, wrong: 0 },
}

const nothing: Counts = { found: 0, missed: 0, wrong: 0 }

function countsOf(kind: Kind): Counts {
  return measured.kinds[kind] ?? measuredInPictures[kind] ?? nothing
}

/** Below that a share says nothing. */
const ENOUGH = 10

/** How many places of a kind stood in those texts: with fewer than ten of them the page says the number in place of a share. */
export function countedOf(kind: Kind): number {
  const { found, missed } = countsOf(kind)
  return found + missed
}

/** Misses and wrong alarms together, of 100 (F1), rounded against us; null where too few were counted. */
export function togetherOf(kind: Kind): number | null {
  const { found, missed, wrong } = countsOf(kind)
  return found + missed < ENOUGH ? null : Math.floor((200 * found) / (2 * found + missed + wrong))
}

/** Of 100 places of a kind: how many were found, and of 100 that were reported how many were wrong. Null: too few, or not counted in texts. */
export function sharesOf(kind: Kind): { readonly found: number; readonly wrong: number } | null {
  const { found, missed, wrong } = countsOf(kind)
  if (found + missed < ENOUGH) return null
  return {
    // Rounded against ourselves: 97.6 of 100 is no 98 where 98 is the aim.
    found: Math.floor((found / (found + missed)) * 100),
    wrong: found + wrong === 0 ? 0 : Math.ceil((wrong / (found + wrong)) * 100),
  }
}
