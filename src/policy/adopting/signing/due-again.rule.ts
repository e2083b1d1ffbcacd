/** Milliseconds. */
const DAY = 86_400_000

/** After how many days a signatory is reminded: first after three, then once a week. */
export const FIRST_AFTER = 3
export const THEN_EVERY = 7

/** Is a reminder due? @param told when she was last reminded; null: only told once, when the text was frozen */
export function isDueAgain(sealedAt: Date, told: Date | null, now: Date): boolean {
  if (told === null) return now.getTime() - sealedAt.getTime() >= FIRST_AFTER * DAY
  return now.getTime() - told.getTime() >= THEN_EVERY * DAY
}
