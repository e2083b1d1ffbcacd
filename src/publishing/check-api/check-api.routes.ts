import { openRoute, rollKeepers, type Route, route } from '../../people/people.ts'
import * as api from './check-api.handlers.tsx'
import * as keys from './check-keys.handlers.tsx'

/** The check for programs, and the keys for it. A check is no event: of what was checked nothing is written. */
export const checkApiRoutes: readonly Route[] = [
  route('GET', '/check-keys', rollKeepers, null, keys.showCheckKeys),
  route('POST', '/check-keys', rollKeepers, 'check-token-made', keys.takeNewCheckKey),
  route('POST', '/check-keys/:key/end', rollKeepers, 'check-token-ended', keys.takeEndCheckKey),
  openRoute('GET', '/api/v1/openapi.json', null, api.showDescription),
  { ...openRoute('POST', '/api/v1/check', null, api.takeCheck), forPrograms: true },
  { ...openRoute('POST', '/api/v1/triage', null, api.takeTriage), forPrograms: true },
]
