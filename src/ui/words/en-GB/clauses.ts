import type { AreaWords } from '../catalogue.ts'

/** Guidance at its moment, and the table of clauses for governors. */
export const clauses = {
  // Guidance: what stands above the list, by moment
  'guidance-many': '{title} ({count, number})',
  'guidance-adopt': 'What the policy says about adopting it',
  'guidance-acknowledge': 'What the policy asks you to keep in mind',
  'guidance-september': 'What to keep in mind this school year',
  'guidance-before_trip': 'Before a trip or an event',
  'guidance-write': 'What the policy says about writing a post',
  'guidance-approve': 'What the policy says to whoever approves',
  'guidance-own_post': 'What the policy says about your own posts',
  'guidance-may_i': 'What the policy says about this',
  'guidance-report': 'What the policy says about reporting',
  'guidance-receipt': 'What the policy says about what happens now',
  'guidance-reminder': 'What the policy says about this reminder',
  'guidance-case_step': 'What the policy says about this step',
  'guidance-close': 'What the policy says about closing',
} as const satisfies AreaWords
