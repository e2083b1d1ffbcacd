import { type Role, roleTitles } from '../../people/roles.ts'

/** Roles are the register's; a pack means them by its titles. */
export { type Role, roleSchema, roles, roleTitles } from '../../people/roles.ts'

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

export const boundTitles: Readonly<Record<Bound, string>> = { ...roleTitles, ...groupTitles }
