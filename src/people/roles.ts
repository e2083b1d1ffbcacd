import { z } from 'zod'

/**
 * The roles that somebody can hold at a school or a trust. A policy's own titles ("director of finance and operations") are mapped to these
 * in its pack and shown as the school says them.
 */
export const roles = [
  'teacher',
  'account_manager',
  'office_manager',
  'headteacher',
  'deputy_headteacher',
  'nursery_manager',
  'line_manager',
  'dsl',
  'deputy_dsl',
  'chair_of_governors',
  'governor',
  'clerk',
  'trustee',
  'proprietor',
  'human_resources',
  'member_of_staff',
  'dpo',
  'trust_administrator',
  'chief_executive',
  'director',
] as const

export type Role = (typeof roles)[number]

export const roleTitles: Readonly<Record<Role, string>> = {
  teacher: 'Teacher',
  account_manager: 'Account manager',
  office_manager: 'Office manager',
  headteacher: 'Headteacher',
  deputy_headteacher: 'Deputy headteacher',
  nursery_manager: 'Nursery manager',
  line_manager: 'Line manager',
  dsl: 'Designated safeguarding lead (DSL)',
  deputy_dsl: 'Deputy designated safeguarding lead',
  chair_of_governors: 'Chair of governors',
  governor: 'Governor',
  clerk: 'Clerk to the governors',
  trustee: 'Trustee',
  proprietor: 'Proprietor',
  human_resources: 'Human resources',
  member_of_staff: 'Member of staff',
  dpo: 'Data protection officer (DPO)',
  trust_administrator: 'Trust administrator',
  chief_executive: 'Chief executive',
  director: 'Director',
}

export const roleSchema = z.enum(roles)
