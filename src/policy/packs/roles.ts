import { z } from 'zod'

/**
 * The roles the programme knows. A policy's own titles ("director of finance and operations") are mapped to these in its
 * pack and shown as the school says them.
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

/** Whom a clause can bind besides the holders of one role. */
export const groupTitles = {
  everyone: 'Everyone who works for the school or trust',
  senior_leaders: 'Headteacher and senior leaders',
  governing_body: 'Governing body',
  school: 'The school',
  trust: 'The trust',
  recruiters: 'People who appoint staff',
  partners: 'Partner organisations',
  outsiders: 'Outsiders with access to systems',
  families: 'Parents and carers',
} as const

export type Group = keyof typeof groupTitles
export type Bound = Role | Group

export const roleSchema = z.enum(roles)
export const boundTitles: Readonly<Record<Bound, string>> = { ...roleTitles, ...groupTitles }
