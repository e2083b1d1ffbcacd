import { openRoute, type Route, route } from '../../people/people.ts'
import { familyRoles } from '../families.rule.ts'
import * as own from './own.handlers.tsx'

/** For pupils old enough to answer: no account, so everybody reaches these; what is shown is asked of the slip or of the half hour it opened. */
export const ownRoutes: readonly Route[] = [
  openRoute('GET', '/own', null, own.showOwnDoor),
  openRoute('POST', '/own', null, own.takeOwnCode),
  openRoute('GET', '/own/answers', null, own.showOwnAnswers),
  openRoute('POST', '/own/answers', 'consent-answered', own.takeOwnAnswers),
  openRoute('GET', '/own/kept', null, own.showOwnKept),
  openRoute('POST', '/own/done', null, own.takeOwnDone),
  openRoute('GET', '/own/:token', null, own.showOwnLink),
  openRoute('POST', '/own/:token', null, own.takeOwnLink),
  route('POST', '/pupils/:id/own-slip', familyRoles, 'own-answer-asked', own.takeOwnSlip),
]
