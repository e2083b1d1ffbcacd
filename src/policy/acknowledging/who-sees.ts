import type { Role } from '../packs/roles.ts'

/** Who sees which people of a school have read: they have to see that their people know the policy. The database keeps the same list. */
export const readersSeenBy: readonly Role[] = [
  'headteacher',
  'deputy_headteacher',
  'nursery_manager',
  'line_manager',
  'office_manager',
  'human_resources',
  'trust_administrator',
  'chief_executive',
]
