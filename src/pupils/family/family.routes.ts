import { openRoute, type Route } from '../../people/people.ts'
import * as family from './family.handlers.tsx'

/** For parents: no account, so everybody reaches these; what is shown is asked of the link or of the half hour it opened. */
export const familyRoutesForParents: readonly Route[] = [
  openRoute('GET', '/family', null, family.showDoor),
  openRoute('POST', '/family', null, family.takeCode),
  openRoute('POST', '/family/new-link', null, family.takeNewLink),
  openRoute('GET', '/family/answers', null, family.showAnswers),
  openRoute('POST', '/family/answers', 'consent-answered', family.takeAnswers),
  openRoute('GET', '/family/kept', null, family.showKept),
  openRoute('POST', '/family/done', null, family.takeDone),
  openRoute('GET', '/family/:token', null, family.showLink),
  openRoute('POST', '/family/:token', null, family.takeLink),
]
