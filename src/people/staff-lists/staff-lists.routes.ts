import { type Route, route } from '../may.ts'
import { keepers } from '../staff/authority.rule.ts'
import * as lists from './staff-lists.handlers.tsx'

/** Staff from a list. Who keeps a register brings one; each right to give a role is asked for person by person. */
export const staffListRoutes: readonly Route[] = [
  route('GET', '/people/lists', keepers, null, lists.showLists),
  { ...route('POST', '/people/lists', keepers, 'staff-list-brought', lists.takeNewList), takesFiles: true },
  route('GET', '/people/lists/:list', keepers, null, lists.showList),
  route('GET', '/people/lists/:list/columns', keepers, null, lists.showColumns),
  route('POST', '/people/lists/:list/columns', keepers, 'staff-list-columns-said', lists.takeColumns),
  route('GET', '/people/lists/:list/titles', keepers, null, lists.showTitles),
  route('POST', '/people/lists/:list/titles', keepers, 'staff-list-titles-said', lists.takeTitles),
  route('POST', '/people/lists/:list/take', keepers, 'staff-list-taken', lists.takeOver),
  route('POST', '/people/lists/:list/leavers', keepers, 'person-left', lists.takeLeavers),
  route('POST', '/people/lists/:list/take-back', keepers, 'person-left', lists.takeBack),
]
