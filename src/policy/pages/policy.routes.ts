import { type Route, route } from '../../people/people.ts'
import { acknowledgingRoutes } from '../acknowledging/acknowledging.routes.ts'
import { adoptingRoutes } from '../adopting/adopting.routes.ts'
import { endingRoutes } from '../ending/ending.routes.ts'
import { showVersion } from '../adopting/adopted.handlers.tsx'
import { askingRoutes } from '../asking/asking.routes.ts'
import { monitoringRoutes } from '../monitoring/monitoring.routes.tsx'
import { remindingRoutes } from '../reminding/reminding.routes.tsx'
import { understandingRoutes } from '../understanding/understanding.routes.ts'
import { lawRoutes } from '../law/law.routes.ts'
import { importingRoutes } from '../importing/pages/importing.routes.ts'
import { reviewingRoutes } from '../reviewing/reviewing.routes.ts'
import { forParentsRoutes } from '../for-parents/for-parents.routes.ts'
import { goingPublicRoutes } from '../going-public/going-public.routes.ts'
import { showClause, showOurs, showPolicy, showSettings } from './reading.handlers.tsx'

/** A policy is read by everybody it binds; what adopting asks of whom stands with its routes. */
export const policyRoutes: readonly Route[] = [
  route('GET', '/policy', 'signed-in', null, showPolicy),
  route('GET', '/policy/clauses/:id', 'signed-in', null, showClause),
  route('GET', '/policy/ours', 'signed-in', null, showOurs),
  route('GET', '/policy/settings', 'signed-in', null, showSettings),
  route('GET', '/policy/versions/:id', 'signed-in', null, showVersion),
  ...lawRoutes,
  ...adoptingRoutes,
  ...endingRoutes,
  ...askingRoutes,
  ...acknowledgingRoutes,
  ...understandingRoutes,
  ...remindingRoutes,
  ...monitoringRoutes,
  ...importingRoutes,
  ...forParentsRoutes,
  ...goingPublicRoutes,
  ...reviewingRoutes,
]
