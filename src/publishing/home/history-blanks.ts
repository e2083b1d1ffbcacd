/** Every word that a sentence can hold; one that was erased is said to be. */
export const WORDS = [
  'account',
  'name',
  'person',
  'school',
  'trust',
  'title',
  'word',
  'reason',
  'day',
  'words',
  'confirmed',
  'site',
  'operator',
  'acting_for',
  'deputy',
] as const

/** The one number that a sentence says; no happening has two of these. */
export const COUNTS = [
  'number',
  'photos',
  'comments',
  'boxes',
  'answers',
  'count',
  'signatures',
  'rows',
  'titles',
  'joined',
  'changed',
] as const
