import type { Role } from '../../policy/policy.ts'

/** Who answers a family's complaint: whoever leads the school. The office sees that it came. */
export const complaintRoles: readonly Role[] = ['headteacher', 'deputy_headteacher', 'nursery_manager']

export const LONGEST = 5000

/** Pure: can these words be kept? Null: yes. */
export function wordsProblem(words: string): 'empty' | 'too-long' | null {
  const trimmed = words.trim()
  if (trimmed === '') return 'empty'
  return trimmed.length > LONGEST ? 'too-long' : null
}
