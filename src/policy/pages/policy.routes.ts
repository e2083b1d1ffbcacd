import { type Route, route } from '../../people/people.ts'
import { acknowledgingRoutes } from '../acknowledging/acknowledging.routes.ts'
import { adopters } from '../adopt-policy.rule.ts'
import { understandingRoutes } from '../understanding/understanding.routes.ts'
import { showAdopt, showAdoptCheck, showVersion, takeAdopt } from './adopt.handlers.tsx'
import { showClause, showOurs, showPolicy, showSettings } from './reading.handlers.tsx'

/** A policy is read by everybody it binds; adopting is for few, and the use case asks for the very school. */
export const policyRoutes: readonly Route[] = [
  route('GET', '/policy', 'signed-in', null, showPolicy),
  route('GET', '/policy/clauses/:id', 'signed-in', null, showClause),
  route('GET', '/policy/ours', 'signed-in', null, showOurs),
  route('GET', '/policy/settings', 'signed-in', null, showSettings),
  route('GET', '/policy/versions/:id', 'signed-in', null, showVersion),
  route('GET', '/policy/adopt', adopters, null, showAdopt),
  route('GET', '/policy/adopt/check', adopters, null, showAdoptCheck),
  route('POST', '/policy/adopt', adopters, 'policy-adopted', takeAdopt),
  ...acknowledgingRoutes,
  ...understandingRoutes,
]
