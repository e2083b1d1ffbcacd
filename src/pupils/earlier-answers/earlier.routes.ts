import { type Route, route } from '../../people/people.ts'
import { acceptRoles, familyRoles } from '../families.rule.ts'
import * as earlier from './earlier.handlers.tsx'

/** Answers of before, from a file. The use cases ask for the very school. */
export const earlierRoutes: readonly Route[] = [
  route('GET', '/pupils/earlier', familyRoles, null, earlier.showEarlier),
  { ...route('POST', '/pupils/earlier', familyRoles, 'earlier-answers-brought', earlier.takeFile), takesFiles: true },
  route('GET', '/pupils/earlier/:file', familyRoles, null, earlier.showFile),
  route('GET', '/pupils/earlier/:file/columns', familyRoles, null, earlier.showColumns),
  route('POST', '/pupils/earlier/:file/columns', familyRoles, 'earlier-columns-said', earlier.takeColumns),
  route('GET', '/pupils/earlier/:file/values', familyRoles, null, earlier.showValues),
  route('POST', '/pupils/earlier/:file/values', familyRoles, 'earlier-values-said', earlier.takeValues),
  route('POST', '/pupils/earlier/:file/take', familyRoles, 'earlier-answers-taken', earlier.takeOver),
  route('POST', '/pupils/earlier/:file/accept', acceptRoles, 'earlier-answers-accepted', earlier.takeAcceptAll),
]
