import { type Route, route } from '../people/people.ts'
import type { Role } from '../policy/policy.ts'
import { familiesRoutes } from './families.routes.ts'
import { askRoutes, familyRoutesForParents } from './family/family.routes.ts'
import { coverageRoutes } from './coverage/coverage.routes.ts'
import { earlierRoutes } from './earlier-answers/earlier.routes.ts'
import { ownRoutes } from './own/own.routes.ts'
import { rollRoutes } from './roll-import/roll.routes.ts'
import { showNotNames, takeEnd, takeWord } from './not-names.handlers.tsx'

/** Everybody may see what the check leaves alone; the use case asks for the head of the very school. */
const keepers: readonly Role[] = ['headteacher', 'deputy_headteacher']

export const pupilsRoutes: readonly Route[] = [
  ...familyRoutesForParents,
  ...askRoutes,
  ...ownRoutes,
  ...coverageRoutes,
  ...earlierRoutes,
  ...familiesRoutes,
  route('GET', '/not-names', 'signed-in', null, showNotNames),
  route('POST', '/not-names', keepers, 'not-a-name-added', takeWord),
  route('POST', '/not-names/:id/end', keepers, 'not-a-name-ended', takeEnd),
  ...rollRoutes,
]
